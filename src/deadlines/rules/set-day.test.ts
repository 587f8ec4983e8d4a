import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayNumber, dayText } from "../../kernel/zone.ts";
import { type CalendarData, calendarData, knowsYear, nextUnknownYear, openCalendar } from "./calendar.ts";
import { type DaySet, setDay } from "./set-day.ts";

const NAMES = { zh: "国庆节", en: "National Day" };
const before: CalendarData = {
  id: "test",
  names: { zh: "试", en: "Test" },
  jurisdiction: "CN",
  weekend: [6, 7],
  coverageFrom: "2026-01-01",
  coverageUntil: "2026-12-31",
  sources: ["x"],
  days: [{ on: "2026-10-01", to: "2026-10-07", off: true, names: NAMES }],
};
const kind = (data: CalendarData, day: string) => openCalendar(data).kindOf(dayNumber(day));

describe("one day of a calendar set by hand", () => {
  test("a span is parted around it and keeps its name", () => {
    const { days } = setDay(before, "2026-10-05", "usual", { zh: "", en: "" });
    expect(days).toEqual([
      { on: "2026-10-01", to: "2026-10-04", off: true, names: NAMES },
      { on: "2026-10-06", to: "2026-10-07", off: true, names: NAMES },
    ]);
  });
  test.each<[string, DaySet, string]>([
    ["2026-11-20", "holiday", "holiday"],
    ["2026-11-20", "usual", "working"],
    ["2026-11-20", "make_up", "working"],
    ["2026-11-21", "make_up", "make_up"],
    ["2026-11-21", "usual", "weekend"],
    ["2026-10-01", "usual", "working"],
    ["2026-10-07", "holiday", "holiday"],
  ])("%s set to %s is %s", (day, to, is) => {
    expect(kind(setDay(before, day, to, NAMES), day)).toBe(is);
  });
  test("§2.3 one day makes no year known: what lies beyond stays an estimate", () => {
    const after = setDay(before, "2027-01-01", "holiday", NAMES);
    expect([after.coverageFrom, after.coverageUntil]).toEqual(["2026-01-01", "2026-12-31"]);
    expect([knowsYear(after, 2026), knowsYear(after, 2027), knowsYear(after, 2025)]).toEqual([true, false, false]);
    expect([nextUnknownYear(after), nextUnknownYear({ coverageUntil: null })]).toEqual([2027, null]);
  });
  test("no other day changes, and what comes out is a calendar", () => {
    const days = fc.integer({ min: dayNumber("2026-09-20"), max: dayNumber("2026-10-20") });
    fc.assert(
      fc.property(days, fc.constantFrom<DaySet>("holiday", "make_up", "usual"), days, (set, to, other) => {
        fc.pre(set !== other);
        const after = setDay(before, dayText(set), to, NAMES);
        expect(calendarData.safeParse(after).success).toBe(true);
        expect(kind(after, dayText(other))).toBe(kind(before, dayText(other)));
      }),
    );
  });
});
