import type { Locale } from "./locale.ts";
import { wholeMinutes } from "./whole-minutes.ts";
import { type Parts, partsOf, weekdayOf } from "./zoned.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const two = (value: number) => String(value).padStart(2, "0");
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const HAN_DAYS = ["日", "一", "二", "三", "四", "五", "六"];
const LATIN_DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** Whole calendar days from `now` to `at` in the organisation's time zone; negative for the past. */
function daysApart(at: Parts, now: Parts): number {
  return Math.round((Date.UTC(at.year, at.month - 1, at.day) - Date.UTC(now.year, now.month - 1, now.day)) / DAY);
}

/** `9:05`; with `fill` `09:05`, for columns of times. */
export function timeOfDay(at: Date, fill = false): string {
  const { hour, minute } = partsOf(at);
  return `${fill ? two(hour) : hour}:${two(minute)}`;
}

/** A day as short as it can be: `今天`, `明天`, `昨天`, `11月24日`, `2027年1月5日`. */
export function dayShort(at: Date, now: Date, locale: Locale): string {
  const then = partsOf(at);
  const today = partsOf(now);
  const apart = daysApart(then, today);
  if (apart === 0) return locale === "zh" ? "今天" : "today";
  if (apart === 1) return locale === "zh" ? "明天" : "tomorrow";
  if (apart === -1) return locale === "zh" ? "昨天" : "yesterday";
  return dayDated(at, now, locale);
}

/** A day that reads the same tomorrow, for letters and records: `11月24日`, `2027年1月5日`. */
export function dayDated(at: Date, now: Date, locale: Locale): string {
  const then = partsOf(at);
  const sameYear = then.year === partsOf(now).year;
  if (locale === "zh") return `${sameYear ? "" : `${then.year}年`}${then.month}月${then.day}日`;
  return `${then.day} ${MONTHS[then.month - 1]}${sameYear ? "" : ` ${then.year}`}`;
}

/** Day and time, short: `今天14:52`, `11月24日 9:30`. */
export function dayTime(at: Date, now: Date, locale: Locale): string {
  const day = dayShort(at, now, locale);
  const tight = locale === "zh" && !/[日]$/.test(day);
  return `${day}${tight ? "" : " "}${timeOfDay(at)}`;
}

/** Everything, for hover and records: `2026年11月19日 周四 10:26`. */
export function exact(at: Date, locale: Locale): string {
  const { year, month, day } = partsOf(at);
  const weekday = weekdayOf(at);
  return locale === "zh"
    ? `${year}年${month}月${day}日 周${HAN_DAYS[weekday]} ${timeOfDay(at)}`
    : `${LATIN_DAYS[weekday]} ${day} ${MONTHS[month - 1]} ${year}, ${timeOfDay(at)}`;
}

/** Today for a page's head: `11月19日 周四 10:26`. */
export function headDate(at: Date, locale: Locale): string {
  const { month, day } = partsOf(at);
  const weekday = weekdayOf(at);
  return locale === "zh"
    ? `${month}月${day}日 周${HAN_DAYS[weekday]} ${timeOfDay(at)}`
    : `${LATIN_DAYS[weekday]} ${day} ${MONTHS[month - 1]}, ${timeOfDay(at)}`;
}

/** A length of time in at most two units: `1小时14分`, `1天6小时`, `12天`; under a minute `不到1分`. */
export function duration(ms: number, locale: Locale): string {
  const han = locale === "zh";
  const left = wholeMinutes(ms);
  if (left < MINUTE) return han ? "不到1分" : "under 1 min";
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days >= 2) return han ? `${days}天` : `${days} days`;
  if (days === 1) return han ? `1天${hours ? `${hours}小时` : ""}` : `1 day${hours ? ` ${hours} h` : ""}`;
  if (hours > 0) {
    if (!minutes) return han ? `${hours}小时` : `${hours} h`;
    return han ? `${hours}小时${hours > 3 ? two(minutes) : minutes}分` : `${hours} h ${minutes} min`;
  }
  return han ? `${minutes}分` : `${minutes} min`;
}

/** Since or until: `刚刚`, `2分钟前`, `1小时26分前`, `3天后`. */
export function relative(at: Date, now: Date, locale: Locale): string {
  const ms = at.getTime() - now.getTime();
  if (Math.abs(ms) < MINUTE) return locale === "zh" ? "刚刚" : "just now";
  const span = duration(ms, locale);
  if (locale === "en") return ms < 0 ? `${span} ago` : `in ${span}`;
  const han = /^\d+分$/.test(span) ? `${span}钟` : span;
  return ms < 0 ? `${han}前` : `${han}后`;
}

/** A whole number with thousands separators; a true minus sign. */
export function number(value: number, digits = 0): string {
  const text = Math.abs(value).toFixed(digits);
  const [whole = "0", rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "−" : ""}${grouped}${rest ? `.${rest}` : ""}`;
}

const HAN_CURRENCIES: Record<string, string> = { CNY: "元", USD: "美元", HKD: "港元", EUR: "欧元", GBP: "英镑" };

/** An amount in minor units: `1,281.40元`, `CNY 1,281.40`. */
export function money(minor: number, currency: string, locale: Locale): string {
  const value = number(minor / 100, 2);
  if (locale === "zh") return `${value}${HAN_CURRENCIES[currency] ?? ` ${currency}`}`;
  return `${currency} ${value}`;
}

const LISTS = { zh: "zh-CN", en: "en" } as const satisfies Record<Locale, string>;

/** Names one after the other: `周晓棠、何书宁`, `Zhou, He`. */
export function list(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(LISTS[locale], { type: "conjunction", style: "narrow" }).format(names);
}

/** A share as percent: `94.1%`. */
export function percent(share: number, digits = 0): string {
  return `${number(share * 100, digits)}%`;
}

/** A word as the label of a field begins with it: `product` → `Product`. */
export function asLabel(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
