import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.tsx";
import { ClockMark } from "../../ui/ClockChip.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { nearFrom } from "../../ui/near.ts";
import { useNow } from "../../ui/now.ts";
import { SectionHead } from "../../ui/SectionHead.tsx";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";

/** How what was agreed is carried out: each step with who and by when, done with proof (R9). */
export function StepsPanel() {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const { page, open } = useHere();
  const { steps } = page;
  if (steps.length === 0) return null;
  const plannedAt = page.story.findLast((one) => one.kind === "event" && one.event === "steps_planned")?.at;
  const done = steps.filter((step) => step.doneAt).length;
  return (
    <section data-field="steps">
      <SectionHead level={3} title={t("side.steps")} note={t("side.stepsDone", { done, all: steps.length })} />
      <ul className="kv">
        {steps.map((step) => (
          <li key={step.stepId}>
            <span className="tick">{step.doneAt ? <Icon name="check" size="s" /> : <i className="ring" />}</span>
            <div className="grow">
              <div>{step.text}</div>
              {step.doneAt ? (
                <div className="m">
                  {t("side.stepDone", { time: format.dayTime(step.doneAt, now) })}
                  {step.proof && ` · ${step.proof}`}
                </div>
              ) : (
                <div className="m row">
                  <ClockMark
                    small
                    clock={{
                      state: "normal",
                      due: String(step.dueAt),
                      nearAt: nearFrom(plannedAt, step.dueAt),
                    }}
                  />
                  {t("side.stepBy", { name: step.ownerName, time: format.dayTime(step.dueAt, now) })}
                </div>
              )}
            </div>
            {step.allowed.includes("finish") && (
              <Button size="s" onClick={() => open("finish_step", { stepId: step.stepId })}>
                {t("side.finish")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
