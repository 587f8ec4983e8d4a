import { z } from "zod";
import { instantOn } from "../../kernel/zone.ts";
import { type Calendar, weekdayOf } from "./calendar.ts";

const MINUTE_MS = 60_000;

/** Open from one minute of the day to another; 24:00 is 1440. */
const span = z.strictObject({ from: z.number().int().min(0).max(1439), to: z.number().int().min(1).max(1440) });
const spans = z
  .array(span)
  .max(4)
  .refine((day) => day.every(({ from, to }, at) => from < to && (at === 0 || day[at - 1]!.to <= from)), {
    error: "spans stand in order, each ends after it begins, none overlap",
  });

/** When an organisation works: spans of minutes for Monday to Sunday, and for a weekend day that is worked. */
export const businessHours = z.strictObject({ week: z.array(spans).length(7), makeUp: spans });
export type BusinessHours = z.output<typeof businessHours>;
export type OpenSpan = z.output<typeof span>;

const OFFICE: OpenSpan[] = [
  { from: 9 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 + 30 },
];

/** 9:00–12:00 and 13:30–17:30 on working days, until the organisation says otherwise. */
export const DEFAULT_HOURS: BusinessHours = {
  week: [OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, [], []],
  makeUp: OFFICE,
};

/** The spans in which the organisation works on a day. */
export function spansOn(day: number, hours: BusinessHours, calendar: Calendar): readonly OpenSpan[] {
  if (!calendar.isWorkingDay(day)) return [];
  const usual = hours.week[weekdayOf(day) - 1]!;
  return usual.length > 0 || calendar.kindOf(day) !== "make_up" ? usual : hours.makeUp;
}

/** Epoch milliseconds at which business closes on a day, or null where it does not open. */
export function closeOfBusiness(day: number, hours: BusinessHours, calendar: Calendar, zone: string): number | null {
  const last = spansOn(day, hours, calendar).at(-1);
  return last ? instantOn(zone, day, last.to * MINUTE_MS) : null;
}

/** Open spans of a day as instants. */
export function openSpans(day: number, hours: BusinessHours, calendar: Calendar, zone: string): [number, number][] {
  return spansOn(day, hours, calendar).map(({ from, to }) => [
    instantOn(zone, day, from * MINUTE_MS),
    // 24:00 is the next day's midnight on the wall clock, whatever the clock did meanwhile.
    to === 1440 ? instantOn(zone, day + 1) : instantOn(zone, day, to * MINUTE_MS),
  ]);
}
