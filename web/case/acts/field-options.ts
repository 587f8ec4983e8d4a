import { useTranslation } from "react-i18next";
import { OUTCOMES } from "../../../src/cases/rules/attempts.ts";
import { DECLINE_GROUNDS } from "../../../src/cases/rules/needs.ts";
import {
  AGREEMENTS,
  CHANNELS,
  FINDINGS,
  KINDS,
  NEED_STATES,
  PHASES,
  REMEDIES,
  RESPONSIBILITIES,
  SEVERITIES,
} from "../../../src/kernel/vocabulary.ts";
import { useVocabulary } from "../../words/use-vocabulary.ts";
import { TOLD_BY } from "../told-by.ts";
import type { FieldLook } from "./act-spec.ts";

export interface Option {
  value: string;
  label: string;
}
/** Looks that offer a closed list. */
export type ListLook = Extract<
  FieldLook,
  | "kind"
  | "phase"
  | "channel"
  | "toldBy"
  | "ground"
  | "remedy"
  | "currency"
  | "outcome"
  | "ours"
  | "outside"
  | "severity"
  | "need"
  | "finding"
  | "responsibility"
  | "agreement"
>;

/** Channels a customer answers or is heard by, also through a body; import and interfaces speak for themselves. */
const SPOKEN = CHANNELS.filter((channel) => channel !== "import" && channel !== "api");
const CURRENCIES = ["CNY", "USD", "HKD", "EUR", "GBP"] as const;

/** The options of a closed list in the language on screen. */
export function useOptions(): Record<ListLook, readonly Option[]> {
  const { t } = useTranslation("caseacts");
  const story = useTranslation("casestory").t;
  const word = useVocabulary();
  const list = <K extends string | number>(keys: readonly K[], say: (key: K) => string) =>
    keys.map((key) => ({ value: String(key), label: say(key) }));
  return {
    kind: list(KINDS, (key) => word("kind", key)),
    phase: list(PHASES, (key) => word("phase", key)),
    channel: list(SPOKEN, (key) => word("channel", key)),
    toldBy: list(TOLD_BY, (key) => story(`toldBy.${key}`)),
    ground: list(DECLINE_GROUNDS, (key) => story(`ground.${key}`)),
    remedy: list(REMEDIES, (key) => word("remedy", key)),
    currency: list(CURRENCIES, (key) => t(`currency.${key}`)),
    outcome: list(OUTCOMES, (key) => story(`outcome.${key}`)),
    ours: list(["yes", "no"] as const, (key) => t(`ours.${key}`)),
    outside: list(["yes", "no"] as const, (key) => t(`outside.${key}`)),
    severity: list(SEVERITIES, (key) => word("severity", key)),
    need: list(NEED_STATES, (key) => word("need", key)),
    finding: list(FINDINGS, (key) => word("finding", key)),
    responsibility: list(RESPONSIBILITIES, (key) => word("responsibility", key)),
    agreement: list(AGREEMENTS, (key) => word("agreement", key)),
  };
}
