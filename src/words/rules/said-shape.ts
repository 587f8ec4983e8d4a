export type SpanUnit = "minute" | "hour" | "working_hour" | "day" | "working_day" | "week" | "month" | "year";
export type Half = "night" | "morning" | "noon" | "afternoon" | "evening";

/** What the words of one written time say, each fact once. */
export interface SaidTime {
  /** A length: within three working days. */
  span?: { count: number; unit: SpanUnit };
  /** Somebody says it is a limit: within, 内, 最迟. */
  limit?: true;
  /** 前, before: of a part of the day its beginning is meant. */
  before?: true;
  /** Days from today. */
  ahead?: number;
  /** The next working day, or the nth. */
  working?: number;
  /** 1 Monday to 7 Sunday; `week` counts weeks from this one, without it the next such day. */
  weekday?: { is: number; week?: number };
  /** The last day of a week, month, quarter or year; counted from this one. */
  endOf?: { unit: "week" | "work_week" | "month" | "quarter" | "year"; ahead: number };
  date?: { year?: number; month: number; day: number };
  monthDay?: { months?: number; day: number };
  half?: Half;
  clock?: { hour: number; minute: number; half?: Half };
  /** 下班前, close of business. */
  closing?: true;
  /** Told of what was: 上周五, last Friday. */
  past?: true;
}

/** A word of a written time, tried at a place, and what it says; null where it says nothing that can be. */
export type Token = readonly [RegExp, (found: readonly string[]) => SaidTime | null];

const HAN = "零一二三四五六七八九";

/** 十五 → 15, 两百 → 200, 半 → 0.5, 24 → 24; NaN for what is no number. */
export function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  let [sum, digit] = [0, 0];
  for (const sign of text.replace("两", "二")) {
    const value = HAN.indexOf(sign);
    if (value >= 0) digit = value;
    else if (sign === "十" || sign === "百") {
      sum += (digit || 1) * (sign === "十" ? 10 : 100);
      digit = 0;
    } else return Number.NaN;
  }
  return sum + digit;
}

/** A length in whole units: half a day is four working hours, half a month fifteen days. */
export function spanOf(count: number, unit: SpanUnit): SaidTime | null {
  if (!(count > 0)) return null;
  if (Number.isInteger(count)) return { span: { count, unit } };
  if (unit === "hour") return { span: { count: count * 60, unit: "minute" } };
  if (unit === "day" || unit === "working_day") return { span: { count: count * 8, unit: "working_hour" } };
  if (unit === "month") return { span: { count: Math.floor(count * 30), unit: "day" } };
  if (unit === "year") return { span: { count: count * 12, unit: "month" } };
  return null;
}

/** An hour of the day; null for none. */
export const clockOf = (hour: string, minute = 0): SaidTime | null => {
  const at = countOf(hour);
  return at <= 24 && minute < 60 ? { clock: { hour: at, minute } } : null;
};
