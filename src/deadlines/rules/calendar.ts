import { z } from "zod";
import { dayNumber } from "../../kernel/zone.ts";
import { said } from "./milestone.ts";
import { sourceRef } from "./source-ref.ts";

/** A span of days that are off although they are weekdays, or worked although they lie on a weekend. */
const dated = z.strictObject({
  on: z.iso.date(),
  /** Last day of the span, included; one day without it. */
  to: z.iso.date().optional(),
  off: z.boolean(),
  names: said,
});

/** A calendar as it is kept: facts with dates, and how far they reach. */
export const calendarData = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    names: said,
    jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
    /** Weekdays that are off, 1 Monday to 7 Sunday. */
    weekend: z.array(z.number().int().min(1).max(7)).max(6),
    /** False for a market that never opens on a weekend: no make-up working day counts there. */
    weekendsWorked: z.literal(false).optional(),
    /** First and last day for which off days and make-up days are known; null: only the weekend is known. */
    coverageFrom: z.iso.date().nullable(),
    coverageUntil: z.iso.date().nullable(),
    sources: z.array(sourceRef).min(1),
    days: z.array(dated).max(2000),
  })
  .refine(
    ({ days }) => days.every(({ on, to }) => to === undefined || (on <= to && dayNumber(to) - dayNumber(on) < 60)),
    {
      path: ["days"],
      error: "a span ends on or after its first day and is shorter than sixty days",
    },
  );
export type CalendarData = z.output<typeof calendarData>;

/** Why a day is worked or not. */
export type DayKind = "working" | "make_up" | "weekend" | "holiday";

/** A calendar made ready for counting. Days are numbers since 1970-01-01. */
export interface Calendar {
  id: string;
  names: { zh: string; en: string };
  coverageUntil: string | null;
  isWorkingDay(day: number): boolean;
  /** Whether off days and make-up days are known for this day. */
  knows(day: number): boolean;
  kindOf(day: number): DayKind;
  /** The holiday's or make-up day's name, where it has one. */
  nameOf(day: number): { zh: string; en: string } | null;
}

/** 1 Monday to 7 Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Makes a calendar ready: every question is one look-up afterwards. */
export function openCalendar(data: CalendarData): Calendar {
  const named = new Map<number, CalendarData["days"][number]>();
  for (const entry of data.days) {
    const last = dayNumber(entry.to ?? entry.on);
    for (let day = dayNumber(entry.on); day <= last; day++) named.set(day, entry);
  }
  const weekend = Array.from({ length: 8 }, (_, weekday) => data.weekend.includes(weekday));
  const from = data.coverageFrom === null ? Number.POSITIVE_INFINITY : dayNumber(data.coverageFrom);
  const until = data.coverageUntil === null ? Number.NEGATIVE_INFINITY : dayNumber(data.coverageUntil);
  const isWorkingDay = (day: number) => {
    const entry = named.get(day);
    return entry ? !entry.off : !weekend[weekdayOf(day)];
  };
  return {
    id: data.id,
    names: data.names,
    coverageUntil: data.coverageUntil,
    isWorkingDay,
    knows: (day) => from <= day && day <= until,
    kindOf: (day) => {
      if (isWorkingDay(day)) return weekend[weekdayOf(day)] ? "make_up" : "working";
      return named.has(day) ? "holiday" : "weekend";
    },
    nameOf: (day) => named.get(day)?.names ?? null,
  };
}

/** Whether off days and make-up days are known for a day. */
export function isKnown({ coverageFrom, coverageUntil }: CalendarData, day: string): boolean {
  return coverageFrom !== null && coverageUntil !== null && coverageFrom <= day && day <= coverageUntil;
}

/** Whether every day of a year is known, so that no deadline in it is an estimate. */
export function knowsYear({ coverageFrom, coverageUntil }: CalendarData, year: number): boolean {
  if (coverageFrom === null || coverageUntil === null) return false;
  return coverageFrom <= `${year}-01-01` && `${year}-12-31` <= coverageUntil;
}

/** The first year after those that are known; null where no year is. */
export function nextUnknownYear({ coverageUntil }: Pick<CalendarData, "coverageUntil">): number | null {
  if (coverageUntil === null) return null;
  const year = Number(coverageUntil.slice(0, 4));
  return coverageUntil.endsWith("-12-31") ? year + 1 : year;
}
