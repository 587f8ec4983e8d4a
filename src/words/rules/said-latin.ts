import { clockOf, type Half, type SaidTime, type SpanUnit, spanOf, type Token } from "./said-shape.ts";

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

/** English; tried in this order at each place. */
export const LATIN_TOKENS: readonly Token[] = [
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
