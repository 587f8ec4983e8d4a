import { useId } from "react";
import { useTranslation } from "react-i18next";
import { readSeverity } from "../../src/cases/rules/read-severity.ts";
import { weighSeverity } from "../../src/cases/rules/severity.ts";
import { KINDS, PHASES, SEVERITIES } from "../../src/kernel/vocabulary.ts";
import { Proposed } from "../severity/Proposed.tsx";
import { WeighFacts } from "../severity/WeighFacts.tsx";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { TextInput } from "../ui/TextInput.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { chosenSeverity, factsOf, putDown } from "./intake-form.ts";
import type { Intake } from "./use-intake.ts";

/** Kind and phase as plain choices, and what the severity rests on; another level than that gives needs a reason (§2.2). */
export function Weigh({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const word = useVocabulary();
  const name = useId();
  const severity = useTranslation("severity").t;
  const { form, known, standard, patch, errorOf } = intake;
  const weighed = weighSeverity(factsOf(form, known), standard);
  const proposed = weighed.severity;
  const chosen = chosenSeverity(form, known, standard);
  const at = chosen ?? proposed;
  return (
    <section className="weigh" aria-labelledby="intake-weigh">
      <SectionHead id="intake-weigh" level={3} title={t("weigh.title")} note={t("weigh.note")} />
      <Field label={t("weigh.kind")} group name="kind">
        <Choice
          wrap
          value={form.kind}
          onChange={(kind) => patch({ kind })}
          options={KINDS.map((value) => ({ value, label: word("kind", value) }))}
        />
      </Field>
      <Field label={t("weigh.phase")} group name="phase">
        <Choice
          wrap
          value={form.phase}
          onChange={(phase) => patch({ phase })}
          options={PHASES.map((value) => ({ value, label: word("phase", value) }))}
        />
      </Field>
      <WeighFacts
        value={factsOf(form, known)}
        onChange={(facts) => patch({ facts: putDown(form, known, facts) })}
        hints={readSeverity(form.words)}
      />
      <Proposed weighed={weighed} />
      <Field label={t("weigh.severity")} group name="severity">
        <div className="levels">
          {SEVERITIES.map((level) => (
            <label key={level} className={at === level ? "on" : undefined}>
              <input
                type="radio"
                className="sr"
                name={name}
                checked={at === level}
                onChange={() => patch({ severity: level === proposed ? null : level })}
              />
              <SeverityBars level={level} />
              <span className="m">{word("severityMeaning", level)}</span>
            </label>
          ))}
        </div>
      </Field>
      {chosen && (
        <Field
          label={severity("reason")}
          name="severityReason"
          required
          error={errorOf("severityReason")}
          hint={severity("chosen", { level: word("severity", chosen) })}
        >
          <TextInput
            value={form.severityReason}
            maxLength={500}
            onChange={(severityReason) => patch({ severityReason })}
          />
        </Field>
      )}
    </section>
  );
}
