import { type CalendarData, isKnown } from "./calendar.ts";
import { holidayWord } from "./holiday-words.ts";
import { setSpan } from "./set-day.ts";

type Dated = CalendarData["days"][number];

/** Of a text that was read: its days off and made up, and the years it speaks for. */
interface YearsRead {
  days: readonly Dated[];
  years: readonly number[];
}

/** What a text changes: its years as a whole, single days of other years that are known, and days of years that are not. */
export interface YearsTaken {
  years: Dated[];
  /** Days of a known year beside: a new year's announcement may give 31 December off. They change, nothing else there. */
  beside: Dated[];
  /** Days of a year that is not known: a day alone makes none known, so they wait for that year's own announcement. */
  beyond: Dated[];
}

/** Parts what was read by what becomes of it, named in English too; make-up days are left out where no weekend is worked. */
export function takeYears(before: CalendarData, { days, years }: YearsRead): YearsTaken {
  const closed = before.weekendsWorked === false;
  const parts = days
    .filter(({ off }) => off || !closed)
    .flatMap(byYear)
    .map((day) => ({ ...day, names: { ...day.names, en: holidayWord(before, day) } }));
  const others = parts.filter(({ on }) => !years.includes(yearOf(on)));
  return {
    years: parts.filter(({ on }) => years.includes(yearOf(on))),
    beside: others.filter(({ on, to }) => isKnown(before, on) && isKnown(before, to ?? on)),
    beyond: others.filter(({ on, to }) => !isKnown(before, on) || !isKnown(before, to ?? on)),
  };
}

/**
 * A calendar with the years that were read in place of what it knew of them, known to the end of the last one. Days of
 * other known years are set one by one; what else those years hold stays.
 */
export function withYears(before: CalendarData, read: YearsRead): CalendarData {
  const [first, last] = [read.years[0], read.years.at(-1)];
  if (first === undefined || last === undefined) return before;
  const taken = takeYears(before, read);
  const kept = before.days.flatMap(byYear).filter(({ on }) => !read.years.includes(yearOf(on)));
  const from = before.coverageFrom ?? `${first}-01-01`;
  const until = before.coverageUntil ?? `${last}-12-31`;
  const whole: CalendarData = {
    ...before,
    coverageFrom: from < `${first}-01-01` ? from : `${first}-01-01`,
    coverageUntil: until > `${last}-12-31` ? until : `${last}-12-31`,
    days: [...kept, ...taken.years].sort((one, other) => (one.on < other.on ? -1 : 1)),
  };
  return taken.beside.reduce(setSpan, whole);
}

/**
 * The years a text speaks for. One that it only reaches into, with days at its very end before the others or at its very
 * beginning after them, is none of them: it would lose all its other days.
 */
export function yearsOf(days: readonly Dated[]): number[] {
  const parts = days.flatMap(byYear);
  const years = [...new Set(parts.map(({ on }) => yearOf(on)))].sort();
  const all = (year: number | undefined, is: (day: string) => boolean) =>
    parts.every(({ on, to }) => yearOf(on) !== year || (is(on) && is(to ?? on)));
  if (years.length > 1 && all(years[0], (day) => day.slice(5) >= "12-")) years.shift();
  if (years.length > 1 && all(years.at(-1), (day) => day.slice(5) <= "01-10")) years.pop();
  return years;
}

/** A span as one a year. */
export function byYear(day: Dated): Dated[] {
  const { on, to = on, ...rest } = day;
  if (yearOf(on) === yearOf(to)) return [day];
  return Array.from({ length: yearOf(to) - yearOf(on) + 1 }, (_, at) => {
    const [first, last] = [`${yearOf(on) + at}-01-01`, `${yearOf(on) + at}-12-31`];
    const [from, until] = [on < first ? first : on, to > last ? last : to];
    return { ...rest, on: from, ...(until !== from && { to: until }) };
  });
}

/** Years that would be skipped if these were added: a calendar must not have a hole it does not know of. */
export function yearsMissing(before: CalendarData, years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const known = before.coverageUntil && before.coverageFrom ? [before.coverageFrom, before.coverageUntil] : null;
  const all = [...years, ...(known?.map(yearOf) ?? [])];
  const span = Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, at) => Math.min(...all) + at);
  const within = (year: number) => known !== null && known[0]! <= `${year}-01-01` && `${year}-12-31` <= known[1]!;
  return span.filter((year) => !years.includes(year) && !within(year));
}

const yearOf = (day: string) => Number(day.slice(0, 4));
