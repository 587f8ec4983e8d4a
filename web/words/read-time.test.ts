import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayShort, dayTime, exact } from "./format.ts";
import { readTime } from "./read-time.ts";
import { partsOf } from "./zoned.ts";

const THURSDAY = "2026-11-19T10:26:00+08:00";
const SUNDAY = "2026-11-22T10:26:00+08:00";
const at = (instant: string) => new Date(instant.includes("+") ? instant : `${instant}:00+08:00`).toISOString();
const reads = (typed: string, now: string, back = false) => readTime(typed, new Date(now), { back })?.toISOString();

describe("typed times, on a Thursday at 10:26", () => {
  it.each([
    ["明天17:00", "2026-11-20T17:00"],
    ["明天17：00", "2026-11-20T17:00"],
    ["明天", "2026-11-20T17:00"],
    ["今天下午3点半", "2026-11-19T15:30"],
    ["今晚八点", "2026-11-19T20:00"],
    ["明早9点", "2026-11-20T09:00"],
    ["明天上午", null],
    ["明天上午十点", "2026-11-20T10:00"],
    ["明天三点", "2026-11-20T15:00"],
    ["明天3点一刻", "2026-11-20T15:15"],
    ["明天9点三刻", "2026-11-20T09:45"],
    ["明天十点零五分", "2026-11-20T10:05"],
    ["明天二十三点五十九", "2026-11-20T23:59"],
    ["明天凌晨3点", "2026-11-20T03:00"],
    ["明天中午", "2026-11-20T12:00"],
    ["明天中午1点", "2026-11-20T13:00"],
    ["下午5点", "2026-11-19T17:00"],
    ["后天9:00", "2026-11-21T09:00"],
    ["大后天", "2026-11-22T17:00"],
    ["三天后", "2026-11-22T17:00"],
    ["3天之后下午3点", "2026-11-22T15:00"],
    ["in 3 days", "2026-11-22T17:00"],
    ["两天前", "2026-11-17T17:00"],
    ["10 days ago", "2026-11-09T17:00"],
    ["上个月28号", "2026-10-28T17:00"],
    ["下月三号9点", "2026-12-03T09:00"],
    ["上个月31号", "2026-10-31T17:00"],
    ["下个月31号", "2026-12-31T17:00"],
    ["本月31号", null],
    ["上个月28号11月2日", null],
    ["三天后明天", null],
    ["周五下午3点", "2026-11-20T15:00"],
    ["周四15:00", "2026-11-19T15:00"],
    ["周四9:00", "2026-11-26T09:00"],
    ["周四", "2026-11-19T17:00"],
    ["周日", "2026-11-22T17:00"],
    ["下周日", "2026-11-29T17:00"],
    ["下周一9点", "2026-11-23T09:00"],
    ["下周五 9:30", "2026-11-27T09:30"],
    ["下个星期三", "2026-11-25T17:00"],
    ["下下周一", "2026-11-30T17:00"],
    ["本周一", "2026-11-16T17:00"],
    ["上周五", "2026-11-13T17:00"],
    ["11-24 9:30", "2026-11-24T09:30"],
    ["11月24日", "2026-11-24T17:00"],
    ["十一月二十四日9点", "2026-11-24T09:00"],
    ["1月5日", "2027-01-05T17:00"],
    ["2026-12-01 09:00", "2026-12-01T09:00"],
    ["2027年1月5日", "2027-01-05T17:00"],
    ["16:30", "2026-11-19T16:30"],
    ["tomorrow 8:15", "2026-11-20T08:15"],
    ["tomorrow 3pm", "2026-11-20T15:00"],
    ["Tomorrow at 3:30 p.m.", "2026-11-20T15:30"],
    ["tomorrow at noon", "2026-11-20T12:00"],
    ["tomorrow 12am", "2026-11-20T00:00"],
    ["Friday 9am", "2026-11-20T09:00"],
    ["24 Nov 9:30", "2026-11-24T09:30"],
    ["January 5, 2027 at 10:00", "2027-01-05T10:00"],
  ])("%s", (typed, read) => {
    expect(reads(typed, THURSDAY)).toBe(read === null ? undefined : at(read));
  });

  it.each([
    ["下周三", "2026-11-25T17:00"],
    ["周三", "2026-11-25T17:00"],
    ["本周三", "2026-11-18T17:00"],
    ["周日15:00", "2026-11-22T15:00"],
    ["下周日", "2026-11-29T17:00"],
  ])("on a Sunday: %s", (typed, read) => {
    expect(reads(typed, SUNDAY)).toBe(at(read));
  });

  it.each([
    ["11月3日", "2026-11-03T17:00"],
    ["12月3日", "2025-12-03T17:00"],
    ["周三9:00", "2026-11-18T09:00"],
    ["周四9:00", "2026-11-19T09:00"],
    ["周四15:00", "2026-11-12T15:00"],
    ["周五", "2026-11-13T17:00"],
  ])("looking back: %s", (typed, read) => {
    expect(reads(typed, THURSDAY, true)).toBe(at(read));
  });

  it.each([
    "",
    "，",
    "尽快",
    "月底前",
    "明天下班前",
    "明天晚上",
    "明天下午或后天",
    "明天9点10点",
    "明天周一",
    "晚上2点",
    "上午15:00",
    "next friday",
    "tomorrow 3pm-ish",
    "13pm",
    "2-30 9:00",
    "25:00",
    "9:70",
    "13-40",
    "11-24-2026",
  ])("does not guess: %s", (typed) => {
    expect(reads(typed, THURSDAY)).toBeUndefined();
  });

  it("takes no hour that is over for today without a time", () => {
    expect(reads("今天", "2026-11-19T18:00:00+08:00")).toBeUndefined();
    expect(reads("11-19", "2026-11-19T18:00:00+08:00")).toBeUndefined();
    expect(reads("周四", "2026-11-19T18:00:00+08:00")).toBe(at("2026-11-26T17:00"));
  });
});

const minute = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / 60_000, max: Date.parse(to) / 60_000 })
    .map((minutes) => new Date(minutes * 60_000));
const anyNow = minute("2026-01-01T00:00:00Z", "2030-12-31T00:00:00Z");
const away = fc.integer({ min: 0, max: 400 * 24 * 60 }).map((minutes) => minutes * 60_000);
const locale = fc.constantFrom("zh" as const, "en" as const);

describe("properties", () => {
  it("what is shown is read back as the same moment, ahead and behind", () => {
    fc.assert(
      fc.property(anyNow, away, locale, fc.boolean(), (now, by, words, back) => {
        const moment = new Date(now.getTime() + (back ? -by : by));
        for (const shown of [dayTime(moment, now, words), exact(moment, words)])
          expect(readTime(shown, now, { back }), shown).toEqual(moment);
        const day = readTime(dayShort(moment, now, words), now, { back, defaultHour: 23 });
        if (day) expect({ ...partsOf(day), hour: 0, minute: 0 }).toEqual({ ...partsOf(moment), hour: 0, minute: 0 });
      }),
    );
  });

  it("a bare weekday, and a month and day, is never over; looking back it is never to come", () => {
    const weekday = fc.constantFrom(..."一二三四五六日天").map((day) => `周${day}`);
    const latin = fc.constantFrom("Mon", "Tuesday", "wed", "Thurs", "Fri", "sat", "Sunday");
    const date = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([m, d]) => `${m}-${d}`);
    fc.assert(
      fc.property(anyNow, fc.oneof(weekday, latin, date), (now, typed) => {
        const ahead = readTime(typed, now);
        if (ahead) expect(ahead.getTime()).toBeGreaterThan(now.getTime());
        const behind = readTime(typed, now, { back: true, defaultHour: 0 })!;
        expect(behind.getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });

  it("anything beside a moment makes it unread", () => {
    const words = fc.constantFrom("前", "左右", "之内", "或", "?", "x", "7");
    fc.assert(
      fc.property(anyNow, away, locale, words, (now, by, tongue, more) => {
        const shown = dayTime(new Date(now.getTime() + by), now, tongue);
        expect(readTime(`${shown}${more}`, now), shown).toBeNull();
      }),
    );
  });
});
