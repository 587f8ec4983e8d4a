import { type Half, partsSaid, type Said } from "./time-words.ts";
import { momentOf, partsOf, weekdayOf } from "./zoned.ts";

/** How a typed moment is taken where the words leave it open. */
export interface Reading {
  /** For a day without a time. */
  defaultHour?: number;
  /** What was typed lies behind (when something happened): a bare weekday or month and day is the latest, not the next. */
  back?: boolean;
}

interface Day {
  year: number;
  month: number;
  day: number;
}
/** The hour of the day; from 1点 to 6点 without a part of the day the afternoon is meant. Null when the two disagree. */
function hourOf({ hour, spoken }: NonNullable<Said["clock"]>, half: Half | undefined): number | null {
  const within = (from: number, to: number, at = hour) => (at >= from && at <= to ? at : null);
  switch (half) {
    case "night":
      return within(0, 5);
    case "morning":
      return within(0, 12);
    case "noon":
      return within(11, 14, hour < 3 ? hour + 12 : hour);
    case "afternoon":
      return within(12, 23, hour > 0 && hour < 12 ? hour + 12 : hour);
    case "evening":
      return within(17, 23, hour > 4 && hour < 12 ? hour + 12 : hour);
    default:
      return within(0, 23, spoken && hour > 0 && hour < 7 ? hour + 12 : hour);
  }
}

function shift(from: Day, days: number): Day {
  const moved = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

const order = ({ year, month, day }: Day) => (year * 100 + month) * 100 + day;
const weekdayIn = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();

/** The day of a date; without a year the next such day from today on, or the latest when looking back. */
function dated({ year, month, day }: NonNullable<Said["date"]>, today: Day, back: boolean): Day | null {
  const here = { year: year ?? today.year, month, day };
  const past = order(here) - order(today);
  if (year === undefined && (back ? past > 0 : past < 0)) here.year += back ? -1 : 1;
  const same = shift(here, 0);
  return same.month === month && same.day === day ? here : null;
}

/** The day that a date or a distance names, undefined without either; null for no day, or for two. */
function dayNamed({ date, ahead, monthDay }: Said, today: Day, back: boolean): Day | null | undefined {
  if ([date, ahead, monthDay].filter((one) => one !== undefined).length > 1) return null;
  if (date) return dated(date, today, back);
  if (ahead !== undefined) return Number.isNaN(ahead) ? null : shift(today, ahead);
  if (!monthDay) return undefined;
  const first = shift({ ...today, month: today.month + monthDay.months, day: 1 }, 0);
  return dated({ ...first, day: monthDay.day }, today, back);
}

/** The day a weekday names: within its week, or without one the nearest whose time of day is not over. */
function onWeekday({ is, week }: NonNullable<Said["weekday"]>, now: Date, back: boolean, over: boolean): Day {
  const today = partsOf(now);
  const from = weekdayOf(now);
  if (week !== undefined) return shift(today, week * 7 + ((is + 6) % 7) - ((from + 6) % 7));
  if (is === from) return shift(today, back ? (over ? 0 : -7) : over ? 7 : 0);
  return shift(today, back ? -((from - is + 7) % 7) : (is - from + 7) % 7);
}

/**
 * Reads a typed moment the way people write it: `明天17:00`, `周五下午3点半`, `下周三十点一刻`, `11-24 9:30`, `tomorrow
 * 3pm`. Weeks begin on Monday; a time alone is today; noon is 12:00; a day alone is taken at `defaultHour`, other parts
 * of the day need an hour. Never guesses: null as soon as anything is left unread or contradicts.
 */
export function readTime(typed: string, now: Date, { defaultHour = 17, back = false }: Reading = {}): Date | null {
  const said = partsSaid(typed.normalize("NFKC").trim().toLowerCase());
  if (!said || Object.keys(said).length === 0) return null;
  if (said.half && said.half !== "noon" && !said.clock) return null;
  const clock = said.clock ?? { hour: said.half ? 12 : defaultHour, minute: 0, spoken: false };
  const hour = hourOf(clock, said.half);
  if (hour === null || !(clock.minute < 60)) return null;
  const today = partsOf(now);
  const at = (day: Day) => momentOf({ year: day.year, month: day.month, day: day.day, hour, minute: clock.minute });
  const named = dayNamed(said, today, back);
  if (named === null) return null;
  if (named && said.weekday && weekdayIn(named) !== said.weekday.is) return null;
  if (!named && said.weekday) return at(onWeekday(said.weekday, now, back, at(today) <= now));
  const read = at(named ?? today);
  const assumed = !said.clock && !said.half && !back;
  // Today without a time, after the hour it would be taken at: not the hour that is over.
  return assumed && read <= now && order(named ?? today) === order(today) ? null : read;
}
