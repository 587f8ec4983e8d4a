import { useTranslation } from "react-i18next";
import type { ClockShape } from "../../src/cases/contract/clock-shape.ts";
import { useFormat } from "../words/use-format.ts";
import { useVocabulary } from "../words/use-vocabulary.ts";

type Clock = Pick<ClockShape, "what" | "actor" | "policy" | "policyNames" | "milestoneNames" | "clock">;

/** What a clock is called, by which rule, and whose it is where it is not ours, in the language on screen. */
export function useClockWords() {
  const { t } = useTranslation("clocks");
  const { locale } = useFormat();
  const word = useVocabulary();
  return {
    /** What it counts, short: 办理, 首次联系. */
    name: (clock: Clock) =>
      clock.what === "policy" ? (clock.milestoneNames?.[locale] ?? "") : word("due", clock.what),
    /** What its policy asks in its own words. */
    step: (clock: Clock) => clock.milestoneNames?.[locale] ?? null,
    /** The policy with its version. */
    rule: (clock: Clock) => {
      const version = clock.policy.split("/")[1];
      if (clock.policyNames) return t("rule", { name: clock.policyNames[locale], version });
      return t(clock.what === "acceptance" ? "fixed.acceptance" : "fixed.handling");
    },
    /** Whose clock it is; null for our own. */
    whose: (clock: Clock) =>
      clock.actor === "regulator" || clock.actor === "external_body" ? t(`whose.${clock.actor}`) : null,
  };
}
