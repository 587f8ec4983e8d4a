import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, calendarData } from "./calendar.ts";
import { isNotice, type NoticeProblem, readNotice } from "./read-notice-text.ts";
import { weekendsNeverWorked } from "./review-years.ts";

type Dated = CalendarData["days"][number];

/** What a text held: the days, the years they lie in, and the first line that could not be read. */
export interface CalendarText {
  days: Dated[];
  years: number[];
  problem: TextProblem | null;
}

/** Why a text was not read: a line of it, or what an announcement lacks. */
export type TextProblem = { why: "line"; line: number; text: string } | NoticeProblem;

type LineProblem = { line: number; text: string };

const OFF = /^(off|holiday|休|假|放假|节假日)$/i;
const WORK = /^(work|workday|班|上班|补班|调休上班)$/i;
const LINE = /^(\d{4}-\d\d-\d\d)(?:(?:\.\.|~|至)(\d{4}-\d\d-\d\d))?[,;\t，]\s*([^,;\t，]+)(?:[,;\t，]\s*(.*))?$/;

/**
 * Reads days that somebody was sent or exported: the announcement as it is published (`readNotice`), JSON as a calendar
 * keeps them (`{ "days": […] }` or the list alone), or one line a day or span: `2027-01-01..2027-01-03,休,元旦`. A heading and empty lines are passed over; the first line that
 * cannot be read stops it, as half a year is worse than none.
 */
export function readCalendarText(text: string): CalendarText {
  const days = /^\s*[{[]/.test(text) ? fromJson(text) : isNotice(text) ? readNotice(text) : fromLines(text);
  if (!Array.isArray(days)) return { days: [], years: [], problem: "why" in days ? days : { why: "line", ...days } };
  return { days, years: yearsOf(days), problem: null };
}

/** The years the days are of; a span that only reaches into another year makes nothing known of that one. */
function yearsOf(days: readonly Dated[]): number[] {
  const year = (day: string) => Number(day.slice(0, 4));
  const whole = days.filter(({ on, to }) => year(on) === year(to ?? on));
  return [...new Set((whole.length > 0 ? whole : days).map(({ on }) => year(on)))].sort();
}

function fromJson(text: string): Dated[] | LineProblem {
  try {
    const raw = JSON.parse(text) as { days?: unknown };
    const read = calendarData.shape.days.safeParse(Array.isArray(raw) ? raw : raw.days);
    if (read.success) return read.data;
    return { line: Number(read.error.issues[0]?.path[0] ?? 0) + 1, text: read.error.issues[0]?.message ?? "" };
  } catch (error) {
    return { line: 1, text: String(error) };
  }
}

function fromLines(text: string): Dated[] | LineProblem {
  const days: Dated[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim().replace(/^\ufeff/, "");
    if (line === "" || (index === 0 && !/^\d/.test(line))) continue;
    const day = dayOf(line);
    if (!day) return { line: index + 1, text: line.slice(0, 80) };
    days.push(day);
  }
  return days;
}

function dayOf(line: string): Dated | null {
  const [, on, to, kind, name] = LINE.exec(line) ?? [];
  if (!on || !kind || !isDay(on) || (to && (!isDay(to) || to < on))) return null;
  const off = OFF.test(kind.trim());
  if (!off && !WORK.test(kind.trim())) return null;
  const word = name?.trim() || (off ? "放假" : "调休上班");
  return {
    on,
    ...(to && { to }),
    off,
    names: { zh: word, en: name?.trim() || (off ? "Holiday" : "Make-up working day") },
  };
}

function isDay(text: string): boolean {
  return !Number.isNaN(Date.parse(text)) && dayText(dayNumber(text)) === text;
}

/** A calendar with the years that were read in place of what it knew of them, known to the end of the last one. */
export function withYears(before: CalendarData, { days, years }: Pick<CalendarText, "days" | "years">): CalendarData {
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) return before;
  const kept = before.days.filter(
    ({ on, to }) => !years.some((year) => on.startsWith(`${year}`) || to?.startsWith(`${year}`)),
  );
  const from = before.coverageFrom ?? `${first}-01-01`;
  const until = before.coverageUntil ?? `${last}-12-31`;
  return {
    ...before,
    coverageFrom: from < `${first}-01-01` ? from : `${first}-01-01`,
    coverageUntil: until > `${last}-12-31` ? until : `${last}-12-31`,
    days: [...kept, ...taken(before, days, years)].sort((one, other) => (one.on < other.on ? -1 : 1)),
  };
}

/** What of the days that were read goes in: that of the years alone, named in English too where the calendar knows how. */
function taken(before: CalendarData, days: readonly Dated[], years: readonly number[]): Dated[] {
  const closed = weekendsNeverWorked(before);
  const english = new Map(before.days.map(({ names }) => [names.zh, names.en]));
  return days
    .filter(({ off }) => off || !closed)
    .flatMap((day) => years.flatMap((year) => within(day, year)))
    .map((day) => ({ ...day, names: { ...day.names, en: english.get(day.names.zh) ?? day.names.en } }));
}

/** The part of a span that lies in a year. */
function within(day: Dated, year: number): Dated[] {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const { to = day.on, ...rest } = day;
  const [from, until] = [day.on < first ? first : day.on, to > last ? last : to];
  return from > until ? [] : [{ ...rest, on: from, ...(until !== from && { to: until }) }];
}

/** Years that would be skipped if these were added: a calendar must not have a hole it does not know of. */
export function yearsMissing(before: CalendarData, years: readonly number[]): number[] {
  if (years.length === 0) return [];
  const known = before.coverageUntil && before.coverageFrom ? [before.coverageFrom, before.coverageUntil] : null;
  const all = [...years, ...(known?.map((day) => Number(day.slice(0, 4))) ?? [])];
  const span = Array.from({ length: Math.max(...all) - Math.min(...all) + 1 }, (_, at) => Math.min(...all) + at);
  const within = (year: number) => known !== null && known[0]! <= `${year}-01-01` && `${year}-12-31` <= known[1]!;
  return span.filter((year) => !years.includes(year) && !within(year));
}
