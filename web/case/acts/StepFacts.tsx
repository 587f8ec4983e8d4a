import { useTranslation } from "react-i18next";
import { useNow } from "../../ui/now.ts";
import { useFormat } from "../../words/use-format.ts";
import { useHere } from "../case-here.ts";

/** Which of the agreed steps is being finished, and by when it was promised (R9). */
export function StepFacts({ stepId }: { stepId: string | undefined }) {
  const { t } = useTranslation("case");
  const format = useFormat();
  const now = useNow();
  const step = useHere().page.steps.find((one) => one.stepId === stepId);
  if (!step) return null;
  return (
    <blockquote className="act-finish">
      {step.text}
      <div className="m">{t("side.stepBy", { name: step.ownerName, time: format.dayTime(step.dueAt, now) })}</div>
    </blockquote>
  );
}
