import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_HOURS } from "../../deadlines/rules/business-hours.ts";
import { openCalendar } from "../../deadlines/rules/calendar.ts";
import { minuteIn } from "../../kernel/zone.ts";
import { type DuePlace, duesIn } from "./due-time.ts";

const ZONE = "Asia/Shanghai";
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
const at = (now: string): DuePlace => ({ now: new Date(now), zone: ZONE, calendar, hours: DEFAULT_HOURS });
/** A Monday, 10:20. */
const MONDAY = at("2026-11-23T10:20:00+08:00");

/** `11-24` for the end of that day, `11-24 15:00` for a moment; the year where it is another. */
function short(due: Date): string {
  const minute = minuteIn(ZONE, due).replace(/^2026-/, "");
  return due.getUTCSeconds() === 59 ? minute.slice(0, -6) : minute;
}
const read = (text: string, place = MONDAY) => duesIn(text, place).map(({ dueAt }) => short(dueAt));

const SAID: readonly (readonly [string, string])[] = [
  // Lengths
  ["三个工作日内答复您", "11-26"],
  ["3个工作日内", "11-26"],
  ["三工作日之内", "11-26"],
  ["五个工作日以内", "11-30"],
  ["10个工作日内", "12-07"],
  ["十五个工作日内", "12-14"],
  ["3-5个工作日内到账", "11-30"],
  ["3至5个工作日内", "11-30"],
  ["三到五个工作日内", "11-30"],
  ["1~3个工作日内", "11-26"],
  ["三天内", "11-26"],
  ["3日内", "11-26"],
  ["七日之内", "11-30"],
  ["15天内", "12-08"],
  ["十五日内告知处理决定", "12-08"],
  ["二十天内", "12-13"],
  ["三十日内", "12-23"],
  ["六十日内", "2027-01-22"],
  ["一百天内", "2027-03-03"],
  ["10个自然日内", "12-03"],
  ["两个交易日内", "11-25"],
  ["三个营业日内", "11-26"],
  ["一周内", "11-30"],
  ["1周之内", "11-30"],
  ["两周内", "12-07"],
  ["两个星期内", "12-07"],
  ["一个礼拜内", "11-30"],
  ["一个月内", "12-23"],
  ["1个月内", "12-23"],
  ["三个月内", "2027-02-23"],
  ["半个月内", "12-08"],
  ["一个季度内", "2027-02-23"],
  ["一年内", "2027-11-23"],
  ["半年内", "2027-05-23"],
  ["24小时内会有专人联系您", "11-24 10:20"],
  ["两小时内", "11-23 12:20"],
  ["2个小时内", "11-23 12:20"],
  ["48个小时之内", "11-25 10:20"],
  ["七十二小时内", "11-26 10:20"],
  ["一个半小时内", "11-23 11:50"],
  ["半小时内", "11-23 10:50"],
  ["半个小时内", "11-23 10:50"],
  ["一个钟头内", "11-23 11:20"],
  ["30分钟内", "11-23 10:50"],
  ["十分钟内", "11-23 10:30"],
  ["一刻钟内", "11-23 10:35"],
  ["四个工作小时内", "11-23 15:50"],
  ["半个工作日内", "11-23 15:50"],
  ["三天后给您答复", "11-26"],
  ["一周后回访", "11-30"],
  ["两小时后给您电话", "11-23 12:20"],
  ["最迟三个工作日", "11-26"],
  ["最晚五天", "11-28"],
  ["不超过15个工作日", "12-14"],
  ["最长不超过三十天", "12-23"],
  ["三个工作日之前", "11-26"],
  // Days
  ["今天给您答复", "11-23"],
  ["今日内", "11-23"],
  ["当天反馈", "11-23"],
  ["明天给您回电", "11-24"],
  ["明日", "11-24"],
  ["次日", "11-24"],
  ["第二天", "11-24"],
  ["后天", "11-25"],
  ["大后天", "11-26"],
  ["下一个工作日", "11-24"],
  ["次工作日", "11-24"],
  ["下个工作日回复", "11-24"],
  ["第三个工作日", "11-26"],
  ["本周五前", "11-27"],
  ["这周五", "11-27"],
  ["周五之前", "11-27"],
  ["星期五", "11-27"],
  ["礼拜三", "11-25"],
  ["周日", "11-29"],
  ["星期天", "11-29"],
  ["下周一", "11-30"],
  ["下周五前", "12-04"],
  ["下星期三", "12-02"],
  ["下个礼拜二", "12-01"],
  ["下下周一", "12-07"],
  ["下周日", "12-06"],
  ["本周内", "11-29"],
  ["这周之内", "11-29"],
  ["下周内", "12-06"],
  ["本周末", "11-29"],
  ["月底前", "11-30"],
  ["本月底", "11-30"],
  ["本月内", "11-30"],
  ["下月底", "12-31"],
  ["下个月底之前", "12-31"],
  ["下月10号", "12-10"],
  ["下个月5日前", "12-05"],
  ["本月28日", "11-28"],
  ["30号前", "11-30"],
  ["5号之前", "12-05"],
  ["年底前", "12-31"],
  ["今年年底", "12-31"],
  ["本季度末", "12-31"],
  ["11月30日前", "11-30"],
  ["11月30号", "11-30"],
  ["十一月三十日之前", "11-30"],
  ["十二月五号", "12-05"],
  ["12月1日", "12-01"],
  ["1月15日前", "2027-01-15"],
  ["2026年12月1日", "12-01"],
  ["2027年1月5日前", "2027-01-05"],
  ["2026-12-08", "12-08"],
  // Hours
  ["明天下午3点前", "11-24 15:00"],
  ["明天下午三点前回复您", "11-24 15:00"],
  ["明天下午3点半", "11-24 15:30"],
  ["明天下午三点一刻", "11-24 15:15"],
  ["后天上午十点", "11-25 10:00"],
  ["今天17:00前", "11-23 17:00"],
  ["今天下午5时前", "11-23 17:00"],
  ["今天下午五点钟", "11-23 17:00"],
  ["今晚8点前", "11-23 20:00"],
  ["今晚", "11-23"],
  ["明早九点", "11-24 09:00"],
  ["明早", "11-24 12:00"],
  ["明晚七点半", "11-24 19:30"],
  ["明天3点前", "11-24 15:00"],
  ["明天中午前", "11-24 12:00"],
  ["明天中午12点", "11-24 12:00"],
  ["明天中午1点", "11-24 13:00"],
  ["明天上午", "11-24 12:00"],
  ["明天下午", "11-24 18:00"],
  ["明天下午前", "11-24 12:00"],
  ["今天下午", "11-23 18:00"],
  ["今天晚上", "11-23"],
  ["下班前", "11-23 17:30"],
  ["今天下班前给您反馈进展", "11-23 17:30"],
  ["明天下班之前", "11-24 17:30"],
  ["周五下班前", "11-27 17:30"],
  ["今日营业结束前", "11-23 17:30"],
  ["周五上午10点", "11-27 10:00"],
  ["本周五下午4点前", "11-27 16:00"],
  ["下周三上午十点半", "12-02 10:30"],
  ["10月12日18点前回复您", "2027-10-12 18:00"],
  ["11月25日下午3点", "11-25 15:00"],
  ["12月1日10:30前", "12-01 10:30"],
  ["最迟明天中午12点", "11-24 12:00"],
  ["最晚周三", "11-25"],
  ["在今天18点前", "11-23 18:00"],
  ["下午3点前", "11-23 15:00"],
  ["15:30前", "11-23 15:30"],
  // English
  ["within three business days", "11-26"],
  ["within 2 business days", "11-25"],
  ["within 3 to 5 working days", "11-30"],
  ["in the next five working days", "11-30"],
  ["within 3-5 business days", "11-30"],
  ["within ten days", "12-03"],
  ["within 14 calendar days", "12-07"],
  ["within 24 hours", "11-24 10:20"],
  ["in two hours", "11-23 12:20"],
  ["within the hour", "11-23 11:20"],
  ["within an hour", "11-23 11:20"],
  ["within half an hour", "11-23 10:50"],
  ["in 30 minutes", "11-23 10:50"],
  ["within 4 business hours", "11-23 15:50"],
  ["within a week", "11-30"],
  ["within two weeks", "12-07"],
  ["within a fortnight", "12-07"],
  ["within one month", "12-23"],
  ["three days from now", "11-26"],
  ["two business days at the latest", "11-25"],
  ["no later than Friday", "11-27"],
  ["today", "11-23"],
  ["later today", "11-23"],
  ["tomorrow", "11-24"],
  ["by tomorrow noon", "11-24 12:00"],
  ["noon tomorrow", "11-24 12:00"],
  ["tomorrow by 3pm", "11-24 15:00"],
  ["tomorrow at 9:30 a.m.", "11-24 09:30"],
  ["tomorrow morning", "11-24 12:00"],
  ["first thing tomorrow", "11-24 12:00"],
  ["tomorrow afternoon", "11-24 18:00"],
  ["this afternoon", "11-23 18:00"],
  ["this evening", "11-23"],
  ["tonight", "11-23"],
  ["the day after tomorrow", "11-25"],
  ["by Friday", "11-27"],
  ["by Friday noon", "11-27 12:00"],
  ["by noon on Friday", "11-27 12:00"],
  ["by 6 p.m. on Friday", "11-27 18:00"],
  ["on Wednesday at 4pm", "11-25 16:00"],
  ["next Monday", "11-30"],
  ["by Tuesday next week", "12-01"],
  ["by the end of the day", "11-23"],
  ["by end of day tomorrow", "11-24"],
  ["by close of business", "11-23 17:30"],
  ["by close of business on Thursday", "11-26 17:30"],
  ["COB Friday", "11-27 17:30"],
  ["by the end of the week", "11-27"],
  ["by the end of next week", "12-04"],
  ["by the end of the month", "11-30"],
  ["this week", "11-29"],
  ["next week", "12-06"],
  ["by 12 December", "12-12"],
  ["by December 12th", "12-12"],
  ["by Dec 12, 2026", "12-12"],
  ["on 5th January 2027", "2027-01-05"],
  ["by the 30th", "11-30"],
  ["the next business day", "11-24"],
  ["by 15:00", "11-23 15:00"],
  ["by 5 o'clock today", "11-23 17:00"],
  ["before midnight", "11-24 00:00"],
];

describe("written times (§5.1)", () => {
  it.each(SAID)("%s → %s", (text, due) => {
    expect(read(text)).toEqual([due]);
  });

  it.each([
    ["我们昨天已经联系您"],
    ["您等了三天了"],
    ["这笔交易在上周五完成"],
    ["她3点打来电话"],
    ["前三天的流水"],
    ["天天"],
    ["日常"],
    ["卡号尾号1234"],
    ["退款432.10元"],
    ["一点都不麻烦"],
    ["三分之一"],
    ["I may be late"],
    ["you waited three days"],
    ["second sun lounger"],
    ["Your reference is 2611-0291"],
  ])("%s names none", (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ["周五说周五", "2026-11-27T09:00:00+08:00", "周五前", "11-27"],
    ["past its hour, today is over", "2026-11-27T19:00:00+08:00", "今天17:00前", undefined],
    ["over the weekend", "2026-11-27T16:00:00+08:00", "1个工作日内", "11-30"],
    ["over New Year with its make-up Sunday", "2026-12-25T16:00:00+08:00", "两个工作日内", "12-28"],
    ["31 January and one month", "2027-01-31T09:00:00+08:00", "一个月内", "2027-02-28"],
    ["past midnight in the zone", "2026-11-22T16:30:00Z", "今天内", "11-23"],
  ])("%s", (_, now, text, due) => {
    expect(read(text, at(now))[0]).toBe(due);
  });

  it("says where it stands, and of several each", () => {
    const text = "我明天下午3点前先给您回电，三个工作日内书面答复。";
    expect(duesIn(text, MONDAY).map(({ start, end }) => text.slice(start, end))).toEqual([
      "明天下午3点前",
      "三个工作日内",
    ]);
  });

  it("beyond the calendar it is estimated", () => {
    expect(duesIn("六十个工作日内", MONDAY)[0]?.estimated).toBe(true);
    expect(duesIn("六个工作日内", MONDAY)[0]?.estimated).toBe(false);
  });

  it("more days are never due sooner", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom("天", "个工作日", "小时", "周", "个月"),
        (n, unit) => {
          const [less, more] = [n, n + 1].map((count) => duesIn(`${count}${unit}内`, MONDAY)[0]!.dueAt.getTime());
          expect(more!).toBeGreaterThan(less!);
        },
      ),
    );
  });

  it("never throws, and stays inside the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { start, end, text: part } of duesIn(text, MONDAY)) expect(text.slice(start, end)).toBe(part);
      }),
    );
  });
});
