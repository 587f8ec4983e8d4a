/** A moment as the wall clock of the organisation shows it. Months from 1. */
export interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

let zone = "Asia/Shanghai";
let reader = readerFor(zone);

function readerFor(timeZone: string) {
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
}

/** Sets the organisation's time zone: a bank's day is the bank's day, wherever the reader's computer stands. */
export function setZone(timeZone: string): void {
  zone = timeZone;
  reader = readerFor(zone);
}

export function partsOf(at: Date): Parts {
  const read: Record<string, number> = {};
  for (const { type, value } of reader.formatToParts(at)) read[type] = Number(value);
  return { year: read.year!, month: read.month!, day: read.day!, hour: read.hour!, minute: read.minute! };
}

/** The day on the organisation's calendar, `2026-11-22`. */
export function dayOf(at: Date): string {
  const { year, month, day } = partsOf(at);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 0 Sunday … 6 Saturday, in the organisation's time zone. */
export function weekdayOf(at: Date): number {
  const { year, month, day } = partsOf(at);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** The moment at which the organisation's wall clock shows these parts. In a gap of summer time, the moment after it. */
export function momentOf(parts: Parts): Date {
  const wanted = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
  let guess = wanted;
  for (let round = 0; round < 2; round++) {
    const shown = partsOf(new Date(guess));
    guess += wanted - Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  }
  return new Date(guess);
}
