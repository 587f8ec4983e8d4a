import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, calendarData } from "./calendar.ts";

type Dated = CalendarData["days"][number];

/** What a text held: the days, the years they lie in, and the first line that could not be read. */
export interface CalendarText {
  days: Dated[];
  years: number[];
  problem: { line: number; text: string } | null;
}

const OFF = /^(off|holiday|休|假|放假|节假日)$/i;
const WORK = /^(work|workday|班|上班|补班|调休上班)$/i;
const LINE = /^(\d{4}-\d\d-\d\d)(?:(?:\.\.|~|至)(\d{4}-\d\d-\d\d))?[,;\t，]\s*([^,;\t，]+)(?:[,;\t，]\s*(.*))?$/;

/**
 * Reads days that somebody was sent or exported: JSON as a calendar keeps them (`{ "days": […] }` or the list alone), or
 * one line a day or span: `2027-01-01..2027-01-03,休,元旦`. A heading and empty lines are passed over; the first line that
 * cannot be read stops it, as half a year is worse than none.
 */
export function readCalendarText(text: string): CalendarText {
  const days = /^\s*[{[]/.test(text) ? fromJson(text) : fromLines(text);
  if (!Array.isArray(days)) return { days: [], years: [], problem: days };
  const years = [...new Set(days.flatMap(({ on, to }) => [on, to ?? on].map((day) => Number(day.slice(0, 4)))))].sort();
  return { days, years, problem: null };
}

function fromJson(text: string): Dated[] | NonNullable<CalendarText["problem"]> {
  try {
    const raw = JSON.parse(text) as { days?: unknown };
    const read = calendarData.shape.days.safeParse(Array.isArray(raw) ? raw : raw.days);
    if (read.success) return read.data;
    return { line: Number(read.error.issues[0]?.path[0] ?? 0) + 1, text: read.error.issues[0]?.message ?? "" };
  } catch (error) {
    return { line: 1, text: String(error) };
  }
}

function fromLines(text: string): Dated[] | NonNullable<CalendarText["problem"]> {
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
    days: [...kept, ...days].sort((one, other) => (one.on < other.on ? -1 : 1)),
  };
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
