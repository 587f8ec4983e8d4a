import type { Said } from "../../kernel/refusal.ts";
import { dayNumber, dayNumberIn, zoneOffset } from "../../kernel/zone.ts";
import { weekdayOf } from "./calendar.ts";
import type { Amount } from "./explain.ts";

const WEEKDAYS_ZH = "一二三四五六日";
const WEEKDAYS_EN = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_EN = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words, with its weekday: 12月5日周六, Sat 5 Dec. The year is said where it is not `year`. */
export function sayDay(day: string, year: number): Said {
  const [y, month, date] = day.split("-").map(Number) as [number, number, number];
  const weekday = weekdayOf(dayNumber(day)) - 1;
  return {
    zh: `${y === year ? "" : `${y}年`}${month}月${date}日周${WEEKDAYS_ZH[weekday]}`,
    en: `${WEEKDAYS_EN[weekday]} ${date} ${MONTHS_EN[month - 1]}${y === year ? "" : ` ${y}`}`,
  };
}

/** A run of days in words: 10月1日至7日, 1–7 Oct; one day as `sayDay`. */
export function sayDays(from: string, to: string, year: number): Said {
  if (from === to) return sayDay(from, year);
  const first = sayDay(from, year);
  const last = sayDay(to, year);
  const [, month, date] = to.split("-").map(Number) as [number, number, number];
  const near = from.slice(0, 7) === to.slice(0, 7);
  const start = first.zh.replace(/周.$/, "");
  return {
    zh: `${start}至${near ? `${date}日` : last.zh.replace(/周.$/, "")}`,
    en: near ? `${Number(from.slice(8))}–${date} ${MONTHS_EN[month - 1]}` : `${first.en} to ${last.en}`,
  };
}

/** The time of day in a zone, 17:50: a begun minute is said as it begins. */
export function sayTime(at: Date, zone: string): string {
  const local = new Date(at.getTime() + zoneOffset(zone, at));
  return local.toISOString().slice(11, 16).replace(/^0/, "");
}

/** Day and time in a zone: 11月20日周五17:50, Fri 20 Nov 17:50. */
export function sayInstant(at: Date, zone: string, year: number): Said {
  const day = sayDay(localDay(at, zone), year);
  const time = sayTime(at, zone);
  return { zh: `${day.zh}${time}`, en: `${day.en} ${time}` };
}

/** The calendar day of an instant, `2026-11-20`. */
export function localDay(at: Date, zone: string): string {
  return new Date(dayNumberIn(zone, at.getTime()) * 86_400_000).toISOString().slice(0, 10);
}

const UNITS: Record<Amount["unit"], [string, string]> = {
  minute: ["分钟", "minute"],
  hour: ["小时", "hour"],
  calendar_day: ["个日历日", "calendar day"],
  working_day: ["个工作日", "working day"],
  week: ["周", "week"],
  month: ["个月", "month"],
  year: ["年", "year"],
  per_order: ["", ""],
  instant: ["", ""],
  prompt: ["", ""],
};

/** A number with its unit: 15个日历日, 15 calendar days; minutes from an hour on as 1小时40分. */
export function sayAmount({ limit, unit }: Amount): Said {
  if (unit === "minute" && limit >= 60) {
    const [hours, minutes] = [Math.floor(limit / 60), limit % 60];
    return {
      zh: `${hours}小时${minutes ? `${minutes}分` : ""}`,
      en: `${hours} h${minutes ? ` ${minutes} min` : ""}`,
    };
  }
  const [zh, en] = UNITS[unit];
  return { zh: `${limit}${zh}`, en: `${limit} ${en}${limit === 1 ? "" : "s"}` };
}

/** ISO 8601 with the zone's offset, as every instant on the command line: `2026-12-05T23:59:59+08:00`. */
export function localIso(at: Date, zone: string): string {
  const offset = zoneOffset(zone, at);
  const text = new Date(at.getTime() + offset).toISOString().replace(/\.000Z$|Z$/, "");
  const minutes = Math.abs(Math.round(offset / 60_000));
  const two = (part: number) => String(part).padStart(2, "0");
  return `${text}${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
