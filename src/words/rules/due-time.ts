import { type BusinessHours, closeOfBusiness } from "../../deadlines/rules/business-hours.ts";
import { type Calendar, weekdayOf } from "../../deadlines/rules/calendar.ts";
import { lastDay } from "../../deadlines/rules/count-days.ts";
import { reachBusiness } from "../../deadlines/rules/count-time.ts";
import { dayNumberIn, dayText, instantOn } from "../../kernel/zone.ts";
import { normalise, placeIn } from "./normalise.ts";
import type { Half, SaidTime } from "./said-shape.ts";
import { timesIn } from "./said-time.ts";

/** From where and by which days and hours a written time is counted. */
export interface DuePlace {
  now: Date;
  zone: string;
  calendar: Calendar;
  hours: BusinessHours;
}

/** A time that a text names, when it is over, and where it stands in the text as written. */
export interface DueRead {
  start: number;
  end: number;
  text: string;
  dueAt: Date;
  /** Counted in days the calendar does not know yet. */
  estimated: boolean;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** When a part of the day is over, and when it begins, in hours. */
const HALVES: Record<Half, readonly [number, number]> = {
  night: [0, 6],
  morning: [9, 12],
  noon: [12, 14],
  afternoon: [12, 18],
  evening: [18, 24],
};

/** The times a text names, in order (§5.1); what lies behind `now` is told, not promised, and left out. */
export function duesIn(written: string, place: DuePlace): DueRead[] {
  const normal = normalise(written);
  return timesIn(normal.text).flatMap(({ said, start, end }) => {
    const due = said.past ? null : dueOfWords(said, place);
    if (!due || due.at <= place.now.getTime()) return [];
    const at = placeIn(normal, start, end);
    return [{ ...at, text: written.slice(at.start, at.end), dueAt: new Date(due.at), estimated: due.estimated }];
  });
}

/**
 * When a written time is over: a length in days ends with its last day, the first being the next (Civil Code arts. 201,
 * 203); a day ends at 23:59:59, working days as well; a part of the day at its end, or where it begins for “before” it.
 */
function dueOfWords(said: SaidTime, place: DuePlace): { at: number; estimated: boolean } | null {
  const { now, zone, calendar } = place;
  if (said.span && isTime(said.span.unit)) return timeAfter(said.span, place);
  const today = dayNumberIn(zone, now.getTime());
  const day = dayOfWords(said, today, place);
  if (day === null) return null;
  const counted = said.working !== undefined || said.span?.unit === "working_day";
  return { at: momentOn(day, said, place), estimated: counted && !calendar.knows(day) };
}

const isTime = (unit: string): unit is "minute" | "hour" | "working_hour" => /minute|hour/.test(unit);

function timeAfter(
  { count, unit }: NonNullable<SaidTime["span"]>,
  place: DuePlace,
): { at: number; estimated: boolean } {
  const from = place.now.getTime();
  const length = count * (unit === "minute" ? MINUTE_MS : HOUR_MS);
  return unit === "working_hour" ? reachBusiness(place, length, from, [], []) : { at: from + length, estimated: false };
}

/** The day that is named, null for one that does not exist. */
function dayOfWords(said: SaidTime, today: number, place: DuePlace): number | null {
  if (said.ahead !== undefined) return today + said.ahead;
  if (said.working !== undefined) return lastDay(place.calendar, today + 1, said.working, "working_day");
  if (said.weekday) return onWeekday(said.weekday, today);
  if (said.endOf) return lastOf(said.endOf, today);
  if (said.date) return dated(said.date, today);
  if (said.monthDay) return dayOfMonth(said.monthDay, today);
  if (said.span && !isTime(said.span.unit)) {
    const unit = said.span.unit === "day" ? "calendar_day" : said.span.unit;
    return lastDay(place.calendar, today + 1, said.span.count, unit);
  }
  return today;
}

/** Months count from 0 and may run over. */
const numberOf = (year: number, month: number, day: number) => Date.UTC(year, month, day) / 86_400_000;

/** Weeks begin on Monday; a weekday alone is the next one, today included. */
function onWeekday({ is, week }: NonNullable<SaidTime["weekday"]>, today: number): number {
  const from = weekdayOf(today);
  return week === undefined ? today + ((is - from + 7) % 7) : today + week * 7 + is - from;
}

function lastOf({ unit, ahead }: NonNullable<SaidTime["endOf"]>, today: number): number {
  const [year, month] = dayText(today).split("-").map(Number) as [number, number];
  const toSunday = 7 - weekdayOf(today);
  if (unit === "week") return today + toSunday + 7 * ahead;
  // Said on a weekend, the end of the week is the Sunday.
  if (unit === "work_week") return today + (toSunday < 2 && ahead === 0 ? toSunday : toSunday - 2) + 7 * ahead;
  if (unit === "month") return numberOf(year, month + ahead, 0);
  return unit === "quarter" ? numberOf(year, Math.ceil(month / 3) * 3, 0) : numberOf(year + ahead, 12, 0);
}

/** Without a year the next such day. */
function dated({ year, month, day }: NonNullable<SaidTime["date"]>, today: number): number | null {
  const exact = (in_: number) => {
    const number = numberOf(in_, month - 1, day);
    return dayText(number) === `${in_}-${two(month)}-${two(day)}` ? number : null;
  };
  const here = Number(dayText(today).slice(0, 4));
  if (year !== undefined) return exact(year);
  const soon = exact(here);
  return soon === null || soon < today ? exact(here + 1) : soon;
}

const two = (number: number) => String(number).padStart(2, "0");

function dayOfMonth({ months, day }: NonNullable<SaidTime["monthDay"]>, today: number): number | null {
  const [year, month] = dayText(today).split("-").map(Number) as [number, number];
  const length = (ahead: number) => new Date(Date.UTC(year, month + ahead, 0)).getUTCDate();
  const here = numberOf(year, month - 1 + (months ?? 0), day);
  if (day < 1 || day > length(months ?? 0)) return null;
  if (months !== undefined || here >= today) return here;
  return day <= length(1) ? numberOf(year, month, day) : null;
}

/** When on the day it is over. */
function momentOn(day: number, said: SaidTime, { zone, calendar, hours }: DuePlace): number {
  if (said.clock)
    return instantOn(zone, day, hourMeant(said.clock, said.half) * HOUR_MS + said.clock.minute * MINUTE_MS);
  if (said.closing) return closeOfBusiness(day, hours, calendar, zone) ?? endOfDay(zone, day);
  if (!said.half) return endOfDay(zone, day);
  const [begins, ends] = HALVES[said.half];
  const hour = said.before ? begins : ends;
  return hour === 24 ? endOfDay(zone, day) : instantOn(zone, day, hour * HOUR_MS);
}

const endOfDay = (zone: string, day: number) => instantOn(zone, day + 1) - 1000;

/** 下午3点 is 15:00; 3点 alone as well, for nobody answers at night. */
function hourMeant({ hour, half: latin }: NonNullable<SaidTime["clock"]>, half: Half | undefined): number {
  if (latin) return hour;
  if (half === "afternoon" || half === "evening") return hour < 12 && hour > 0 ? hour + 12 : hour;
  if (half === "noon") return hour < 3 ? hour + 12 : hour;
  return half === undefined && hour > 0 && hour < 7 ? hour + 12 : hour;
}
