import { useTranslation } from "react-i18next";
import { LANGUAGES } from "../../../src/assignment/rules/language.ts";
import { SOURCES, type When } from "../../../src/assignment/rules/rule.ts";
import { CHANNELS, KINDS, type Severity } from "../../../src/kernel/vocabulary.ts";
import { useDepartments } from "../../shell/client/use-departments.ts";
import { findValues } from "../../taxonomies/find-values.ts";
import { Checkbox } from "../../ui/Checkbox.tsx";
import { Field } from "../../ui/Field.tsx";
import { Picker } from "../../ui/Picker.tsx";
import { Seg } from "../../ui/Seg.tsx";
import { asLabel } from "../../words/format.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { ChosenList } from "./ChosenList.tsx";
import { ManyChoice } from "./ManyChoice.tsx";
import { useValueNames } from "./use-rule-words.ts";

const SEVERITY = ["any", "2", "3", "4"] as const;

/** What a case must be for a rule to take it. */
export function WhenFields({ when, onChange }: { when: When; onChange: (when: When) => void }) {
  const { t } = useTranslation("assignment");
  const word = useVocabulary();
  const departments = useDepartments();
  const set = (more: Partial<When>) => onChange({ ...when, ...more });
  return (
    <div className="ar-when">
      <Tree
        scheme="product"
        label={t("form.products")}
        value={when.products}
        onChange={(products) => set({ products })}
      />
      <Tree scheme="region" label={t("form.regions")} value={when.regions} onChange={(regions) => set({ regions })} />
      <ManyChoice
        label={asLabel(t("held.channels"))}
        options={CHANNELS.map((value) => ({ value, label: word("channel", value) }))}
        value={when.channels}
        onChange={(channels) => set({ channels })}
      />
      <ManyChoice
        label={asLabel(t("held.kinds"))}
        options={KINDS.map((value) => ({ value, label: word("kind", value) }))}
        value={when.kinds}
        onChange={(kinds) => set({ kinds })}
      />
      <ManyChoice
        label={asLabel(t("held.sources"))}
        options={SOURCES.map((value) => ({ value, label: t(`source.${value}`) }))}
        value={when.sources}
        onChange={(sources) => set({ sources })}
      />
      <ManyChoice
        label={asLabel(t("held.languages"))}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={when.languages}
        onChange={(languages) => set({ languages })}
      />
      <ManyChoice
        label={asLabel(t("held.departments"))}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        value={when.departments}
        onChange={(chosen) => set({ departments: chosen })}
      />
      <Field label={asLabel(t("held.severityFrom"))}>
        <Seg
          label={asLabel(t("held.severityFrom"))}
          value={when.severityFrom === null ? "any" : (String(when.severityFrom) as (typeof SEVERITY)[number])}
          options={SEVERITY.map((value) => ({
            value,
            label: value === "any" ? t("form.anySeverity") : t("rules.severityFrom", { severity: value }),
          }))}
          onChange={(value) => set({ severityFrom: value === "any" ? null : (Number(value) as Severity) })}
        />
      </Field>
      <Checkbox checked={when.vulnerable} onChange={(vulnerable) => set({ vulnerable })}>
        {t("rules.care")}
      </Checkbox>
    </div>
  );
}

function Tree(props: {
  scheme: "product" | "region";
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { scheme, value } = props;
  const { t } = useTranslation("taxonomies");
  const nameOfValue = useValueNames(scheme);
  return (
    <Field label={props.label}>
      <ChosenList
        items={value.map((code) => ({ id: code, label: nameOfValue(code) }))}
        onTakeOff={(code) => props.onChange(value.filter((one) => one !== code))}
      />
      <Picker
        value={null}
        placeholder={t("typeToFind")}
        label={props.label}
        onChange={(one) => one && !value.includes(one.id) && props.onChange([...value, one.id])}
        find={findValues(scheme)}
      />
    </Field>
  );
}
