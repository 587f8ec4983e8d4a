import { clockOf, countOf, type Half, type SaidTime, type SpanUnit, spanOf, type Token } from "./said-shape.ts";

const NUMBER = "(\\d{1,3}|[零一二两三四五六七八九十百]{1,5}|半)";
const WEEKDAYS = "一二三四五六日天末";

const UNITS: readonly [RegExp, SpanUnit, number][] = [
  [/工作日|营业日|交易日/, "working_day", 1],
  [/工作小时/, "working_hour", 1],
  [/小时|钟头/, "hour", 1],
  [/刻钟/, "minute", 15],
  [/分钟/, "minute", 1],
  [/周|星期|礼拜/, "week", 1],
  [/季度/, "month", 3],
  [/月/, "month", 1],
  [/年/, "year", 1],
  [/./, "day", 1],
];

function hanSpan(count: number, written: string): SaidTime | null {
  const [, unit, times] = UNITS.find(([sign]) => sign.test(written))!;
  return spanOf(count * times, unit);
}

const WEEKS: Record<string, number> = { 本: 0, 这: 0, 这个: 0, 下: 1, 下个: 1, 下下: 2 };
const AHEAD: Record<string, number> = { 今: 0, 当: 0, 本: 0, 明: 1, 次: 1, 后: 2, 大后: 3 };
const HALVES: Record<string, Half> = {
  凌晨: "night",
  清晨: "morning",
  早晨: "morning",
  早上: "morning",
  一早: "morning",
  早: "morning",
  上午: "morning",
  中午: "noon",
  正午: "noon",
  午间: "noon",
  下午: "afternoon",
  午后: "afternoon",
  傍晚: "evening",
  晚上: "evening",
  晚间: "evening",
  晚: "evening",
};
const HALF = "(凌晨|清晨|早晨|早上|一早|上午|中午|正午|午间|下午|午后|傍晚|晚上|晚间)";
const UNIT = "个?(工作日|营业日|交易日|自然日|日历日|工作小时|小时|钟头|刻钟|分钟|天|日|周|星期|礼拜|季度|月|年)";
const QUARTERS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 };

/** Chinese; tried in this order at each place. */
export const HAN_TOKENS: readonly Token[] = [
  [
    /(?:昨|前|大前)(?:天|日|晚)|上上?个?(?:周|星期|礼拜|月)[一二三四五六日天末底初]?|去年|(?:前|近|过去|最近|已经?)[一二两三四五六七八九十\d]{1,3}个?(?:小时|天|日|周|月|年|工作日)/y,
    () => ({ past: true }),
  ],
  [/(\d{4})年(\d{1,2})月(\d{1,2})[日号]?/y, ([, y, m, d]) => ({ date: { year: +y!, month: +m!, day: +d! } })],
  [
    RegExp(`${NUMBER}月(?:份)?${NUMBER}[日号]`, "y"),
    ([, m, d]) => ({ date: { month: countOf(m!), day: countOf(d!) } }),
  ],
  [
    /(本|这个?|下个?|下下)月(?:的)?(底|末|内|之内|以内)/y,
    ([, from]) => ({ endOf: { unit: "month", ahead: WEEKS[from!]! } }),
  ],
  [
    RegExp(`(本|这个?|下个?)月(?:的)?${NUMBER}[日号]`, "y"),
    ([, from, d]) => ({ monthDay: { months: WEEKS[from!]!, day: countOf(d!) } }),
  ],
  [/(?:月底|月末)/y, () => ({ endOf: { unit: "month", ahead: 0 } })],
  [/(?:本|这个?)季度?(?:底|末|内)|季度末|季末/y, () => ({ endOf: { unit: "quarter", ahead: 0 } })],
  [/(?:今年|本年|年)(?:底|末|内)|年度内/y, () => ({ endOf: { unit: "year", ahead: 0 } })],
  [
    RegExp(`(?:节|假期?|长假)后的?第?${NUMBER}个?工作日|第${NUMBER}个?工作日`, "y"),
    ([, a, b]) => ({ working: countOf((a ?? b)!) }),
  ],
  [/(?:节|假期?|长假)后(?:首|第一)个?工作日|(?:下一?个?|次一?个?|后一个)工作日/y, () => ({ working: 1 })],
  [
    /(本|这个?|下个?|下下)(?:周|星期|礼拜)(?:之内|以内|内)/y,
    ([, from]) => ({ endOf: { unit: "week", ahead: WEEKS[from!]! } }),
  ],
  [
    RegExp(`(本|这个?|下个?|下下)?(?:周|星期|礼拜)([${WEEKDAYS}])`, "y"),
    ([, from, day]) => ({
      weekday: { is: Math.min(WEEKDAYS.indexOf(day!) + 1, 7), ...(from && { week: WEEKS[from]! }) },
    }),
  ],
  [/(大后|今|当|本|明|次|后)(?:天|日)(?!起|始)|第二天/y, ([, from]) => ({ ahead: from ? AHEAD[from]! : 1 })],
  [/(今|明|后)(早|晚)/y, ([, from, half]) => ({ ahead: AHEAD[from!]!, half: HALVES[half!] })],
  [RegExp(`${NUMBER}个半${UNIT.slice(2)}`, "y"), ([, n, unit]) => hanSpan(countOf(n!) + 0.5, unit!)],
  [
    RegExp(`${NUMBER}(?:个)?(?:至|到|-|~|—|、|或|或者)${NUMBER}${UNIT}`, "y"),
    ([, , n, unit]) => hanSpan(countOf(n!), unit!),
  ],
  [RegExp(`${NUMBER}(?:年|天|小时)半`, "y"), (found) => halfMore(found)],
  [/(?:下班|营业结束|结束营业|打烊|闭店|收市|收盘)(?:之?前|时)?/y, () => ({ closing: true })],
  [RegExp(HALF, "y"), ([half]) => ({ half: HALVES[half!]! })],
  [
    RegExp(
      `${NUMBER}(?:点钟|点整|点|时整?)(半|一刻|三刻)?(?:(零?\\d{1,2}|[零一二三四五六七八九十]{1,3})分)?(?!间|候|长)`,
      "y",
    ),
    ([, hour, quarter, minute]) =>
      clockOf(hour!, quarter ? QUARTERS[quarter]! : countOf(minute?.replace(/^零(?=.)/, "") ?? "0")),
  ],
  [/(\d{1,2}):(\d{2})(?::00)?/y, ([, hour, minute]) => clockOf(hour!, Number(minute))],
  [RegExp(`${NUMBER}${UNIT}`, "y"), ([, n, unit]) => hanSpan(countOf(n!), unit!)],
  [RegExp(`${NUMBER}[号日]`, "y"), ([, d]) => ({ monthDay: { day: countOf(d!) } })],
  [/(?:最迟|最晚|至迟|至晚|最多|最长|最慢|不超过|不晚于|不迟于|截至)(?:不超过|于|在|到)?/y, () => ({ limit: true })],
];

/** What makes a limit of the words before it. */
export const SUFFIXES: readonly Token[] = [
  [/(?:之内|以内|内|之后|以后|后)(?!续|来|台|面|果|部)/y, () => ({ limit: true })],
  [/(?:之前|以前|前|止|截止)(?!往|来|台|面|期|次|述|景)/y, () => ({ limit: true, before: true })],
];

function halfMore([text]: readonly string[]): SaidTime | null {
  const [, n, unit] = RegExp(`^${NUMBER}(年|天|小时)`).exec(text!) ?? [];
  return n && unit ? hanSpan(countOf(n) + 0.5, unit) : null;
}
