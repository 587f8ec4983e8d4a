import { describe, expect, test } from "vitest";
import { dayNumber } from "../../kernel/zone.ts";
import { shippedCalendarData } from "../shipped.ts";
import { openCalendar } from "./calendar.ts";
import { readCalendarText } from "./read-calendar-text.ts";
import { readNotice } from "./read-notice-text.ts";
import { reviewYears } from "./review-years.ts";
import { takeYears, withYears } from "./take-years.ts";

const national = shippedCalendarData().get("cn-national")!;
const trading = shippedCalendarData().get("cn-trading")!;

/** The announcement of 2026 in the words in which such are published. */
const NOTICE = `关于2026年部分节假日安排的通知
经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
2025年11月4日`;
const CLOSED = `关于2026年部分节假日休市安排的公告
（一）元旦：1月1日（星期四）至1月3日（星期六）休市，1月5日（星期一）起照常开市。另外，1月4日（星期日）为周末休市。
（二）春节：2月15日（星期日）至2月23日（星期一）休市，2月24日（星期二）起照常开市。另外，2月14日（星期六）、2月28日（星期六）为周末休市。`;
const of2026 = (data: typeof national) => data.days.filter(({ on }) => on.startsWith("2026"));

describe("§2.3 a year's announcement as it is published", () => {
  test("the national one of 2026, pasted, is the calendar of 2026 that ships, names in both languages", () => {
    const read = readCalendarText(NOTICE);
    expect(read).toMatchObject({ years: [2026], problem: null });
    const until2025 = { ...national, coverageUntil: "2025-12-31", days: national.days.filter(({ on }) => on < "2026") };
    const next = withYears(until2025, read);
    const kinds = (data: typeof national) => of2026(data).map(({ on, to, off }) => [on, to, off]);
    expect(kinds(next)).toEqual(kinds(national));
    expect(next.coverageUntil).toBe("2026-12-31");
    expect(of2026(next)[0]!.names).toEqual({ zh: "元旦", en: "New Year’s Day" });
    expect(of2026(next)[1]!.names.en).toContain("Make-up working day");
  });

  test("the same as one paragraph, as a browser may paste it", () => {
    expect(readCalendarText(NOTICE.replaceAll("\n", " ")).days).toEqual(readCalendarText(NOTICE).days);
  });

  test("an exchange's: closed days, not the weekends that are closed anyway", () => {
    expect(readCalendarText(CLOSED).days.map(({ on, to, off }) => [on, to, off])).toEqual([
      ["2026-01-01", "2026-01-03", true],
      ["2026-02-15", "2026-02-23", true],
    ]);
  });

  const OVER = `2027年部分节假日安排：
一、元旦：2026年12月31日（周四）至2027年1月2日（周六）放假，共3天。2026年12月27日（周日）上班。
二、春节：2月5日至11日放假调休。`;

  test("days of the year before are set there one by one, and all else of that year stays", () => {
    const read = readCalendarText(OVER);
    expect(read.years).toEqual([2027]);
    const next = withYears(national, read);
    expect(next.days.filter(({ on }) => on > "2026-12")).toMatchObject([
      { on: "2026-12-27", off: false },
      { on: "2026-12-31", off: true },
      { on: "2027-01-01", to: "2027-01-02" },
      { on: "2027-02-05", to: "2027-02-11" },
    ]);
    expect(next.days.filter(({ on }) => on < "2026-12")).toEqual(national.days);
    const calendar = openCalendar(next);
    expect(calendar.kindOf(dayNumber("2026-12-31"))).toBe("holiday");
    expect(calendar.kindOf(dayNumber("2026-10-01"))).toBe("holiday");
    expect(takeYears(national, read).beside.map(({ on }) => on)).toEqual(["2026-12-27", "2026-12-31"]);
  });

  test("a day of a year that is not known makes none known, and is said to wait", () => {
    const read = readCalendarText(OVER.replace("二、春节：", "二、元旦：12月31日至2028年1月2日放假。\n三、春节："));
    expect(withYears(national, read).coverageUntil).toBe("2027-12-31");
    expect(takeYears(national, read).beyond).toMatchObject([{ on: "2028-01-01", to: "2028-01-02" }]);
  });

  test.each([
    ["元旦：12月31日至1月2日放假", ["2026-12-31..2027-01-02 off"]],
    ["元旦：1月1日（周五）放假。12月27日（周日）上班", ["2026-12-27 work", "2027-01-01 off"]],
    ["国庆节：12月31日放假", ["2027-12-31 off"]],
    ["元旦：1月1日（周五）放假，1月4日（周一）补休", ["2027-01-01 off", "2027-01-04 off"]],
    ["春节：1月31日（周日），2月14日（周日）上班", ["2027-01-31 work", "2027-02-14 work"]],
    ["春节：2月5日起至11日放假，2月15日不上班", ["2027-02-05..2027-02-11 off", "2027-02-15 off"]],
    ["元旦：1月1日至3日休市，1月4日起照常开市。另外，1月9日为周末休市", ["2027-01-01..2027-01-03 off"]],
  ])("§2.3 %s", (text, days) => {
    const read = readCalendarText(`2027年部分节假日安排\n一、${text}。\n2026年11月4日`);
    const said = read.days.map(({ on, to, off }) => `${on}${to ? `..${to}` : ""} ${off ? "off" : "work"}`);
    expect(read.problem).toBeNull();
    expect(said).toEqual(days);
  });

  test.each([
    ["1月1日放假，1月4日另行安排", "1月4日另行安排"],
    ["1月1日放假，1月4日不放假", "1月4日不放假"],
    ["1月1日放假1月4日上班", "1月1日放假1月4日上班"],
    ["1月1日至3日休市1月4日照常开市", "1月1日至3日休市1月4日照常开市"],
    ["1月1、2、3日放假", "1月1、2、3日放假"],
    ["1月1日、1月3-5日放假", "1月1日、1月3-5日放假"],
    ["1月1日放假（1月4日补休）", "1月4日补休"],
  ])("§2.3 a clause with a day that is not understood stops the text, with its words: %s", (text, unread) => {
    expect(readCalendarText(`2027年部分节假日安排\n一、元旦：${text}。`)).toMatchObject({
      days: [],
      problem: { why: "unread", text: unread },
    });
  });

  test("a text without one day off says that, and names nothing empty", () => {
    expect(readNotice("2027年部分节假日安排：放假另行通知")).toEqual({ why: "no_days", text: "" });
  });

  test.each([
    ["元旦：1月1日放假", "no_year"],
    ["2027年部分节假日安排\n一、元旦：1月1日（周四）至3日（周六）放假", "weekday"],
    ["2027年部分节假日安排\n一、春节：2月30日放假", "unread"],
  ])("%j stops: %s", (text, why) => {
    expect(readNotice(text)).toMatchObject({ why, ...(why === "weekday" && { text: "1月1日（周四）至3日（周六）" }) });
    expect(readCalendarText(text)).toMatchObject({ days: [], problem: { why } });
  });
});

describe("§2.3 what is looked at before a year counts as known", () => {
  const read = readCalendarText(NOTICE.replace(/[三四五六]、.*\n/g, "").replace("2026年部分", "2026年部分"));

  test("holidays that the calendar knows of its last year and that are not in the text are named", () => {
    const [review] = reviewYears({ ...national, coverageUntil: "2025-12-31" }, read);
    expect(review).toMatchObject({ year: 2026, off: 19, worked: 5 });
    expect(review!.absent.map(({ zh }) => zh)).toEqual(["清明节", "劳动节", "端午节", "中秋节"]);
    expect(reviewYears(national, readCalendarText(NOTICE))[0]!.absent).toEqual([]);
  });

  test("a market that is closed on every weekend is not opened by a make-up working day", () => {
    const next = withYears(trading, readCalendarText(NOTICE));
    expect(openCalendar(next).kindOf(dayNumber("2026-02-14"))).toBe("weekend");
    expect(next.days).toEqual(trading.days);
    const opened = { ...trading, days: [...trading.days, { on: "2026-02-14", off: false, names: { zh: "", en: "" } }] };
    expect(takeYears(opened, readCalendarText(NOTICE)).years.every(({ off }) => off)).toBe(true);
    expect(reviewYears(trading, readCalendarText(NOTICE))[0]).toMatchObject({ worked: 0, leftOut: 6 });
  });
});
