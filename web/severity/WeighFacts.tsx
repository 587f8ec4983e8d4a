import "./WeighFacts.css";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SeverityHint } from "../../src/cases/rules/read-severity.ts";
import type { SeverityFacts } from "../../src/cases/rules/severity.ts";
import { applyHint, isHeard } from "../../src/cases/rules/severity-hints.ts";
import { HARMS, type Harm } from "../../src/cases/rules/severity-standard.ts";
import { minorOf } from "../case/acts/act-input.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/Field.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useFormat } from "../words/use-format.ts";

const FLAGS = ["vulnerable", "regulator", "media", "repeat"] as const;

/** The facts of a severity as buttons to press; what the customer's words name is offered, nothing is taken over unasked. */
export function WeighFacts(props: {
  value: SeverityFacts;
  onChange: (value: SeverityFacts) => void;
  hints?: readonly SeverityHint[];
}) {
  const { t } = useTranslation("severity");
  const format = useFormat();
  const { value, onChange, hints = [] } = props;
  const open = hints.filter((hint) => !isHeard(value, hint));
  const quoteOf = (fact: string) => hints.find((hint) => hint.fact === fact)?.quote;
  const chip = (fact: Harm | (typeof FLAGS)[number], label: string, on: boolean, press: () => void) => {
    const quote = quoteOf(fact);
    return (
      <button
        key={fact}
        type="button"
        className={["wf-chip", on ? "on" : "", quote && !on ? "heard" : ""].filter(Boolean).join(" ")}
        aria-pressed={on}
        title={quote && t("said", { quote })}
        onClick={press}
      >
        {label}
      </button>
    );
  };
  const harm = (one: Harm) => {
    const on = value.harms.includes(one);
    const harms = HARMS.filter((each) => (each === one ? !on : value.harms.includes(each)));
    return chip(one, t(`harm.${one}`), on, () => onChange({ ...value, harms }));
  };
  return (
    <div className="wf">
      <fieldset>
        <legend className="m">{t("harms")}</legend>
        {HARMS.map(harm)}
      </fieldset>
      <fieldset>
        <legend className="m">{t("more")}</legend>
        {FLAGS.map((flag) =>
          chip(flag, t(`fact.${flag}`), value[flag], () => onChange({ ...value, [flag]: !value[flag] })),
        )}
      </fieldset>
      <div className="wf-nums">
        <Counted
          label={t("amount")}
          value={value.amountMinor}
          read={minorOf}
          show={(minor) => String(minor / 100)}
          onChange={(amountMinor) => onChange({ ...value, amountMinor })}
        />
        <Counted
          label={t("affected")}
          value={value.affected > 1 ? value.affected : null}
          read={(typed) => (/^\d{1,8}$/.test(typed) && Number(typed) > 0 ? Number(typed) : undefined)}
          show={String}
          onChange={(affected) => onChange({ ...value, affected: affected ?? 1 })}
        />
      </div>
      {open.length > 0 && (
        <p className="wf-heard m">
          <span>{t("heard", { what: format.list(open.map(({ quote }) => `“${quote}”`)) })}</span>
          <Button size="s" onClick={() => onChange(open.reduce(applyHint, value))}>
            {t("take")}
          </Button>
        </p>
      )}
    </div>
  );
}

/** A number as it is typed; what stands in it counts once it can be read. */
function Counted(props: {
  label: string;
  value: number | null;
  read: (typed: string) => number | undefined;
  show: (value: number) => string;
  onChange: (value: number | null) => void;
}) {
  const { t } = useTranslation("severity");
  const { value, read, show } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text =
    typed !== null && (read(typed.trim()) ?? null) === value ? typed : value === null ? (typed ?? "") : show(value);
  const unread = text.trim() !== "" && read(text.trim()) === undefined;
  return (
    <Field label={props.label} error={unread ? t("unread") : undefined}>
      <TextInput
        value={text}
        inputMode="decimal"
        onChange={(next) => {
          setTyped(next);
          props.onChange(read(next.trim()) ?? null);
        }}
      />
    </Field>
  );
}
