import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, calendarData } from "./calendar.ts";
import type { NoticeProblem } from "./read-notice-clause.ts";
import { isNotice, readNotice } from "./read-notice-text.ts";
import { yearsOf } from "./take-years.ts";

type Dated = CalendarData["days"][number];

/** What a text held: the days, the years it speaks for as a whole, and the first line that could not be read. */
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
  const json = /^\s*[{[]/.test(text);
  if (!json && isNotice(text)) {
    const read = readNotice(text);
    return "why" in read ? unread(read) : { days: read.days, years: [read.year], problem: null };
  }
  const days = json ? fromJson(text) : fromLines(text);
  return Array.isArray(days) ? { days, years: yearsOf(days), problem: null } : unread({ why: "line", ...days });
}

const unread = (problem: TextProblem): CalendarText => ({ days: [], years: [], problem });

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
