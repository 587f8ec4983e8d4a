import { dayNumberIn, dayText, instantOn } from "../../kernel/zone.ts";
import { type BusinessHours, closeOfBusiness } from "./business-hours.ts";
import type { Calendar } from "./calendar.ts";
import type { ExplainStep } from "./explain.ts";
import type { CountedUnit, Milestone } from "./milestone.ts";
import type { Span } from "./pauses.ts";
import type { ClockRule } from "./policy.ts";

/** Where and by which days and hours a limit is counted. */
export interface Place {
  zone: string;
  calendar: Calendar;
  hours: BusinessHours | null;
  clock: ClockRule;
}

/** Where a limit ends, in epoch milliseconds, and whether the calendar is known that far. */
export interface Reached {
  at: number;
  estimated: boolean;
}

type DayUnit = Exclude<CountedUnit, "minute" | "hour">;

/**
 * The end of a limit in days, weeks, months or years: the last day's 23:59:59 on the wall clock, or its close of
 * business. A pause adds its length in days, counted as the limit is: where that leaves out the day it begins on, a pause
 * leaves out its first day and counts its last; where it counts it, the other way round. Else who starts later could be due
 * sooner.
 */
export function reachDay(
  place: Place,
  milestone: Milestone,
  { limit, unit }: { limit: number; unit: DayUnit },
  startedAt: number,
  pauses: readonly Span[],
  explain: ExplainStep[],
): Reached {
  const { zone, calendar, clock, hours } = place;
  const start = dayNumberIn(zone, startedAt);
  const first = clock.firstDay === "next_day" ? start + 1 : start;
  explain.push({ kind: "first_day", day: dayText(start), counted: first === start });
  let total = limit;
  let last = lastDay(calendar, first, total, unit);
  for (const { from, to, running } of pauses) {
    const stops = dayNumberIn(zone, from);
    if (stops > last) continue;
    const days = daysBetween(calendar, stops + (first - start), dayNumberIn(zone, to) + (first - start), unit);
    const amount = { limit: days, unit: unit === "working_day" ? unit : "calendar_day" } as const;
    explain.push({ kind: "paused", from: new Date(from), to: new Date(to), amount, running });
    total += days;
    last = unit === "working_day" ? lastDay(calendar, first, total, unit) : last + days;
  }
  if (unit === "working_day") explainDays(calendar, first, last, explain);
  const rolled = unit === "working_day" ? last : rollEnd(place, last, explain);
  const estimated = isEstimated(place, unit, rolled);
  if (estimated) explain.push({ kind: "beyond_calendar", calendar: calendar.names, until: calendar.coverageUntil });
  const closes =
    milestone.ends === "close_of_business" && hours ? closeOfBusiness(rolled, hours, calendar, zone) : null;
  const at = closes ?? instantOn(zone, rolled + 1) - 1000;
  explain.push({ kind: "ends", at: new Date(at), how: closes === null ? "end_of_day" : "close_of_business" });
  return { at, estimated };
}

/** The day on which a limit that counts from `first` is used up, before weekends and holidays move it. */
export function lastDay(calendar: Calendar, first: number, limit: number, unit: DayUnit): number {
  switch (unit) {
    case "calendar_day":
      return first + limit - 1;
    case "week":
      return first + 7 * limit - 1;
    case "month":
      return monthsAfter(first - 1, limit);
    case "year":
      return monthsAfter(first - 1, 12 * limit);
    case "working_day": {
      let day = first - 1;
      for (let left = limit; left > 0; ) if (calendar.isWorkingDay(++day)) left--;
      return day;
    }
  }
}

/** The same day of a later month, or that month's last where it has no such day (Civil Code art. 202). */
function monthsAfter(day: number, months: number): number {
  const from = new Date(day * 86_400_000);
  const month = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1);
  const length = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return month / 86_400_000 + Math.min(from.getUTCDate(), length) - 1;
}

function daysBetween(calendar: Calendar, from: number, to: number, unit: DayUnit): number {
  if (unit !== "working_day") return to - from;
  let days = 0;
  for (let day = from; day < to; day++) if (calendar.isWorkingDay(day)) days++;
  return days;
}

/** Moves a last day that is no working day, where the rule says so. Where it does not say, it stays: the stricter way. */
function rollEnd({ calendar, clock }: Place, last: number, explain: ExplainStep[]): number {
  if (calendar.isWorkingDay(last)) return last;
  const names = calendar.nameOf(last);
  if (clock.endRoll !== "forward") {
    explain.push({ kind: "not_rolled", day: dayText(last), stated: clock.endRoll === "none", names });
    return last;
  }
  let day = last;
  while (!calendar.isWorkingDay(day)) day++;
  explain.push({ kind: "rolled", from: dayText(last), to: dayText(day), names });
  return day;
}

/**
 * A deadline beyond the days a calendar knows is an estimate, never silently wrong. Where nothing but the weekend is
 * known, only what looks at working days is one.
 */
function isEstimated({ calendar, clock }: Place, unit: DayUnit, last: number): boolean {
  if (calendar.knows(last)) return false;
  return unit === "working_day" || clock.endRoll === "forward" || calendar.coverageUntil !== null;
}

/** Tells the days that were left out and the weekend days that were worked, runs of days in one step. */
function explainDays(calendar: Calendar, first: number, last: number, explain: ExplainStep[]): void {
  for (let day = first; day <= last; day++) {
    const kind = calendar.kindOf(day);
    if (kind === "working") continue;
    const names = calendar.nameOf(day);
    if (kind === "make_up") {
      explain.push({ kind: "worked", day: dayText(day), names });
      continue;
    }
    const from = day;
    while (day < last && calendar.kindOf(day + 1) === kind && calendar.nameOf(day + 1) === names) day++;
    explain.push({ kind: "skipped", from: dayText(from), to: dayText(day), because: kind, names });
  }
}
