import { describe, expect, it } from "vitest";
import { asLabel, dayTime, duration, exact, list, money, number, relative } from "./format.ts";

const now = new Date("2026-11-19T10:26:00+08:00");
const at = (text: string) => new Date(text);

describe("times as the house writes them", () => {
  it.each([
    ["2026-11-19T11:40:00+08:00", "今天11:40", "today 11:40"],
    ["2026-11-20T09:05:00+08:00", "明天9:05", "tomorrow 9:05"],
    ["2026-11-18T17:20:00+08:00", "昨天17:20", "yesterday 17:20"],
    ["2026-12-01T09:30:00+08:00", "12月1日 9:30", "1 Dec 9:30"],
    ["2027-01-05T09:30:00+08:00", "2027年1月5日 9:30", "5 Jan 2027 9:30"],
  ])("%s", (when, zh, en) => {
    expect(dayTime(at(when), now, "zh")).toBe(zh);
    expect(dayTime(at(when), now, "en")).toBe(en);
  });

  it("uses the organisation's day, not UTC's", () => {
    expect(dayTime(at("2026-11-18T17:00:00Z"), now, "zh")).toBe("今天1:00");
    expect(exact(at("2026-11-18T17:00:00Z"), "zh")).toBe("2026年11月19日 周四 1:00");
  });

  it.each([
    [30, "不到1分", "under 1 min"],
    [74 * 60, "1小时14分", "1 h 14 min"],
    [(7 * 60 + 4) * 60, "7小时04分", "7 h 4 min"],
    [25 * 3600, "1天1小时", "1 day 1 h"],
    [12.9 * 86400, "12天", "12 days"],
  ])("%d s", (seconds, zh, en) => {
    expect(duration(seconds * 1000, "zh")).toBe(zh);
    expect(duration(seconds * 1000, "en")).toBe(en);
  });

  it("a minute begun is none yet, but a day up to 23:59:59 is whole", () => {
    expect(duration(25 * 60_000 + 40_000, "zh")).toBe("25分");
    expect(duration(2 * 86_400_000 - 1000, "zh")).toBe("2天");
    expect(duration(-(86_400_000 - 1000), "en")).toBe("1 day");
  });

  it("tells since and until", () => {
    expect(relative(at("2026-11-19T10:24:00+08:00"), now, "zh")).toBe("2分钟前");
    expect(relative(at("2026-11-19T09:00:00+08:00"), now, "zh")).toBe("1小时26分前");
    expect(relative(at("2026-11-22T10:26:00+08:00"), now, "en")).toBe("in 3 days");
  });
});

describe("numbers and amounts", () => {
  it("groups, and uses a true minus sign", () => {
    expect(number(-1234567.891, 2)).toBe("−1,234,567.89");
    expect(list(["周晓棠", "何书宁", "梁予安"], "zh")).toBe("周晓棠、何书宁、梁予安");
    expect(list(["Zhou", "He", "Liang"], "en")).toBe("Zhou, He, Liang");
    expect(money(128140, "CNY", "zh")).toBe("1,281.40元");
    expect(money(128140, "CNY", "en")).toBe("CNY 1,281.40");
  });
});

it("a word of a sentence begins with a capital as a label; Chinese has none", () => {
  expect(["receiving department", "业务"].map(asLabel)).toEqual(["Receiving department", "业务"]);
});
