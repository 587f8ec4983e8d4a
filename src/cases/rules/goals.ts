/** Service goals shown on the Desk (DOMAIN.md §15) with their targets; units: minutes, per cent, or a count. */
export const GOALS = {
  acceptance_minutes: { target: 30, better: "lower", over: "mean" },
  handling_in_time: { target: 95, better: "higher", over: "mean" },
  bounces: { target: 0, better: "lower", over: "sum" },
  reopened: { target: 5, better: "lower", over: "mean" },
  agreed: { target: 80, better: "higher", over: "mean" },
} as const;
export type Goal = keyof typeof GOALS;

/** Weekly figures of one goal, week 0 the current one; null where nothing was there to measure. */
export interface GoalCourse {
  goal: Goal;
  value: number | null;
  target: number;
  /** Oldest first. */
  weeks: (number | null)[];
  /** Cases behind the value. */
  count: number;
}

const WEEKS = 7;
const VALUE_WEEKS = 4;

/** The value of the last four weeks (weighted by cases, or summed) and the course over seven. */
export function courseOf(
  goal: Goal,
  measured: readonly { week: number; count: number; value: number | null }[],
): GoalCourse {
  const at = (week: number) => measured.find((one) => one.week === week);
  const weeks = Array.from({ length: WEEKS }, (_, back) => at(WEEKS - 1 - back)?.value ?? null);
  const counted = measured.filter((one) => one.week < VALUE_WEEKS && one.value !== null);
  const count = counted.reduce((sum, one) => sum + one.count, 0);
  const weighted = counted.reduce((sum, one) => sum + one.value! * (GOALS[goal].over === "sum" ? 1 : one.count), 0);
  const value = counted.length === 0 ? null : GOALS[goal].over === "sum" ? weighted : weighted / count;
  return { goal, value: value === null ? null : Math.round(value * 10) / 10, target: GOALS[goal].target, weeks, count };
}
