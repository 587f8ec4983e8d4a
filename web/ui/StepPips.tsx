import "./StepPips.css";
import { useTranslation } from "react-i18next";
import { useVocabulary } from "../words/use-vocabulary.ts";
import { STEPS } from "../words/vocabulary-keys.ts";

/** Where a case stands on the eight steps: pips above, `4/8 澄清` below. `at` 0 means not begun, 9 all done. */
export function StepPips({ at, words = true }: { at: number; words?: boolean }) {
  const { t } = useTranslation("ui");
  const word = useVocabulary();
  const step = STEPS[Math.min(at, STEPS.length) - 1];
  const label = step ? `${Math.min(at, 8)}/8 ${word("stepShort", step)}` : t("notBegun");
  return (
    <span className="stepw">
      <span className="pips" aria-hidden="true">
        {STEPS.map((name, index) => (
          <i key={name} className={index + 1 < at ? "d" : index + 1 === at ? "c" : undefined} />
        ))}
      </span>
      <span className={words ? "m" : "sr"}>{label}</span>
    </span>
  );
}
