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
  const weekend = data.weekend.includes(weekdayOf(dayNumber(day)));
  const entry: Dated[] =
    to === "holiday" || (to === "make_up" && weekend) ? [{ on: day, off: to === "holiday", names }] : [];
  return put(data, { on: day }, entry);
}

/** A calendar with the days of a span set as the span says; spans they lay in are parted around it. */
export function setSpan(data: CalendarData, span: Dated): CalendarData {
  return put(data, span, [span]);
}

function put(data: CalendarData, span: Pick<Dated, "on" | "to">, entries: readonly Dated[]): CalendarData {
  const [first, last] = [dayNumber(span.on), dayNumber(span.to ?? span.on)];
  const others = data.days.flatMap((one) => without(one, first, last));
  return { ...data, days: [...others, ...entries].sort((one, other) => (one.on < other.on ? -1 : 1)) };
}

/** An entry without the days of a span: as it was, shorter, two, or none. */
function without(entry: Dated, begin: number, end: number): Dated[] {
  const [from, to] = [dayNumber(entry.on), dayNumber(entry.to ?? entry.on)];
  if (end < from || begin > to) return [entry];
  return [
    [from, begin - 1],
    [end + 1, to],
  ].flatMap(([first, last]) =>
    first! > last!
      ? []
      : [{ ...entry, on: dayText(first!), to: first === last ? undefined : dayText(last!) }].map(trimmed),
  );
}

function trimmed({ to, ...rest }: Dated): Dated {
  return to === undefined ? rest : { ...rest, to };
}
