import type { OpenSpan } from "./business-hours.ts";

const SPAN = /^(\d{1,2})(?:[:.](\d\d))?\s*(?:-|–|—|~|至|到|to)\s*(\d{1,2})(?:[:.](\d\d))?$/i;
const DAY = 1440;

/**
 * Reads the hours of a day as people write them: `9-12, 13:30–17:30`, 全角 too; nothing typed is closed. Null where it
 * cannot be read, a span ends before it begins, or two overlap.
 */
export function readSpans(typed: string): OpenSpan[] | null {
  const parts = typed
    .normalize("NFKC")
    .split(/[,、;]|\s和\s/)
    .map((one) => one.trim())
    .filter(Boolean);
  const spans = parts.map(spanOf);
  if (spans.length > 4 || spans.some((one) => one === null)) return null;
  const read = spans as OpenSpan[];
  return read.every(({ from }, at) => at === 0 || read[at - 1]!.to <= from) ? read : null;
}

function spanOf(part: string): OpenSpan | null {
  const [, fromHour, fromMinute = "0", toHour, toMinute = "0"] = SPAN.exec(part) ?? [];
  if (fromHour === undefined) return null;
  const from = Number(fromHour) * 60 + Number(fromMinute);
  const to = Number(toHour) * 60 + Number(toMinute);
  if (Number(fromMinute) > 59 || Number(toMinute) > 59) return null;
  return from < to && to <= DAY ? { from, to } : null;
}

/** The hours of a day as `readSpans` reads them back: `09:00–12:00, 13:30–17:30`; empty when closed. */
export function writeSpans(spans: readonly OpenSpan[]): string {
  return spans.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(", ");
}

const two = (value: number) => String(value).padStart(2, "0");
const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
