import { useTranslation } from "react-i18next";
import type { Goal } from "./mapping-draft.ts";

const VOCABULARY: Partial<Record<Goal, string>> = {
  channel: "channel",
  kind: "kind",
  phase: "phase",
  severity: "severity",
  agreement: "agreement",
  finding: "finding",
};

/** The word of a value of a field's vocabulary. */
export function useValueWord() {
  const { t } = useTranslation("vocabulary");
  return (goal: Goal, value: string): string => t(`${VOCABULARY[goal]}.${value}` as never);
}
