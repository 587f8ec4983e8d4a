import { zoneOffset } from "../../kernel/zone.ts";

/** A written time: the calendar day in its zone, the instant, and whether only a day was written (the instant is then 00:00). */
export interface Written {
  day: string;
  at: Date;
  bare: boolean;
}

/** Formats read when the mapping names none; a bare day, minutes or seconds, ISO 8601 with or without offset. */
const USUAL = [
  "YYYY-MM-DDTHH:mm:ss",
  "YYYY-MM-DDTHH:mm",
  "YYYY-M-D H:mm:ss",
  "YYYY-M-D H:mm",
  "YYYY-M-D",
  "YYYY/M/D H:mm:ss",
  "YYYY/M/D H:mm",
  "YYYY/M/D",
  "YYYY.M.D H:mm:ss",
  "YYYY.M.D H:mm",
  "YYYY.M.D",
  "YYYY年M月D日 H:mm:ss",
  "YYYY年M月D日 H:mm",
  "YYYY年M月D日H时m分s秒",
  "YYYY年M月D日H时m分",
  "YYYY年M月D日 H时m分",
  "YYYY年M月D日",
  "YYYYMMDD",
  "YYYYMMDDHHmmss",
];

/** How date cells of a workbook are written out; read beside any formats of a mapping. */
const CELLS = ["YYYY-MM-DDTHH:mm:ss", "YYYY-MM-DD"];

const TOKENS: Record<string, string> = {
  YYYY: "(?<y>\\d{4})",
  MM: "(?<mo>\\d{2})",
  M: "(?<mo>\\d{1,2})",
  DD: "(?<d>\\d{2})",
  D: "(?<d>\\d{1,2})",
  HH: "(?<h>\\d{2})",
  H: "(?<h>\\d{1,2})",
  mm: "(?<mi>\\d{2})",
  m: "(?<mi>\\d{1,2})",
  ss: "(?<s>\\d{2})",
  s: "(?<s>\\d{1,2})",
};
/** Seconds may carry a fraction and every time an offset, which then counts instead of the zone. */
const TAIL = "(?:\\.(?<f>\\d{1,9}))?\\s?(?<o>Z|[+-]\\d{2}:?\\d{2})?";
const patterns = new Map<string, RegExp>();

function patternOf(format: string): RegExp {
  let pattern = patterns.get(format);
  if (!pattern) {
    const body = format.replace(/YYYY|MM|M|DD|D|HH|H|mm|m|ss|s|[^A-Za-z\s]|\s+|[A-Za-z]/g, (part) => {
      if (TOKENS[part]) return TOKENS[part];
      return /^\s+$/.test(part) ? "\\s+" : part.replace(/[^\p{L}\p{N}]/u, "\\$&");
    });
    pattern = new RegExp(`^${body}${TAIL}$`);
    patterns.set(format, pattern);
  }
  return pattern;
}

/**
 * Reads a time as written, in a zone unless it carries an offset; null when no format fits or the day does not exist.
 * Formats of a mapping use YYYY M MM D DD H HH m mm s ss, or `unix`, `unix-ms` for counts since 1970.
 */
export function readDate(written: string, zone: string, formats?: readonly string[]): Written | null {
  const text = written.normalize("NFKC").trim();
  for (const format of formats ? [...formats, ...CELLS] : USUAL) {
    const read = format.startsWith("unix") ? fromCount(text, format, zone) : fromPattern(text, format, zone);
    if (read) return read;
  }
  return null;
}

function fromCount(text: string, format: string, zone: string): Written | null {
  if (!/^\d{1,14}(\.\d+)?$/.test(text)) return null;
  const at = new Date(Number(text) * (format === "unix-ms" ? 1 : 1000));
  return Number.isNaN(at.getTime()) ? null : { at, day: dayOf(at, zone), bare: false };
}

function fromPattern(text: string, format: string, zone: string): Written | null {
  const part = patternOf(format).exec(text)?.groups;
  if (!part) return null;
  const [y, mo, d, h, mi, s] = ["y", "mo", "d", "h", "mi", "s"].map((key) => Number(part[key] ?? 0));
  const local = Date.UTC(y!, mo! - 1, d, h, mi, s) + Math.round(Number(`0.${part.f ?? 0}`) * 1000);
  const there = new Date(local);
  const exists = there.getUTCFullYear() === y && there.getUTCMonth() + 1 === mo && there.getUTCDate() === d;
  if (!exists || h! > 23 || mi! > 59 || s! > 59 || y! < 1900) return null;
  const at = part.o ? new Date(local - offsetOf(part.o)) : inZone(local, zone);
  return { at, day: part.o ? dayOf(at, zone) : there.toISOString().slice(0, 10), bare: part.h === undefined };
}

function offsetOf(written: string): number {
  if (written === "Z") return 0;
  const minutes = Number(written.slice(1, 3)) * 60 + Number(written.slice(-2));
  return (written.startsWith("-") ? -minutes : minutes) * 60_000;
}

/** The instant at which clocks of the zone show a time; asked twice, because the offset may change in between. */
function inZone(local: number, zone: string): Date {
  const guess = local - zoneOffset(zone, new Date(local));
  return new Date(local - zoneOffset(zone, new Date(guess)));
}

function dayOf(at: Date, zone: string): string {
  return new Date(at.getTime() + zoneOffset(zone, at)).toISOString().slice(0, 10);
}
