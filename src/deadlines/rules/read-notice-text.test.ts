import { describe, expect, test } from "vitest";
import { dayNumber } from "../../kernel/zone.ts";
import { shippedCalendarData } from "../shipped.ts";
import { openCalendar } from "./calendar.ts";
import { readCalendarText, withYears } from "./read-calendar-text.ts";
import { readNotice } from "./read-notice-text.ts";
import { reviewYears } from "./review-years.ts";

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

  test("a span over the end of the year is of the year it is announced for, and makes no other year known", () => {
    const text =
      "2027年部分节假日安排：\n一、元旦：2026年12月31日至2027年1月2日放假，共3天。\n二、春节：2月5日至11日放假调休。";
    const read = readCalendarText(text);
    expect(read.years).toEqual([2027]);
    expect(withYears(national, read).days.filter(({ on }) => on > "2026-12")).toMatchObject([
      { on: "2027-01-01", to: "2027-01-02" },
      { on: "2027-02-05", to: "2027-02-11" },
    ]);
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
    expect(reviewYears(trading, readCalendarText(NOTICE))[0]).toMatchObject({ worked: 0, leftOut: 6 });
  });
});
