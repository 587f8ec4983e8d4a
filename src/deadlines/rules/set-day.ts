import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, weekdayOf } from "./calendar.ts";

type Dated = CalendarData["days"][number];
export type DaySet = "holiday" | "make_up" | "usual";

/**
 * A calendar with one day set: off with a name, worked although it lies on a weekend, or as its weekday is. A span it lay
 * in is parted around it; a working day of the week that is to be worked needs no entry, nor does a day as usual. How far
 * the calendar is known stays: one day makes no year known.
 */
export function setDay(data: CalendarData, day: string, to: DaySet, names: Dated["names"]): CalendarData {
  const others = data.days.flatMap((one) => without(one, dayNumber(day)));
  const weekend = data.weekend.includes(weekdayOf(dayNumber(day)));
  const entry: Dated[] =
    to === "holiday" || (to === "make_up" && weekend) ? [{ on: day, off: to === "holiday", names }] : [];
  return { ...data, days: [...others, ...entry].sort((one, other) => (one.on < other.on ? -1 : 1)) };
}

/** A span without a day: as it was, shorter, or two. */
function without(entry: Dated, day: number): Dated[] {
  const [from, to] = [dayNumber(entry.on), dayNumber(entry.to ?? entry.on)];
  if (day < from || day > to) return [entry];
  return [
    [from, day - 1],
    [day + 1, to],
  ].flatMap(([first, last]) =>
    first! > last!
      ? []
      : [{ ...entry, on: dayText(first!), to: first === last ? undefined : dayText(last!) }].map(trimmed),
  );
}

function trimmed({ to, ...rest }: Dated): Dated {
  return to === undefined ? rest : { ...rest, to };
}
