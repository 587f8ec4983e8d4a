import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, weekdayOf } from "./calendar.ts";

type Dated = CalendarData["days"][number];

/** What could not be read in an announcement, and why. */
export interface NoticeProblem {
  why: "no_year" | "no_days" | "weekday" | "unread";
  text: string;
}

export const DATE = String.raw`(?:(20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([一二三四五六日])\))?`;
const SPAN = `${DATE}(?:\\s*起?\\s*(?:至|到|-|–|—|~)\\s*${DATE})?`;
const WEEKDAYS = "一二三四五六日";
/** Says that a market opens, or that a weekend is closed as all are: no entry. */
const HARMLESS = /周末休市|(?:照常|正常|恢复)?(?:开市|开盘)/g;
const NOT_WORKED = /[不无][\p{Script=Han}]{0,2}上班/gu;
const NOT_OFF = /[不无][\p{Script=Han}]{0,2}(?:放假|补休|休市|休息)/u;
const OFF = /放假|休市|补休|休息/;
/** What may stand between two dates of which one thing is said. */
const BETWEEN = /^(?:[、和及与\s]|放假|补休|休市|调休|上班|起|以及|均|(?:的)?(?:另外|其中))*$/;

/** Whether a text names a day: 1月4日, 4日. */
export const namesDate = (text: string) => /\d{1,2}日/.test(text);

/**
 * The days of which a clause says that they are off or worked; none where it names no day. `no_verb`: it names days and
 * does not say what they are.
 */
export function readClause(clause: string, year: number, name: string): Dated[] | NoticeProblem | "no_verb" {
  if (!namesDate(clause)) return [];
  const verb = verbOf(clause);
  if (verb === "none") return "no_verb";
  if (verb === "harmless") return [];
  if (verb === "unclear") return { why: "unread", text: saidAgain(clause) };
  return readDays(clause, { year, name, off: verb === "off" });
}

function verbOf(clause: string): "off" | "work" | "harmless" | "unclear" | "none" {
  const rest = clause.replace(HARMLESS, "");
  const work = /上班/.test(rest.replace(NOT_WORKED, ""));
  const off = OFF.test(rest) || rest.replace(NOT_WORKED, "") !== rest;
  if (NOT_OFF.test(rest) || (off && work)) return "unclear";
  if (rest !== clause) return off || work ? "unclear" : "harmless";
  if (off) return "off";
  return work ? "work" : "none";
}

interface Frame {
  year: number;
  name: string;
  off: boolean;
}

function readDays(clause: string, { year, name, off }: Frame): Dated[] | NoticeProblem {
  const names = off
    ? { zh: name, en: name }
    : { zh: name === "放假" ? "调休上班" : `${name}调休上班`, en: "Make-up working day" };
  const found: Dated[] = [];
  let last = { year, month: 0 };
  let read = 0;
  for (const match of clause.matchAll(new RegExp(SPAN, "g"))) {
    const between = clause.slice(read, match.index);
    const days = spanOf(match, last, name);
    if (days === "weekday") return { why: "weekday", text: saidAgain(match[0]) };
    // Anything else between two dates may be a day in words of its own: 1月1、2、3日, 1月3-5日.
    const clear = found.length === 0 ? !/\d/.test(between) : BETWEEN.test(between);
    if (!days || !clear) return { why: "unread", text: saidAgain(clause) };
    const [on, to] = days;
    found.push({ on, ...(to !== on && { to }), off, names });
    last = { year: Number(to.slice(0, 4)), month: Number(to.slice(5, 7)) };
    read = match.index + match[0].length;
  }
  return found;
}

/** First and last day of what was matched; null where there is no such span. */
function spanOf(match: RegExpExecArray, last: { year: number; month: number }, name: string) {
  const [, y1, m1, d1, w1, y2, m2, d2, w2] = match;
  const month = Number(m1 ?? last.month);
  const endMonth = Number(m2 ?? month);
  const over = endMonth < month ? 1 : 0;
  // New Year's days begin in the year before: 12月31日至1月2日 of the announced year, and a December under 元旦.
  const early = !m1 || last.month > 0 ? 0 : month === 12 && (over || name.includes("元旦")) ? 1 : 0;
  const year = Number(y1 ?? (y2 ? Number(y2) - over : last.year - early));
  const from = dayOf(year, month, Number(d1), w1);
  const to = d2 ? dayOf(Number(y2 ?? year + over), endMonth, Number(d2), w2) : from;
  if (from === "weekday" || to === "weekday") return "weekday";
  return from && to && from <= to ? ([from, to] as const) : null;
}

/** Words as they stood in the text. */
const saidAgain = (said: string) => said.trim().replace(/\(([一二三四五六日])\)/g, "（周$1）");

/** The day as `2027-01-01`; null where there is none such, "weekday" where it is said to be another day of the week. */
function dayOf(year: number, month: number, date: number, weekday: string | undefined): string | "weekday" | null {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${year}-${two(month)}-${two(date)}`;
  if (month < 1 || Number.isNaN(Date.parse(day)) || dayText(dayNumber(day)) !== day) return null;
  return weekday && WEEKDAYS[weekdayOf(dayNumber(day)) - 1] !== weekday ? "weekday" : day;
}
