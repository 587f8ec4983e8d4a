import { moneyMinor } from "../../../src/cases/contract/fields.ts";
import type { Spaces } from "../../words/spaces.ts";
import { dayOf } from "../../words/zoned.ts";
import { isEmpty, minorOf, percentOf, type StepRow } from "./act-input.ts";
import type { FieldSpec } from "./act-spec.ts";

/** What can be wrong with a field before anything is sent. */
export type Fault = keyof Spaces["caseacts"]["fault"];

/** The most that an amount may be, as the contract says it. */
export const MOST_MINOR = moneyMinor.maxValue ?? Number.MAX_SAFE_INTEGER;

/** What is wrong with a field as it stands, null when it could be sent. Nothing typed must be left out unseen. */
export function faultOf(field: FieldSpec, value: unknown, now: Date): Fault | null {
  if (field.as === "steps") return stepsFault((value ?? []) as StepRow[], now);
  if (isEmpty(value)) return field.must ? "empty" : null;
  switch (field.as) {
    case "money":
      return moneyFault(String(value));
    case "percent":
      return percentOf(String(value)) === undefined ? "percent" : null;
    case "time":
      return isPast(value as string, now) ? "past" : null;
    case "day":
      return (value as string) > dayOf(now) ? "future" : null;
    default:
      return null;
  }
}

/** Whether a fault is only that nothing stands there yet: told when sending is tried, not while one is on the way to it. */
export function isLack(fault: Fault): boolean {
  return fault === "empty" || fault === "steps";
}

export function isPast(at: string | null, now: Date): boolean {
  return at !== null && Date.parse(at) <= now.getTime();
}

function moneyFault(typed: string): Fault | null {
  const minor = minorOf(typed);
  if (minor === undefined) {
    if (/^\s*[-－−]/.test(typed)) return "moneyNone";
    return /[.．]\d{3,}\D*$/.test(typed.normalize("NFKC")) ? "moneyParts" : "money";
  }
  if (minor < 1) return "moneyNone";
  return minor > MOST_MINOR ? "moneyLarge" : null;
}

/** R9: every step has its what, who and by when, and the time for it is still to come. */
function stepsFault(rows: readonly StepRow[], now: Date): Fault | null {
  if (rows.some((row) => isPast(row.dueAt, now))) return "past";
  return rows.length === 0 || rows.some((row) => !row.text.trim() || !row.owner || !row.dueAt) ? "steps" : null;
}
