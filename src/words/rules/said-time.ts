export type SpanUnit = "minute" | "hour" | "working_hour" | "day" | "working_day" | "week" | "month" | "year";
export type Half = "night" | "morning" | "noon" | "afternoon" | "evening";

/** What the words of one written time say, each fact once. */
export interface SaidTime {
  /** A length: within three working days. */
  span?: { count: number; unit: SpanUnit };
  /** Somebody says it is a limit: within, 内, 最迟. */
  limit?: true;
  /** 前, before: of a part of the day its beginning is meant. */
  before?: true;
  /** Days from today. */
  ahead?: number;
  /** The next working day, or the nth. */
  working?: number;
  /** 1 Monday to 7 Sunday; `week` counts weeks from this one, without it the next such day. */
  weekday?: { is: number; week?: number };
  /** The last day of a week, month, quarter or year; counted from this one. */
  endOf?: { unit: "week" | "work_week" | "month" | "quarter" | "year"; ahead: number };
  date?: { year?: number; month: number; day: number };
  monthDay?: { months?: number; day: number };
  half?: Half;
  clock?: { hour: number; minute: number; half?: Half };
  /** 下班前, close of business. */
  closing?: true;
  /** Told of what was: 上周五, last Friday. */
  past?: true;
}

type Token = readonly [RegExp, (found: readonly string[]) => SaidTime | null];

const HAN = "零一二三四五六七八九";
const NUMBER = "(\\d{1,3}|[零一二两三四五六七八九十百]{1,5}|半)";
const WEEKDAYS = "一二三四五六日天末";

/** 十五 → 15, 两百 → 200, 半 → 0.5, 24 → 24; NaN for what is no number. */
export function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "半") return 0.5;
  let [sum, digit] = [0, 0];
  for (const sign of text.replace("两", "二")) {
    const value = HAN.indexOf(sign);
    if (value >= 0) digit = value;
    else if (sign === "十" || sign === "百") {
      sum += (digit || 1) * (sign === "十" ? 10 : 100);
      digit = 0;
    } else return Number.NaN;
  }
  return sum + digit;
}

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

/** A length in whole units: half a day is four working hours, half a month fifteen days. */
function spanOf(count: number, unit: SpanUnit): SaidTime | null {
  if (!(count > 0)) return null;
  if (Number.isInteger(count)) return { span: { count, unit } };
  if (unit === "hour") return { span: { count: count * 60, unit: "minute" } };
  if (unit === "day" || unit === "working_day") return { span: { count: count * 8, unit: "working_hour" } };
  if (unit === "month") return { span: { count: Math.floor(count * 30), unit: "day" } };
  if (unit === "year") return { span: { count: count * 12, unit: "month" } };
  return null;
}

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

const clockOf = (hour: string, minute = 0): SaidTime | null => {
  const at = countOf(hour);
  return at <= 24 && minute < 60 ? { clock: { hour: at, minute } } : null;
};

/** Chinese; tried in this order at each place. */
const HAN_TOKENS: readonly Token[] = [
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
const SUFFIXES: readonly Token[] = [
  [/(?:之内|以内|内|之后|以后|后)(?!续|来|台|面|果|部)/y, () => ({ limit: true })],
  [/(?:之前|以前|前|止|截止)(?!往|来|台|面|期|次|述|景)/y, () => ({ limit: true, before: true })],
];

function halfMore([text]: readonly string[]): SaidTime | null {
  const [, n, unit] = RegExp(`^${NUMBER}(年|天|小时)`).exec(text!) ?? [];
  return n && unit ? hanSpan(countOf(n) + 0.5, unit) : null;
}

const ENGLISH = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const TENS: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, sixty: 60, ninety: 90 };
const COUNT = `(\\d{1,3}|${ENGLISH.join("|")}|${Object.keys(TENS).join("|")}|an?|half an?|a couple of|the)`;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Saturday and Sunday in full: “sat” and “sun” are words. */
const DAY = "(mon|tue|wed|thu|fri|sat(?=u)|sun(?=d))(?:urday|nesday|rsday|sday|day|rs|s|r)?\\b";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(${MONTHS.join("|")})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?`;
const LATIN_UNITS: Record<string, SpanUnit> = {
  minute: "minute",
  min: "minute",
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
};

function latinCount(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.startsWith("half")) return 0.5;
  if (text === "a couple of") return 2;
  return TENS[text] ?? (ENGLISH.indexOf(text) + 1 || 1);
}

function latinSpan(count: number, kind: string | undefined, written: string): SaidTime | null {
  if (written === "fortnight") return spanOf(count * 2, "week");
  const unit = LATIN_UNITS[written]!;
  const working = kind !== undefined && kind !== "calendar";
  if (working && unit !== "day" && unit !== "hour") return null;
  return spanOf(count, working ? (unit === "day" ? "working_day" : "working_hour") : unit);
}

const KIND = "(?:(business|working|bank|banking|trading|calendar|clear) )?";
const LATIN_UNIT = "(minute|min|hour|day|week|fortnight|month|year)s?\\b";
const monthOf = (text: string) => MONTHS.indexOf(text) + 1;

const LATIN_TOKENS: readonly Token[] = [
  [/yesterday\b|last (?:week|month|year|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/y, () => ({ past: true })],
  [/(?:within|inside) the hour\b/y, () => ({ span: { count: 1, unit: "hour" }, limit: true })],
  [
    RegExp(`${COUNT} (?:to|or|-) ${COUNT} ${KIND}${LATIN_UNIT}|${COUNT}-${COUNT} ${KIND}${LATIN_UNIT}`, "y"),
    ([, , a, ka, ua, , b, kb, ub]) => latinSpan(latinCount((a ?? b)!), ka ?? kb, (ua ?? ub)!),
  ],
  [
    RegExp(`${COUNT} (?:full )?${KIND}${LATIN_UNIT}`, "y"),
    ([, n, kind, unit]) => latinSpan(latinCount(n!), kind, unit!),
  ],
  [/(?:the )?day after tomorrow/y, () => ({ ahead: 2 })],
  [/(?:later )?today\b/y, () => ({ ahead: 0 })],
  [/tonight\b/y, () => ({ ahead: 0, half: "evening" })],
  [/this (morning|afternoon|evening)/y, ([, half]) => ({ ahead: 0, half: half as Half })],
  [
    /(?:first thing )?tomorrow\b/y,
    ([text]) => ({ ahead: 1, ...(text!.startsWith("first") && { half: "morning" as const }) }),
  ],
  [/(?:the )?(?:next|following) (?:business|working|bank) day/y, () => ({ working: 1 })],
  [
    /(?:the )?(?:end of (?:the )?(?:business|working) day|close of (?:business|play)|cob|eob|when we close)\b/y,
    () => ({ closing: true }),
  ],
  [
    /(?:the )?end of (?:the|this|next) week|this week|next week/y,
    ([text]) => ({
      endOf: { unit: text!.includes("end of") ? "work_week" : "week", ahead: text!.includes("next") ? 1 : 0 },
    }),
  ],
  [
    /(?:the )?end of (?:the|this|next) month|this month|next month/y,
    ([text]) => ({ endOf: { unit: "month", ahead: text!.includes("next") ? 1 : 0 } }),
  ],
  [/(?:the )?end of (?:the|this) quarter/y, () => ({ endOf: { unit: "quarter", ahead: 0 } })],
  [/(?:the )?end of (?:the|this) year|this year/y, () => ({ endOf: { unit: "year", ahead: 0 } })],
  [
    /(?:(?:the )?end of (?:the )?day|eod) (?=(?:on )?(?:tomorrow|next|mon|tues|wed|thu|fri|sat|sun))/y,
    () => ({ limit: true }),
  ],
  [/(?:the )?end of (?:the |to)?day\b|eod\b/y, () => ({ ahead: 0 })],
  [RegExp(`(next|this|on|coming)? ?${DAY}(?: (?:next|this) week)?`, "y"), (found) => weekdaySaid(found)],
  [/(\d{4})-(\d{1,2})-(\d{1,2})\b/y, ([, y, m, d]) => ({ date: { year: +y!, month: +m!, day: +d! } })],
  [
    RegExp(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`, "y"),
    ([, d, m, y]) => ({ date: { month: monthOf(m!), day: +d!, ...(y && { year: +y }) } }),
  ],
  [
    RegExp(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?`, "y"),
    ([, m, d, y]) => ({ date: { month: monthOf(m!), day: +d!, ...(y && { year: +y }) } }),
  ],
  [
    /the (\d{1,2})(?:st|nd|rd|th)\b(?: of (?:this|the|next) month)?/y,
    ([text, d]) => ({
      monthDay: { day: +d!, ...(text!.includes("month") && { months: text!.includes("next") ? 1 : 0 }) },
    }),
  ],
  [/(\d{1,2})(?::(\d{2}))? ?([ap])\.?m\b\.?/y, ([, h, m, half]) => latinClock(+h!, Number(m ?? 0), half!)],
  [/(\d{1,2}):(\d{2})\b/y, ([, h, m]) => clockOf(h!, Number(m))],
  [/(\d{1,2}) o'?clock/y, ([, h]) => clockOf(h!)],
  [/(?:noon|midday|lunchtime)\b/y, () => ({ clock: { hour: 12, minute: 0 } })],
  [/midnight\b/y, () => ({ clock: { hour: 24, minute: 0 } })],
  [/(?:in the )?(morning|afternoon|evening)\b/y, ([, half]) => ({ half: half as Half })],
  [
    /(?:within|inside|in less than|in under|in)(?: (?:the|a maximum of|at most|no more than))?(?: (?:next|coming|following))?\b/y,
    () => ({ limit: true }),
  ],
  [/(?:from now|from today|at the latest|or sooner)\b/y, () => ({ limit: true })],
  [
    /(?:by|no later than|not later than|up to|no more than|before)\b/y,
    ([text]) => ({ limit: true, ...(text === "before" && { before: true as const }) }),
  ],
];

function weekdaySaid([text, from, day]: readonly string[]): SaidTime {
  const next = text!.endsWith("next week");
  const here = text!.endsWith("this week");
  const week = next ? 1 : here ? 0 : from === "next" ? 1 : undefined;
  return { weekday: { is: DAYS.indexOf(day!) + 1, ...(week !== undefined && { week }) } };
}

function latinClock(hour: number, minute: number, half: string): SaidTime | null {
  if (hour < 1 || hour > 12 || minute > 59) return null;
  return {
    clock: { hour: (hour % 12) + (half === "p" ? 12 : 0), minute, half: half === "p" ? "afternoon" : "morning" },
  };
}

const TOKENS = [...HAN_TOKENS, ...LATIN_TOKENS];
const AFTER_WORDS = [...SUFFIXES, ...TOKENS];
/** Words between the parts of one time. */
const BETWEEN = /(?: |,|的|在|于|之?前的|at (?!the latest)|on |by |of |the |around |about |左右|大约|大概|约)+/y;
const LETTER = /[a-z0-9]/;

/** A written time: what it says and where, in the normal text. */
export interface WrittenTime {
  said: SaidTime;
  start: number;
  end: number;
}

/** All the times a normal text names, in order, each as long as its words belong together. */
export function timesIn(text: string): WrittenTime[] {
  const times: WrittenTime[] = [];
  for (let at = 0; at < text.length; at++) {
    const read = LETTER.test(text[at]!) && at > 0 && LETTER.test(text[at - 1]!) ? null : chainAt(text, at);
    if (!read) continue;
    times.push(read);
    at = read.end - 1;
  }
  return times;
}

function chainAt(text: string, start: number): WrittenTime | null {
  let said: SaidTime = {};
  let end = start;
  for (let at = start; at < text.length; at = pastBetween(text, end)) {
    const token = tokenAt(text, at, said);
    if (!token) break;
    said = { ...said, ...token.said };
    end = token.end;
    if (end === text.length) break;
  }
  if (said.past) return { said, start, end };
  return saysWhen(said) ? { said, start, end } : null;
}

function pastBetween(text: string, at: number): number {
  BETWEEN.lastIndex = at;
  return at + (BETWEEN.exec(text)?.[0].length ?? 0);
}

/** The first word that fits here and says nothing that was said before. */
function tokenAt(text: string, at: number, said: SaidTime): { said: SaidTime; end: number } | null {
  for (const [pattern, read] of Object.keys(said).length > 0 ? AFTER_WORDS : TOKENS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const says = read(found);
    if (says && agrees(said, says)) return { said: says, end: at + found[0].length };
  }
  return null;
}

const DAY_FACTS = ["span", "ahead", "working", "weekday", "endOf", "date", "monthDay"] as const;

/** Two days in one time are two times; of one day there is one hour. */
function agrees(said: SaidTime, more: SaidTime): boolean {
  const names = (one: SaidTime) => DAY_FACTS.some((fact) => one[fact] !== undefined);
  const hour = (one: SaidTime) => one.clock !== undefined || one.closing !== undefined;
  return !(names(said) && names(more)) && !(hour(said) && hour(more)) && !(said.half && more.half);
}

function saysWhen(said: SaidTime): boolean {
  if (said.span) return said.limit === true;
  if (DAY_FACTS.some((fact) => said[fact] !== undefined) || said.closing) return true;
  return (said.clock !== undefined || said.half !== undefined) && said.limit === true;
}
