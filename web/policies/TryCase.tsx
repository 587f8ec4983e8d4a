import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type PolicyRule, policiesOf } from "../../src/cases/rules/policies-of-case.ts";
import { listPolicies } from "../../src/deadlines/contract/policies.ts";
import { CHANNELS, type Channel, KINDS, type Kind } from "../../src/kernel/vocabulary.ts";
import { useRead } from "../shell/client/use-read.ts";
import { Field } from "../ui/Field.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { Select } from "../ui/Select.tsx";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";

/** Tries the rules on a case: by which policies it would be counted. Nothing is saved. */
export function TryCase({ rules }: { rules: readonly PolicyRule[] }) {
  const { t } = useTranslation("houserules");
  const { locale } = useFormat();
  const word = useVocabulary();
  const [kind, setKind] = useState<Kind>("complaint");
  const [channel, setChannel] = useState<Channel>("phone");
  const items = useRead(listPolicies, {}).data?.items ?? [];
  const found = policiesOf(rules, { kind, channel, products: [] });
  const byProduct = policiesOf(
    rules.map(({ products: _, ...rule }) => rule),
    { kind, channel, products: [] },
  ).filter((one) => !found.includes(one));
  const nameOf = (id: string) => items.find((one) => one.policyId === id)?.names[locale] ?? id;
  return (
    <section className="tryc">
      <SectionHead level={3} title={t("applies.try")} note={t("applies.tryNote")} />
      <div className="two">
        <Field label={t("applies.kind")}>
          <Select
            value={kind}
            options={KINDS.map((value) => ({ value, label: word("kind", value) }))}
            onChange={setKind}
          />
        </Field>
        <Field label={t("applies.channel")}>
          <Select
            value={channel}
            options={CHANNELS.map((value) => ({ value, label: word("channel", value) }))}
            onChange={setChannel}
          />
        </Field>
      </div>
      <ol className="facts" aria-live="polite">
        {found.map((id) => (
          <li key={id}>{nameOf(id)}</li>
        ))}
        {byProduct.map((id) => (
          <li key={id} className="m">
            {t("applies.forSome", { what: nameOf(id) })}
          </li>
        ))}
        {found.length === 0 && <li className="m">{t("applies.fixed")}</li>}
      </ol>
    </section>
  );
}
