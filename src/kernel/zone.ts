const formats = new Map<string, Intl.DateTimeFormat>();

/** Offset of a time zone from UTC at an instant, in milliseconds (Asia/Shanghai: 28,800,000). */
export function zoneOffset(zone: string, at: Date): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
  return local - Math.floor(at.getTime() / 1000) * 1000;
}

/** The calendar day of an instant in a zone, `2026-11-22`. */
export function dayIn(zone: string, at: Date): string {
  return new Date(at.getTime() + zoneOffset(zone, at)).toISOString().slice(0, 10);
}

/** The instant at which a calendar day begins in a zone. */
export function startOfDay(zone: string, day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const first = new Date(utc - zoneOffset(zone, new Date(utc)));
  // A second look corrects the first where the clock is changed in between, unless that skips the very midnight.
  const second = new Date(utc - zoneOffset(zone, first));
  return dayIn(zone, second) === day ? second : first;
}

/** The calendar day after one, `2026-11-23`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
