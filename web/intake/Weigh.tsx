import { useId } from "react";
import { useTranslation } from "react-i18next";
import { KINDS, PHASES, SEVERITIES } from "../../src/kernel/vocabulary.ts";
import { Choice } from "../ui/Choice.tsx";
import { Field } from "../ui/Field.tsx";
import { SectionHead } from "../ui/SectionHead.tsx";
import { SeverityBars } from "../ui/SeverityBars.tsx";
import { useVocabulary } from "../words/use-vocabulary.ts";
import type { Intake } from "./use-intake.ts";

/** Kind, phase and severity as plain choices, each severity with what it means; all may wait. */
export function Weigh({ intake }: { intake: Intake }) {
  const { t } = useTranslation("intake");
  const word = useVocabulary();
  const name = useId();
  const { form, patch } = intake;
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
      <Field label={t("weigh.severity")} group name="severity">
        <div className="levels">
          {SEVERITIES.map((level) => (
            <label key={level} className={form.severity === level ? "on" : undefined}>
              <input
                type="radio"
                className="sr"
                name={name}
                checked={form.severity === level}
                onChange={() => patch({ severity: level })}
              />
              <SeverityBars level={level} />
              <span className="m">{word("severityMeaning", level)}</span>
            </label>
          ))}
        </div>
      </Field>
    </section>
  );
}
