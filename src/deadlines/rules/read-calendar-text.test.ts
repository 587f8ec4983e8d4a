import { describe, expect, test } from "vitest";
import { dayNumber } from "../../kernel/zone.ts";
import { shippedCalendarData } from "../shipped.ts";
import { openCalendar } from "./calendar.ts";
import { readCalendarText, withYears, yearsMissing } from "./read-calendar-text.ts";

const national = shippedCalendarData().get("cn-national")!;

describe("a new year for a calendar", () => {
  const text = "日期,类型,名称\n2027-01-01..2027-01-03,休,元旦\n\n2027-01-09,班,元旦调休上班\n";

  test("lines of days and spans", () => {
    expect(readCalendarText(text)).toEqual({
      days: [
        { on: "2027-01-01", to: "2027-01-03", off: true, names: { zh: "元旦", en: "元旦" } },
        { on: "2027-01-09", off: false, names: { zh: "元旦调休上班", en: "元旦调休上班" } },
      ],
      years: [2027],
      problem: null,
    });
  });

  test("JSON as a calendar keeps it reads as it was written", () => {
    expect(readCalendarText(JSON.stringify(national)).days).toEqual(national.days);
    expect(readCalendarText(JSON.stringify(national.days)).years).toEqual([2024, 2025, 2026]);
  });

  test.each([
    ["2027-02-30,休,元旦", 1],
    ["2027-01-01,休\n2027-01-02,maybe,x", 2],
    ["2027-01-05..2027-01-02,休,元旦", 1],
    ['{"days":[{"on":"x"}]}', 1],
    ["[1", 1],
  ])("%j stops at line %i, and nothing is half read", (wrong, line) => {
    expect(readCalendarText(wrong)).toMatchObject({ days: [], problem: { line } });
  });

  test("is known to its end, and leaves the other years as they were", () => {
    const next = withYears(national, readCalendarText(text));
    const calendar = openCalendar(next);
    expect(next.coverageUntil).toBe("2027-12-31");
    expect([next.coverageFrom, next.days.length]).toEqual(["2024-01-01", national.days.length + 2]);
    expect(calendar.kindOf(dayNumber("2027-01-09"))).toBe("make_up");
    expect(calendar.knows(dayNumber("2027-06-01"))).toBe(true);
  });

  test("the same year again takes the place of what was known of it", () => {
    const once = withYears(national, readCalendarText(text));
    expect(withYears(once, readCalendarText(text))).toEqual(once);
  });

  test("a year left out between is named", () => {
    expect(yearsMissing(national, [2027])).toEqual([]);
    expect(yearsMissing(national, [2029])).toEqual([2027, 2028]);
    expect(yearsMissing({ ...national, coverageFrom: null, coverageUntil: null }, [2027])).toEqual([]);
  });
});
