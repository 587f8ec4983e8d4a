import type { Severity } from "../../kernel/vocabulary.ts";

/** Points an open case weighs by its severity (§2.2): a grave one fills the day of whoever has it. */
export const CASE_POINTS = { 1: 1, 2: 2, 3: 3, 4: 5 } as const satisfies Record<Severity, number>;

/** Points of a colleague nobody set another capacity for: fifteen cases of usual severity. */
export const USUAL_CAPACITY = 30;
export const MOST_CAPACITY = 500;

/** Monday to Friday, as ISO days of the week. */
export const USUAL_DAYS: readonly number[] = [1, 2, 3, 4, 5];

/** What somebody has in hand: their open cases by severity, in points. */
export function loadOf(open: readonly { severity: number; count: number }[]): number {
  return open.reduce((sum, { severity, count }) => sum + count * CASE_POINTS[severity as Severity], 0);
}
