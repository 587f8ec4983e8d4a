import "./HouseRules.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseCasePolicies, readCasePolicies } from "../../src/cases/contract/house-rules.ts";
import type { PolicyRule } from "../../src/cases/rules/policies-of-case.ts";
import { listPolicies } from "../../src/deadlines/contract/policies.ts";
import { useCommand } from "../shell/client/use-command.ts";
import { useRead } from "../shell/client/use-read.ts";
import { type Held, useReadAgain, useSetting } from "../shell/client/use-setting.ts";
import { Meanwhile } from "../shell/Meanwhile.tsx";
import { useMay } from "../shell/session/session.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { RefusalBox } from "../ui/RefusalBox.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { Tag } from "../ui/Tag.tsx";
import { toast } from "../ui/Toast.tsx";
import { useFormat } from "../words/use-format.ts";
import { RuleDialog } from "./RuleDialog.tsx";
import { TryCase } from "./TryCase.tsx";
import { useRuleWords } from "./use-rule-words.ts";

/** Which deadline policies count for which cases; tried on a case beside, changed as a whole. */
export default function AppliesSection() {
  const held = useRead(readCasePolicies, {});
  if (!held.data) return <Skeleton lines={8} />;
  const { rules, ...standing } = held.data;
  return <Rules held={{ value: rules, ...standing }} />;
}

function Rules({ held }: { held: Held<readonly PolicyRule[]> }) {
  const { t } = useTranslation("houserules");
  const may = useMay("policy.edit");
  const [open, setOpen] = useState<number | null>(null);
  const choose = useCommand(chooseCasePolicies);
  useReadAgain("cases", choose.refusal);
  const form = useSetting(held);
  const { value: rules, put: setRules, changed } = form;
  const say = useRuleLines();
  const save = async () => {
    if (await choose.run({ rules: [...rules], revision: form.revision })) toast(t("applies.saved"));
  };
  const put = (rule: PolicyRule) => {
    setRules(open === rules.length ? [...rules, rule] : rules.map((one, at) => (at === open ? rule : one)));
    setOpen(null);
  };
  return (
    <div className="hr">
      <section className="pe" aria-label={t("applies.title")}>
        <div className="peb">
          <header className="eh">
            <h2>{t("applies.title")}</h2>
            <p className="t2">{t("applies.lead")}</p>
          </header>
          {form.theirs ? (
            <Meanwhile form={form} say={say} onChosen={choose.clear} />
          ) : (
            choose.refusal && <RefusalBox refusal={choose.refusal} />
          )}
          {rules.length === 0 && <EmptyState what={t("applies.none")} how={t("applies.noneHint")} />}
          <ol className="rules">
            {rules.map((rule, at) => (
              <RuleRow
                key={JSON.stringify(rule)}
                rule={rule}
                onOpen={may ? () => setOpen(at) : undefined}
                onRemove={may ? () => setRules(rules.filter((_, other) => other !== at)) : undefined}
              />
            ))}
          </ol>
          {may && (
            <p className="add">
              <Button icon="plus" onClick={() => setOpen(rules.length)}>
                {t("applies.add")}
              </Button>
            </p>
          )}
        </div>
        {may && (
          <footer className="df">
            <span className="m">{t("applies.note")}</span>
            <span className="right row">
              {changed && <Button onClick={form.undo}>{t("undo")}</Button>}
              <Button
                look="fill"
                blocked={!changed || form.theirs !== null}
                busy={choose.busy}
                onClick={() => void save()}
              >
                {t("save")}
              </Button>
            </span>
          </footer>
        )}
      </section>
      <aside className="pr" aria-label={t("applies.try")}>
        <TryCase rules={rules} />
      </aside>
      {open !== null && <RuleDialog rule={rules[open]} onPut={put} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** Rules in one line each: the policy, and for which cases. */
function useRuleLines(): (rules: readonly PolicyRule[]) => string[] {
  const { t } = useTranslation("houserules");
  const { locale } = useFormat();
  const words = useRuleWords();
  const items = useRead(listPolicies, {}).data?.items ?? [];
  const name = (id: string) => items.find(({ policyId }) => policyId === id)?.names[locale] ?? id;
  return (rules) =>
    rules.length === 0 ? [t("applies.none")] : rules.map((rule) => `${name(rule.policy)} · ${words(rule)}`);
}

function RuleRow(props: { rule: PolicyRule; onOpen?: () => void; onRemove?: () => void }) {
  const { rule, onOpen, onRemove } = props;
  const { t } = useTranslation("houserules");
  const { locale } = useFormat();
  const words = useRuleWords();
  const policy = useRead(listPolicies, {}).data?.items.find((one) => one.policyId === rule.policy);
  const name = policy?.names[locale] ?? rule.policy;
  return (
    <li>
      <div className="grow">
        <p className="row">
          {onOpen ? (
            <button type="button" className="lkb" onClick={onOpen}>
              {name}
            </button>
          ) : (
            <b>{name}</b>
          )}
          {policy?.status === "house_default" && <Tag>{t("applies.house")}</Tag>}
        </p>
        <p className="t2">{words(rule)}</p>
      </div>
      {onRemove && <Button look="icon" icon="close" label={t("applies.remove", { what: name })} onClick={onRemove} />}
    </li>
  );
}
