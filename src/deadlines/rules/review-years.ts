import type { Said } from "../../kernel/refusal.ts";
import { dayNumber } from "../../kernel/zone.ts";
import type { CalendarData } from "./calendar.ts";
import { holidaysIn } from "./holiday-words.ts";
import { byYear } from "./take-years.ts";

type Dated = CalendarData["days"][number];

/** What a text would make of a year: to be looked at before the year counts as known. */
export interface YearReview {
  year: number;
  /** Days off and make-up working days it names. */
  off: number;
  worked: number;
  /** Make-up days left out, because the calendar's weekends are never worked. */
  leftOut: number;
  /** Holidays of the last year that is known which it does not name: half a year is no year. */
  absent: Said[];
}

/** What each year of a text holds, against what the calendar knows of the year before. */
export function reviewYears(
  before: CalendarData,
  { days, years }: { days: readonly Dated[]; years: readonly number[] },
): YearReview[] {
  const closed = before.weekendsWorked === false;
  const parts = days.flatMap(byYear);
  return years.map((year) => {
    const of = parts.filter(({ on }) => inYear(on, year));
    const worked = of.filter(({ off }) => !off);
    const named = new Set(of.filter(({ off }) => off).flatMap(({ names }) => holidaysIn(names).map(({ zh }) => zh)));
    return {
      year,
      off: count(of.filter(({ off }) => off)),
      worked: closed ? 0 : count(worked),
      leftOut: closed ? count(worked) : 0,
      absent: holidaysBefore(before, year).filter(({ zh, en }) => !named.has(zh) && !named.has(en)),
    };
  });
}

/**
 * The years that would become known although they lack holidays of the last one, or have no day off at all. Years known
 * already are a person's to correct, day by day.
 */
export function yearsLacking(
  before: CalendarData,
  after: Pick<CalendarData, "days" | "coverageFrom" | "coverageUntil">,
): YearReview[] {
  const next = { ...before, ...after };
  const [first, last] = [next.coverageFrom, next.coverageUntil].map((day) => Number(day?.slice(0, 4)));
  if (!first || !last) return [];
  const years = Array.from({ length: Math.min(last - first + 1, 100) }, (_, at) => first + at);
  const fresh = years.filter((year) => !reaches(before, year) && reaches(next, year));
  return reviewYears(before, { days: after.days, years: fresh }).filter(
    ({ off, absent }) => off === 0 || absent.length > 0,
  );
}

/** Whether anything of a year is known: a year known up to June has its holidays told as well. */
function reaches({ coverageFrom, coverageUntil }: CalendarData, year: number): boolean {
  if (coverageFrom === null || coverageUntil === null) return false;
  return coverageFrom <= `${year}-12-31` && `${year}-01-01` <= coverageUntil;
}

/** The holidays of the last year before that one of which any is known, each once. */
function holidaysBefore({ days }: CalendarData, year: number): Said[] {
  const earlier = days.filter(({ on, off }) => off && Number(on.slice(0, 4)) < year);
  const last = Math.max(...earlier.map(({ on }) => Number(on.slice(0, 4))));
  const names = earlier.filter(({ on }) => inYear(on, last)).flatMap(({ names }) => holidaysIn(names));
  return names.filter(({ zh }, at) => names.findIndex((one) => one.zh === zh) === at);
}

const inYear = (day: string, year: number) => day.startsWith(`${year}-`);
const count = (of: readonly Dated[]) =>
  of.reduce((sum, { on, to }) => sum + dayNumber(to ?? on) - dayNumber(on) + 1, 0);
