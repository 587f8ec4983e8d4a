import { describe, expect, test } from "vitest";
import { dayNumber } from "../../kernel/zone.ts";
import { shippedCalendarData } from "../shipped.ts";
import { openCalendar } from "./calendar.ts";
import { readCalendarText } from "./read-calendar-text.ts";
import { withYears, yearsMissing } from "./take-years.ts";

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

  test("§2.3 a year that is only reached into keeps its days: 31 December is set, 国庆节 stays", () => {
    const read = readCalendarText(
      `2026-12-27,班,元旦调休上班\n2026-12-31..2027-01-02,休,元旦\n2027-02-05..2027-02-11,休,春节`,
    );
    expect(read.years).toEqual([2027]);
    const calendar = openCalendar(withYears(national, read));
    const kinds = ["2026-10-01", "2026-12-27", "2026-12-31", "2027-01-02", "2027-01-04"];
    expect(kinds.map((day) => calendar.kindOf(dayNumber(day)))).toEqual([
      "holiday",
      "make_up",
      "holiday",
      "holiday",
      "working",
    ]);
    expect(readCalendarText("2026-12-31..2027-01-02,休,元旦").years).toEqual([2027]);
    expect(readCalendarText("2026-10-01,休\n2027-01-01,休").years).toEqual([2026]);
  });

  test.each([
    ["2027-10-01,休,国庆节、中秋节", "National Day and Mid-Autumn Festival"],
    ["2027-10-09,班,中秋节、元旦调休上班", "Make-up working day for Mid-Autumn Festival and New Year’s Day"],
    ["2027-09-03,休,抗战胜利纪念日", "Holiday"],
    ["2027-09-04,班,抗战胜利纪念日调休上班", "Make-up working day"],
    ["2027-09-03,休,Founders’ Day", "Founders’ Day"],
  ])("%s is called %s in English", (line, en) => {
    expect(withYears(national, readCalendarText(line)).days.at(-1)!.names.en).toBe(en);
  });

  test("a year left out between is named", () => {
    expect(yearsMissing(national, [2027])).toEqual([]);
    expect(yearsMissing(national, [2029])).toEqual([2027, 2028]);
    expect(yearsMissing({ ...national, coverageFrom: null, coverageUntil: null }, [2027])).toEqual([]);
  });
});
