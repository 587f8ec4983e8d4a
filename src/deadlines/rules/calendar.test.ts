import * as chineseDays from "chinese-days";
import * as chineseWorkday from "chinese-workday";
import { describe, expect, test } from "vitest";
import { dayNumber, dayText } from "../../kernel/zone.ts";
import { shippedCalendars } from "../shipped.ts";
import { calendarData, openCalendar, weekdayOf } from "./calendar.ts";

const national = shippedCalendars().get("cn-national")!;
const trading = shippedCalendars().get("cn-trading")!;
const days = (from: string, to: string) =>
  Array.from({ length: dayNumber(to) - dayNumber(from) + 1 }, (_, at) => dayNumber(from) + at);

describe("§2.3 the national calendar, with make-up working days", () => {
  test("every day from 2024 to 2026 is as two other sources have it", () => {
    const all = days("2024-01-01", "2026-12-31");
    const ours = all.filter((day) => national.isWorkingDay(day)).map(dayText);
    expect(ours).toEqual(all.map(dayText).filter((day) => chineseDays.isWorkday(day)));
    expect(ours).toEqual(all.map(dayText).filter((day) => chineseWorkday.isWorkday(day)));
  });

  test("it knows as far as the State Council's notices and says so: 2027 is not invented", () => {
    expect([national.knows(dayNumber("2026-12-31")), national.knows(dayNumber("2027-01-01"))]).toEqual([true, false]);
    expect(national.coverageUntil).toBe("2026-12-31");
  });

  test.each([
    ["2026-10-01", "holiday", "国庆节"],
    ["2026-10-10", "make_up", "国庆节调休上班"],
    ["2026-10-11", "weekend", undefined],
    ["2026-10-12", "working", undefined],
  ])("%s is a %s day", (day, kind, name) => {
    expect(national.kindOf(dayNumber(day))).toBe(kind);
    expect(national.nameOf(dayNumber(day))?.zh).toBe(name);
  });

  test("STANDARDS §5: the weekdays that are off in 2025 and 2026", () => {
    const off = (year: number) =>
      days(`${year}-01-01`, `${year}-12-31`)
        .filter((day) => weekdayOf(day) < 6 && !national.isWorkingDay(day))
        .map((day) => dayText(day).slice(5));
    expect(off(2025).join(" ")).toBe(
      "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
    );
    expect(off(2026).join(" ")).toBe(
      "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
    );
  });
});

describe("§2.3 the trading calendar apart", () => {
  test("the exchange is closed on every weekend and whenever the nation is off", () => {
    for (const day of days("2024-01-01", "2026-12-31")) {
      if (weekdayOf(day) >= 6) expect(trading.isWorkingDay(day), dayText(day)).toBe(false);
      else if (!national.isWorkingDay(day)) expect(trading.isWorkingDay(day), dayText(day)).toBe(false);
    }
  });

  test("the exchanges alone were closed on the eve of the Spring Festival of 2024", () => {
    expect([national, trading].map((one) => one.isWorkingDay(dayNumber("2024-02-09")))).toEqual([true, false]);
  });
});

describe("other places", () => {
  test.each([
    ["gb-eng", "2026-12-28", "holiday"],
    ["gb-eng", "2026-04-03", "holiday"],
    ["us-federal", "2026-07-03", "holiday"],
    ["us-federal", "2027-12-31", "holiday"],
    ["au-national", "2026-01-26", "holiday"],
    ["hk-weekdays", "2026-10-01", "working"],
  ])("%s: %s is a %s day", (id, day, kind) => {
    expect(shippedCalendars().get(id)!.kindOf(dayNumber(day))).toBe(kind);
  });

  test("where not every public holiday is certain, no day counts as known", () => {
    for (const [id, calendar] of shippedCalendars()) {
      const certain = ["cn-national", "cn-trading", "gb-eng", "us-federal"].includes(id);
      expect(calendar.knows(dayNumber("2026-03-02")), id).toBe(certain);
    }
  });
});

test("a span that ends before it begins is refused", () => {
  const names = { zh: "假", en: "off" };
  const data = {
    id: "x-y",
    names,
    jurisdiction: "CN",
    weekend: [6, 7],
    coverageFrom: null,
    coverageUntil: null,
    sources: ["made up"],
    days: [{ on: "2026-10-07", to: "2026-10-01", off: true, names }],
  };
  expect(calendarData.safeParse(data).success).toBe(false);
  expect(openCalendar({ ...data, days: [] }).isWorkingDay(dayNumber("2026-10-05"))).toBe(true);
});
