/** How large an incident is: not yet a group, a group, a major one. */
export const GRADES = ["none", "group", "major"] as const;
export type Grade = (typeof GRADES)[number];

/** When an incident counts as a group or as major: so many people within so many days. */
export interface Thresholds {
  groupPeople: number;
  groupDays: number;
  majorPeople: number;
}

/** Who told of it and when it was received; of somebody anonymous each case counts as one person. */
export interface Telling {
  caseId: string;
  customerId: string | null;
  at: Date;
}

const DAY_MS = 86_400_000;

/** How many different people told of it within so many days, at its thickest: they need not be the last days. */
export function peopleWithin(tellings: readonly Telling[], days: number): number {
  const sorted = [...tellings].sort((a, b) => a.at.getTime() - b.at.getTime());
  return sorted.reduce((most, first, at) => {
    const until = first.at.getTime() + days * DAY_MS;
    const inside = sorted.slice(at).filter((one) => one.at.getTime() <= until);
    return Math.max(most, new Set(inside.map((one) => one.customerId ?? one.caseId)).size);
  }, 0);
}

/** §9, 2020 No. 3: the grade that the thresholds give; an incident never becomes smaller than it was. */
export function gradeOf(tellings: readonly Telling[], held: Grade, thresholds: Thresholds): Grade {
  const people = peopleWithin(tellings, thresholds.groupDays);
  const reached = people >= thresholds.majorPeople ? "major" : people >= thresholds.groupPeople ? "group" : "none";
  return GRADES.indexOf(reached) > GRADES.indexOf(held) ? reached : held;
}
