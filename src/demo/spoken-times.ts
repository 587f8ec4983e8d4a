import { zoneOffset } from "../kernel/zone.ts";
import { clockOn, daysBetween, workdayClock } from "./office-hours.ts";

const ZH_CLOCK = /(今天|明天|后天)(上午|下午)?(\d{1,2}):(\d{2})/;
const ZH_CLOSE = /明天收市前/;
const ZH_WORKDAYS = /([一两二三四五])个工作日内/;
const EN_BY =
  /by (noon|\d{1,2} ?p\.?m\.?)( today| tomorrow)|by (Monday|Tuesday|Wednesday|Thursday|Friday) (\d{1,2}) pm/;
const COUNT: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const DAYS = { 今天: 0, 明天: 1, 后天: 2, " today": 0, " tomorrow": 1 } as const;

/** The time a message gives for our next word, read from its first time phrase; null when it gives none. */
export function spokenDue(zone: string, text: string, sentAt: Date): Date | null {
  const clock = ZH_CLOCK.exec(text);
  if (clock) return clockOn(zone, sentAt, DAYS[clock[1] as "今天"], `${clock[3]}:${clock[4]}`);
  if (ZH_CLOSE.test(text)) return clockOn(zone, sentAt, 1, "15:00");
  const workdays = ZH_WORKDAYS.exec(text);
  if (workdays) return workdayClock(zone, sentAt, COUNT[workdays[1]!]!, "17:30");
  const by = EN_BY.exec(text);
  if (!by) return null;
  if (by[3]) {
    const ahead = (WEEKDAYS.indexOf(by[3]) - weekdayOf(zone, sentAt) + 7) % 7;
    return clockOn(zone, sentAt, ahead, `${12 + Number(by[4])}:00`);
  }
  const hour = by[1] === "noon" ? 12 : 12 + Number.parseInt(by[1]!, 10);
  return clockOn(zone, sentAt, DAYS[by[2] as " today"], `${hour}:00`);
}

/** The same message with its first time phrase naming `dueAt`, as one would say it at `sentAt`. */
export function respeak(zone: string, text: string, sentAt: Date, dueAt: Date): string {
  const zh = dayWords(zone, sentAt, dueAt, "zh") + clockOf(zone, dueAt);
  if (ZH_CLOCK.test(text)) return text.replace(ZH_CLOCK, zh);
  if (ZH_CLOSE.test(text)) return text.replace(ZH_CLOSE, `${zh}前`);
  if (ZH_WORKDAYS.test(text)) return text.replace(ZH_WORKDAYS, `${zh}前`);
  return text.replace(EN_BY, `by ${clockOf(zone, dueAt)} ${dayWords(zone, sentAt, dueAt, "en")}`);
}

/** `今天`, `明天`, `后天`, `周四`, then `11月26日`; in English `today`, `tomorrow`, `on Thursday`, `on 26 November`. */
export function dayWords(zone: string, from: Date, day: Date, lang: "zh" | "en"): string {
  const ahead = daysBetween(zone, from, day);
  if (ahead >= 0 && ahead <= 2 && lang === "zh") return ["今天", "明天", "后天"][ahead]!;
  if ((ahead === 0 || ahead === 1) && lang === "en") return ["today", "tomorrow"][ahead]!;
  const weekday = weekdayOf(zone, day);
  // “周一” said on a Friday is next week's Monday for everybody; further away only the date is plain.
  const near = ahead > 0 && ahead < 7 && weekday !== 0;
  if (lang === "zh") return near ? `周${"日一二三四五六"[weekday]}` : dateWords(zone, day, "zh");
  return `on ${near ? WEEKDAYS[weekday] : dateWords(zone, day, "en")}`;
}

/** `11月13日`, `13 November`. */
export function dateWords(zone: string, at: Date, lang: "zh" | "en"): string {
  const local = new Date(at.getTime() + zoneOffset(zone, at));
  if (lang === "zh") return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  const month = local.toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
  return `${local.getUTCDate()} ${month}`;
}

/** `16:30`. */
export function clockOf(zone: string, at: Date): string {
  return new Date(at.getTime() + zoneOffset(zone, at)).toISOString().slice(11, 16);
}

/** 0 for Sunday. */
export function weekdayOf(zone: string, at: Date): number {
  return new Date(at.getTime() + zoneOffset(zone, at)).getUTCDay();
}
