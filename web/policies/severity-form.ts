import {
  AFFECTED_BOUNDS,
  AMOUNT_BOUNDS,
  COUNT_KEYS,
  type CountKey,
  type FlatStandard,
  faultOf,
  flatOf,
  LEVEL_KEYS,
  type LevelKey,
  numbersOf,
  type SeverityNumbers,
  type StandardFault,
} from "../../src/cases/rules/severity-standard.ts";
import type { Severity } from "../../src/kernel/vocabulary.ts";
import { minorOf } from "../case/acts/act-input.ts";

/** A standard while it is being changed: levels as chosen, numbers as typed. */
export type SeverityForm = Record<LevelKey, Severity> & Record<CountKey, string>;

export const isAmount = (key: CountKey): boolean => key === "amountSerious" || key === "amountGrave";

export function formOf(standard: SeverityNumbers): SeverityForm {
  const flat = flatOf(standard);
  const typed = COUNT_KEYS.map((key) => [key, String(isAmount(key) ? flat[key] / 100 : flat[key])]);
  return { ...flat, ...Object.fromEntries(typed) };
}

/** What was typed as a number of people, or an amount in minor units; undefined where it is neither. */
export function readCount(key: CountKey, typed: string): number | undefined {
  if (isAmount(key)) return within(minorOf(typed), AMOUNT_BOUNDS);
  const plain = typed.normalize("NFKC").replace(/[\s,]/g, "");
  return within(/^\d{1,8}$/.test(plain) ? Number(plain) : undefined, AFFECTED_BOUNDS);
}

function within(count: number | undefined, { least, most }: { least: number; most: number }): number | undefined {
  return count !== undefined && count >= least && count <= most ? count : undefined;
}

/** The numbers of a form, and what keeps it from being saved. */
export function readForm(form: SeverityForm): {
  flat: FlatStandard | null;
  numbers: SeverityNumbers | null;
  unread: CountKey[];
  fault: StandardFault | null;
} {
  const read = COUNT_KEYS.map((key) => [key, readCount(key, form[key])] as const);
  const unread = read.filter(([, count]) => count === undefined).map(([key]) => key);
  if (unread.length > 0) return { flat: null, numbers: null, unread, fault: null };
  const flat: FlatStandard = { ...form, ...(Object.fromEntries(read) as Record<CountKey, number>) };
  const numbers = numbersOf(flat);
  const fault = faultOf(numbers);
  return fault ? { flat: null, numbers: null, unread, fault } : { flat, numbers, unread, fault };
}

/** The same numbers, however they were typed. */
export function meaningOf(form: SeverityForm): string {
  return JSON.stringify([
    ...LEVEL_KEYS.map((key) => form[key]),
    ...COUNT_KEYS.map((key) => readCount(key, form[key]) ?? form[key]),
  ]);
}

/** What differs between two standards, in the order of the page. */
export function differencesOf(before: SeverityNumbers, after: SeverityNumbers): (LevelKey | CountKey)[] {
  const [one, other] = [flatOf(before), flatOf(after)];
  return [...LEVEL_KEYS, ...COUNT_KEYS].filter((key) => one[key] !== other[key]);
}
