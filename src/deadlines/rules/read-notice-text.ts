import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, weekdayOf } from "./calendar.ts";

type Dated = CalendarData["days"][number];

/** What could not be read in an announcement, and why. */
export interface NoticeProblem {
  why: "no_year" | "weekday" | "unread";
  text: string;
}

const DATE = String.raw`(?:(20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([一二三四五六日])\))?`;
const HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])?\s*([\p{Script=Han}、]{2,14}?):/u;
const YEAR = /(20\d\d)年(?:度)?(?:部分)?(?:法定)?节假日|(20\d\d)年元旦/;
const WEEKDAYS = "一二三四五六日";

/** Whether a text is an announcement in sentences: dates of a year, off or worked. */
export function isNotice(text: string): boolean {
  return /\d{1,2}月\d{1,2}日/.test(text.normalize("NFKC")) && /放假|休市/.test(text);
}

/**
 * Reads a year's announcement as it is published: the State Council's 部分节假日安排的通知, an exchange's 休市安排. Each
 * weekday said beside a date is checked against the calendar: a text of another year, or one that was mistyped, stops it.
 */
export function readNotice(text: string): Dated[] | NoticeProblem {
  const plain = text.normalize("NFKC");
  const [, titled, said] = YEAR.exec(plain) ?? [];
  const year = titled ?? said;
  if (!year) return { why: "no_year", text: "" };
  const days: Dated[] = [];
  let name = "放假";
  for (const line of linesOf(plain)) {
    name = HEADING.exec(line)?.[1] ?? name;
    for (const clause of clausesOf(line.replace(HEADING, ""))) {
      const read = readClause(clause, Number(year), name);
      if (!Array.isArray(read)) return read;
      days.push(...read);
    }
  }
  return days.length > 0 ? days.sort((one, other) => (one.on < other.on ? -1 : 1)) : { why: "unread", text: "" };
}

/** One line a holiday, also where all of them were pasted as one paragraph. */
function linesOf(plain: string): string[] {
  return plain
    .replace(/([。\s])((?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))[^:。\n]{2,14}:)/g, "$1\n$2")
    .split(/\r?\n/);
}

/** Of what stands in brackets only the weekday is kept: 农历腊月二十八、周日. */
function clausesOf(line: string): string[] {
  const weekday = (_: string, inner: string) => {
    const [, day] = /(?:周|星期)([一二三四五六日天])/.exec(inner) ?? [];
    return day ? `(${day === "天" ? "日" : day})` : "";
  };
  return line.replace(/\(([^)]*)\)/g, weekday).split(/[。;,]/);
}

function readClause(clause: string, year: number, name: string): Dated[] | NoticeProblem {
  const off = /放假|休市/.test(clause);
  // A closed weekend needs no entry, and 放假期间 speaks of no date.
  if ((!off && !/上班/.test(clause)) || /周末休市|开市/.test(clause)) return [];
  const found: Dated[] = [];
  let [lastYear, lastMonth] = [year, 0];
  const spans = clause.matchAll(new RegExp(`${DATE}(?:\\s*(?:至|到|-|—|~)\\s*${DATE})?`, "g"));
  for (const [said, y1, m1, d1, w1, y2, m2, d2, w2] of spans) {
    const from = dayOf(Number(y1 ?? lastYear), Number(m1 ?? lastMonth), Number(d1), w1);
    const endMonth = Number(m2 ?? m1 ?? lastMonth);
    const over = !y2 && m2 !== undefined && endMonth < Number(m1 ?? lastMonth) ? 1 : 0;
    const to = d2 ? dayOf(Number(y2 ?? Number(y1 ?? lastYear) + over), endMonth, Number(d2), w2) : from;
    if (from === "weekday" || to === "weekday") return { why: "weekday", text: saidAgain(said) };
    if (!from || !to || to < from) return { why: "unread", text: saidAgain(said) };
    const names = off
      ? { zh: name, en: name }
      : { zh: name === "放假" ? "调休上班" : `${name}调休上班`, en: "Make-up working day" };
    found.push({ on: from, ...(to !== from && { to }), off, names });
    [lastYear, lastMonth] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  }
  return found;
}

/** A date as it stood in the text. */
const saidAgain = (said: string) => said.trim().replace(/\(([一二三四五六日])\)/g, "（周$1）");

/** The day as `2027-01-01`; null where there is none such, "weekday" where it is said to be another day of the week. */
function dayOf(year: number, month: number, date: number, weekday: string | undefined): string | "weekday" | null {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${year}-${two(month)}-${two(date)}`;
  if (month < 1 || Number.isNaN(Date.parse(day)) || dayText(dayNumber(day)) !== day) return null;
  return weekday && WEEKDAYS[weekdayOf(dayNumber(day)) - 1] !== weekday ? "weekday" : day;
}
