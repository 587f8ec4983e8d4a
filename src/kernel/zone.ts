const DAY_MS = 86_400_000;
/** Offsets kept per zone: a year of deadlines lies on few days, and nobody may fill the memory. */
const DAYS_MOST = 20_000;

interface Zone {
  format: Intl.DateTimeFormat;
  /** UTC day → offset in milliseconds; NaN on a day on which the clock is changed. */
  offsets: Map<number, number>;
}

const zones = new Map<string, Zone>();

/** Offset of a time zone from UTC at an instant, in milliseconds (Asia/Shanghai: 28,800,000). */
export function zoneOffset(zone: string, at: Date): number {
  return offsetAt(zone, at.getTime());
}

function offsetAt(name: string, time: number): number {
  const zone = zones.get(name) ?? open(name);
  const day = Math.floor(time / DAY_MS);
  let offset = zone.offsets.get(day);
  if (offset === undefined) {
    const first = exactOffset(zone.format, day * DAY_MS);
    offset = first === exactOffset(zone.format, (day + 1) * DAY_MS - 1000) ? first : Number.NaN;
    if (zone.offsets.size >= DAYS_MOST) zone.offsets.clear();
    zone.offsets.set(day, offset);
  }
  return Number.isNaN(offset) ? exactOffset(zone.format, time) : offset;
}

function open(name: string): Zone {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone: name,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const zone = { format, offsets: new Map<number, number>() };
  zones.set(name, zone);
  return zone;
}

function exactOffset(format: Intl.DateTimeFormat, time: number): number {
  const part = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return local - Math.floor(time / 1000) * 1000;
}

/** The calendar day of an instant in a zone as a number of days since 1970-01-01. */
export function dayNumberIn(zone: string, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / DAY_MS);
}

/** The instant (epoch milliseconds) at which a numbered day has come to `ms` after its midnight on the wall clock. */
export function instantOn(zone: string, day: number, ms = 0): number {
  const utc = day * DAY_MS + ms;
  const first = utc - offsetAt(zone, utc);
  // A second look corrects the first where the clock is changed in between, unless that skips the very midnight.
  const second = utc - offsetAt(zone, first);
  return dayNumberIn(zone, second) === day ? second : first;
}

/** The number of a calendar day, days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

/** Days as text that came up last: deadlines lie on few of them. */
const texts = new Map<number, string>();

/** A numbered day as text, `2026-11-22`. */
export function dayText(day: number): string {
  let text = texts.get(day);
  if (text === undefined) {
    text = new Date(day * DAY_MS).toISOString().slice(0, 10);
    if (texts.size >= DAYS_MOST) texts.clear();
    texts.set(day, text);
  }
  return text;
}

/** The calendar day of an instant in a zone, `2026-11-22`. */
export function dayIn(zone: string, at: Date): string {
  return dayText(dayNumberIn(zone, at.getTime()));
}

/** The instant at which a calendar day begins in a zone. */
export function startOfDay(zone: string, day: string): Date {
  return new Date(instantOn(zone, dayNumber(day)));
}

/** The calendar day after one, `2026-11-23`. */
export function dayAfter(day: string): string {
  return dayText(dayNumber(day) + 1);
}

/** The minute of an instant as people of a time zone write it: `2026-11-20 09:03`. */
export function minuteIn(zone: string, at: Date): string {
  return new Date(at.getTime() + zoneOffset(zone, at)).toISOString().slice(0, 16).replace("T", " ");
}
