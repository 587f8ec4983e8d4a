import type { CalendarData } from "./calendar.ts";
import { DATE, type NoticeProblem, namesDate, readClause } from "./read-notice-clause.ts";

type Dated = CalendarData["days"][number];

const HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|\d+[.、])?\s*([\p{Script=Han}、]{2,14}?):/u;
const YEAR = /(20\d\d)年(?:度)?(?:部分)?(?:法定)?节假日|(20\d\d)年元旦/;
/** What surrounds an announcement with a date of its own: who signed it when, when it was published. */
const SIGNED = /^[\p{Script=Han}\s]*\(?20\d\d年\d{1,2}月\d{1,2}日\)?\s*$/u;
const PUBLISHED = /成文|发布|印发|公布|发文/;

/** Whether a text is an announcement in sentences: dates of a year, off or worked. */
export function isNotice(text: string): boolean {
  return /\d{1,2}月\d[^\n]{0,20}日/.test(text.normalize("NFKC")) && /放假|休市|上班|补休|节假日/.test(text);
}

/**
 * Reads a year's announcement as it is published: the State Council's 部分节假日安排的通知, an exchange's 休市安排. Each
 * weekday said beside a date is checked against the calendar, and whatever names a date and is not understood stops it: a
 * day passed over in silence would make a deadline wrong.
 */
export function readNotice(text: string): { year: number; days: Dated[] } | NoticeProblem {
  const plain = text.normalize("NFKC");
  const [, titled, said] = YEAR.exec(plain) ?? [];
  if (!titled && !said) return { why: "no_year", text: "" };
  const year = Number(titled ?? said);
  const days: Dated[] = [];
  let name = "放假";
  for (const line of linesOf(plain)) {
    name = HEADING.exec(line)?.[1] ?? name;
    const read = readLine(line.replace(HEADING, ""), year, name);
    if (!Array.isArray(read)) return read;
    days.push(...read);
  }
  days.sort((one, other) => (one.on < other.on ? -1 : 1));
  return days.length > 0 ? { year, days } : { why: "no_days", text: "" };
}

/** One line a holiday, also where all of them were pasted as one paragraph. */
function linesOf(plain: string): string[] {
  return plain
    .replace(/([。\s])((?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\))[^:。\n]{2,14}:)/g, "$1\n$2")
    .split(/\r?\n/);
}

function readLine(line: string, year: number, name: string): Dated[] | NoticeProblem {
  if (SIGNED.test(line)) return [];
  const bracket = weekdaysOnly(line);
  if (typeof bracket !== "string") return bracket;
  const days: Dated[] = [];
  for (const sentence of bracket.split(/[。;]/)) {
    const read = readSentence(sentence, year, name);
    if (!Array.isArray(read)) return read;
    days.push(...read);
  }
  return days;
}

/** Of what stands in brackets only the weekday is kept: 农历腊月二十八、周日. A date there would be lost, so it stops. */
function weekdaysOnly(line: string): string | NoticeProblem {
  const dated = [...line.matchAll(/\(([^)]*)\)/g)].find(([, inner]) => namesDate(inner!) && !PUBLISHED.test(inner!));
  if (dated) return { why: "unread", text: dated[1]! };
  return line.replace(/\(([^)]*)\)/g, (_, inner: string) => {
    const [, day] = /(?:周|星期)([一二三四五六日天])/.exec(inner) ?? [];
    return day ? `(${day === "天" ? "日" : day})` : "";
  });
}

/** Dates before a comma wait for the words that say what they are: 1月31日，2月14日上班. */
function readSentence(sentence: string, year: number, name: string): Dated[] | NoticeProblem {
  if (SIGNED.test(sentence) || (PUBLISHED.test(sentence) && !/放假|休市|上班/.test(sentence))) return [];
  const days: Dated[] = [];
  let waiting = "";
  for (const clause of sentence.split(",")) {
    const said = waiting ? `${waiting}、${clause.trim()}` : clause;
    const read = readClause(said, year, name);
    if (read !== "no_verb" && !Array.isArray(read)) return read;
    if (read !== "no_verb") days.push(...read);
    waiting = read === "no_verb" ? said : "";
  }
  const [left] = new RegExp(DATE).exec(waiting) ?? [];
  return left ? { why: "unread", text: waiting.trim() } : days;
}
