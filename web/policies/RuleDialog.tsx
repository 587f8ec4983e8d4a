import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PolicyRule } from "../../src/cases/rules/policies-of-case.ts";
import { listPolicies } from "../../src/deadlines/contract/policies.ts";
import { CHANNELS, KINDS } from "../../src/kernel/vocabulary.ts";
import { useRead } from "../shell/client/use-read.ts";
import { findValues } from "../taxonomies/find-values.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { FilterChip } from "../ui/FilterChip.tsx";
import { Picker } from "../ui/Picker.tsx";
import { Select } from "../ui/Select.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { groupsOf } from "./policy-groups.ts";
import { useProductName } from "./use-rule-words.ts";

/** One rule: a policy, and the kinds, channels and products it counts for; nothing pressed is everything. */
export function RuleDialog(props: {
  rule: PolicyRule | undefined;
  onPut: (rule: PolicyRule) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation("houserules");
  const { t: say } = useTranslation("policies");
  const { locale } = useFormat();
  const word = useVocabulary();
  const [policy, setPolicy] = useState(props.rule?.policy ?? "");
  const [kinds, setKinds] = useState(props.rule?.kinds ?? []);
  const [channels, setChannels] = useState(props.rule?.channels ?? []);
  const [products, setProducts] = useState(props.rule?.products ?? []);
  const items = useRead(listPolicies, {}).data?.items ?? [];
  const ours = items.filter(({ actor, status }) => actor === "company" && status !== "superseded");
  const chosen = ours.some(({ policyId }) => policyId === policy) || !policy ? ours : items;
  const put = () =>
    policy !== "" &&
    props.onPut({
      policy,
      ...(kinds.length > 0 && { kinds }),
      ...(channels.length > 0 && { channels }),
      ...(products.length > 0 && { products }),
    });
  return (
    <Dialog
      open
      title={t(props.rule ? "applies.change" : "applies.add")}
      onClose={props.onClose}
      foot={
        <Button look="fill" blocked={policy === ""} onClick={put}>
          {t("applies.put")}
        </Button>
      }
    >
      <div className="rform">
        <Field label={t("applies.policy")} name="policy" required>
          <Select
            value={policy}
            options={groupsOf(chosen, { used: [], place: "all", query: "", opened: policy }).map((group) => ({
              group: say(`place.${group.place}` as "place.CN"),
              options: group.items.map((one) => ({ value: one.policyId, label: one.names[locale] })),
            }))}
            onChange={setPolicy}
          />
        </Field>
        <Chips label={t("applies.kind")} all={KINDS} word={(one) => word("kind", one)} on={kinds} onChange={setKinds} />
        <Chips
          label={t("applies.channel")}
          all={CHANNELS}
          word={(one) => word("channel", one)}
          on={channels}
          onChange={setChannels}
        />
        <Products on={products} onChange={setProducts} />
      </div>
    </Dialog>
  );
}

function Chips<V extends string>(props: {
  label: string;
  all: readonly V[];
  word: (one: V) => string;
  on: readonly V[];
  onChange: (on: V[]) => void;
}) {
  const { t } = useTranslation("houserules");
  const { all, on, word } = props;
  return (
    <Field label={props.label} group note={on.length === 0 ? t("applies.any") : undefined}>
      <div className="chips">
        {all.map((one) => (
          <button
            key={one}
            type="button"
            className={on.includes(one) ? "chip on" : "chip"}
            aria-pressed={on.includes(one)}
            onClick={() => props.onChange(all.filter((each) => on.includes(each) !== (each === one)))}
          >
            {word(one)}
          </button>
        ))}
      </div>
    </Field>
  );
}

function Products({ on, onChange }: { on: readonly string[]; onChange: (on: string[]) => void }) {
  const { t } = useTranslation("houserules");
  const name = useProductName();
  const find = useMemo(() => findValues("product"), []);
  return (
    <Field
      label={t("applies.product")}
      note={on.length === 0 ? t("applies.any") : undefined}
      hint={on.length > 0 && t("applies.below")}
    >
      <Picker
        value={null}
        find={find}
        onChange={(value) => value && !on.includes(value.id) && onChange([...on, value.id])}
        placeholder={t("applies.findProduct")}
      />
      <div className="chips">
        {on.map((code) => (
          <FilterChip
            key={code}
            what={name(code)}
            value=""
            onRemove={() => onChange(on.filter((one) => one !== code))}
          />
        ))}
      </div>
    </Field>
  );
}
