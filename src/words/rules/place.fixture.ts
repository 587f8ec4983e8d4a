import { DEFAULT_HOURS } from "../../deadlines/rules/business-hours.ts";
import { openCalendar } from "../../deadlines/rules/calendar.ts";
import type { DuePlace } from "./due-time.ts";

export const ZONE = "Asia/Shanghai";
/** Weekends, and New Year's Day with the make-up Sunday after it. */
const calendar = openCalendar({
  id: "test",
  names: { zh: "测试", en: "Test" },
  jurisdiction: "CN",
  weekend: [6, 7],
  coverageFrom: "2026-01-01",
  coverageUntil: "2027-01-31",
  sources: ["test"],
  days: [
    { on: "2027-01-01", to: "2027-01-03", off: true, names: { zh: "元旦", en: "New Year" } },
    { on: "2026-12-27", off: false, names: { zh: "元旦调休", en: "make-up day" } },
  ],
});
export const at = (now: string): DuePlace => ({ now: new Date(now), zone: ZONE, calendar, hours: DEFAULT_HOURS });

/** A Monday, 10:20. */
export const MONDAY = at("2026-11-23T10:20:00+08:00");
