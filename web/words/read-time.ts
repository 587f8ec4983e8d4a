import { momentOf, partsOf, weekdayOf } from "./zoned.ts";

const DAYS: Record<string, number> = {
  今天: 0,
  今日: 0,
  today: 0,
  明天: 1,
  明日: 1,
  tomorrow: 1,
  后天: 2,
  昨天: -1,
  yesterday: -1,
  前天: -2,
};
const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"];
const ENGLISH = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

interface Day {
  year: number;
  month: number;
  day: number;
}

function shift(from: Day, days: number): Day {
  const moved = new Date(Date.UTC(from.year, from.month - 1, from.day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

function readDay(text: string, now: Date): Day | null {
  const today = partsOf(now);
  for (const [word, days] of Object.entries(DAYS)) if (text.includes(word)) return shift(today, days);
  const han = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(text)?.[1]?.replace("天", "日");
  const latin = /\b(sun|mon|tue|wed|thu|fri|sat)/.exec(text)?.[1];
  const weekday = han ? WEEKDAYS.indexOf(han) : latin ? ENGLISH.indexOf(latin) : -1;
  if (weekday >= 0) {
    const ahead = (weekday - weekdayOf(now) + 7) % 7;
    return shift(today, (ahead || 7) + (/下周/.test(text) && weekday > weekdayOf(now) ? 7 : 0));
  }
  const full = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text);
  if (full) return { year: Number(full[1]), month: Number(full[2]), day: Number(full[3]) };
  const short = /(\d{1,2})[-/.月](\d{1,2})/.exec(text);
  if (short) return { year: today.year, month: Number(short[1]), day: Number(short[2]) };
  return null;
}

function readClock(text: string): { hour: number; minute: number } | null {
  const found = /(\d{1,2})\s*(?:[:：点时])\s*(\d{1,2}|半)?/.exec(text);
  if (!found) return null;
  const hour = Number(found[1]);
  const minute = found[2] === "半" ? 30 : Number(found[2] ?? 0);
  const later = /下午|晚上|傍晚|pm/i.test(text) && hour < 12 ? hour + 12 : hour;
  return later < 24 && minute < 60 ? { hour: later, minute } : null;
}

/**
 * Reads a typed moment the way people write it: `明天17:00`, `周五下午3点半`, `11-24 9:30`, `2026-11-24 17:30`.
 * A day alone is taken at `defaultHour`, a time alone today. Null when it cannot be understood.
 */
export function readTime(typed: string, now: Date, defaultHour = 17): Date | null {
  const text = typed.trim().toLowerCase();
  if (!text) return null;
  const day = readDay(text, now);
  const clock = readClock(text.replace(/^\d{4}\D\d{1,2}\D\d{1,2}日?/, ""));
  if (!day && !clock) return null;
  const on = day ?? partsOf(now);
  const at = clock ?? { hour: defaultHour, minute: 0 };
  const check = new Date(Date.UTC(on.year, on.month - 1, on.day));
  if (check.getUTCMonth() + 1 !== on.month || check.getUTCDate() !== on.day) return null;
  return momentOf({ year: on.year, month: on.month, day: on.day, ...at });
}
