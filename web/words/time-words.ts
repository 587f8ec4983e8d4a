/** A part of the day that was named. */
export type Half = "night" | "morning" | "noon" | "afternoon" | "evening";
/** What the words of a typed moment say, each fact once. */
export interface Said {
  /** Days from today. */
  ahead?: number;
  date?: { year?: number; month: number; day: number };
  /** A day of a month counted from this one: 上个月28号. */
  monthDay?: { months: number; day: number };
  /** 0 Sunday; `week` counts weeks from this one, Monday first. */
  weekday?: { is: number; week?: number };
  half?: Half;
  /** `spoken`: 三点 rather than 3:00. */
  clock?: { hour: number; minute: number; spoken: boolean };
}

const HAN = "零一二三四五六七八九";
const N = "(\\d{1,2}|[零〇一二两三四五六七八九十]{1,3})";

/** `十五` → 15, `二十` → 20, `零五` → 5, `24` → 24; NaN for what is no number. */
function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const plain = text.replace("〇", "零").replace("两", "二");
  const found = /^(?:([二三四五])?(十))?(?:零?([一二三四五六七八九]))?$/.exec(plain);
  if (plain === "零") return 0;
  if (!found) return Number.NaN;
  const tens = found[2] ? (found[1] ? HAN.indexOf(found[1]) : 1) : 0;
  return tens * 10 + (found[3] ? HAN.indexOf(found[3]) : 0);
}

const AHEAD: Record<string, number> = {
  大前: -3,
  前: -2,
  昨: -1,
  今: 0,
  明: 1,
  后: 2,
  大后: 3,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};
const WEEKS: Record<string, number> = { 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2, this: 0 };
const HALVES: Record<string, Half> = {
  凌晨: "night",
  清晨: "morning",
  早晨: "morning",
  早上: "morning",
  早: "morning",
  上午: "morning",
  morning: "morning",
  中午: "noon",
  正午: "noon",
  noon: "noon",
  下午: "afternoon",
  午后: "afternoon",
  afternoon: "afternoon",
  傍晚: "evening",
  晚上: "evening",
  晚: "evening",
  evening: "evening",
};
const HAN_WEEK = "日一二三四五六";
const LATIN_WEEK = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\\b\\.?";
const QUARTERS: Record<string, number> = { 一: 15, 两: 30, 二: 30, 三: 45, "1": 15, "2": 30, "3": 45 };

const clock = (hour: string, minute: string | undefined, spoken: boolean) => ({
  hour: numberOf(hour),
  minute: numberOf(minute ?? "0"),
  spoken,
});
const onMonth = (month: string, day: string, year?: string) => ({
  ...(year && { year: Number(year) }),
  month: MONTHS.indexOf(month) + 1,
  day: Number(day),
});

/** What may stand in a typed moment, tried in this order at each place of the text. */
const WORDS: [RegExp, (found: string[]) => Said][] = [
  [
    /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?!\d)/,
    ([, y, m, d]) => ({ date: { year: +y!, month: +m!, day: +d! } }),
  ],
  [/(\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, m, d]) => ({ date: { month: +m!, day: +d! } })],
  [
    RegExp(`([上本这下])个?月${N}[日号]?`),
    ([, from, d]) => ({ monthDay: { months: WEEKS[from!]!, day: numberOf(d!) } }),
  ],
  [RegExp(`${N}月${N}[日号]?`), ([, m, d]) => ({ date: { month: numberOf(m!), day: numberOf(d!) } })],
  [RegExp(`(\\d{1,2}) ?${MONTH}(?:,? ?(\\d{4})(?![\\d:]))?`), ([, d, m, y]) => ({ date: onMonth(m!, d!, y) })],
  [
    RegExp(`${MONTH} ?(\\d{1,2})(?![\\d:])(?:,? ?(\\d{4})(?![\\d:]))?`),
    ([, m, d, y]) => ({ date: onMonth(m!, d!, y) }),
  ],
  [/(大?前|昨|今|明|大?后)[天日]/, ([, day]) => ({ ahead: AHEAD[day!] })],
  [RegExp(`${N} ?天[之以]?([后前])`), ([, n, way]) => ({ ahead: numberOf(n!) * (way === "前" ? -1 : 1) })],
  [/in (\d{1,2}) days?\b/, ([, n]) => ({ ahead: Number(n) })],
  [/(\d{1,2}) days? ago\b/, ([, n]) => ({ ahead: -Number(n) })],
  [/([昨今明])(?=[早晚])/, ([, day]) => ({ ahead: AHEAD[day!] })],
  [/(yesterday|today|tomorrow)\b/, ([, day]) => ({ ahead: AHEAD[day!] })],
  [
    /(?:(下下|[上本这下])个?)?(?:周|星期|礼拜)([一二三四五六日天])/,
    ([, week, day]) => ({
      weekday: { is: HAN_WEEK.indexOf(day!.replace("天", "日")), week: week ? WEEKS[week] : undefined },
    }),
  ],
  [
    /(?:(this) )?(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?\b/,
    ([, week, day]) => ({ weekday: { is: LATIN_WEEK.indexOf(day!), week: week ? WEEKS[week] : undefined } }),
  ],
  [
    /(1[0-2]|0?[1-9])(?::(\d{2}))? ?([ap])\.?m\b\.?/,
    ([, h, m, half]) => ({ clock: clock(String((+h! % 12) + (half === "p" ? 12 : 0)), m, false) }),
  ],
  [/(\d{1,2}):(\d{2})(?!\d)/, ([, h, m]) => ({ clock: clock(h!, m, false) })],
  [
    RegExp(`${N}(?:点钟?|时)([一二两三123])刻`),
    ([, h, q]) => ({ clock: { ...clock(h!, "0", true), minute: QUARTERS[q!]! } }),
  ],
  [RegExp(`${N}[点时]半`), ([, h]) => ({ clock: clock(h!, "30", true) })],
  [RegExp(`${N}[点时]${N}分?`), ([, h, m]) => ({ clock: clock(h!, m, true) })],
  [RegExp(`${N}(?:点钟|点整|点|时)`), ([, h]) => ({ clock: clock(h!, "0", true) })],
  [RegExp(`(${Object.keys(HALVES).join("|")})`), ([, half]) => ({ half: HALVES[half!] })],
];
const BETWEEN = /^(?:[\s,，、的]|(?:at|on|in the)\b)+/;

/** Every word of the text, each fact once; null as soon as anything is left over. */
export function partsSaid(text: string): Said | null {
  const said: Said = {};
  let rest = text.replace(BETWEEN, "");
  while (rest) {
    const hit = WORDS.flatMap(([word, read]) => {
      const found = new RegExp(`^(?:${word.source})`).exec(rest);
      return found ? [{ length: found[0].length, is: read([...found]) }] : [];
    })[0];
    if (!hit) return null;
    for (const key of Object.keys(hit.is) as (keyof Said)[]) if (said[key] !== undefined) return null;
    Object.assign(said, hit.is);
    rest = rest.slice(hit.length).replace(BETWEEN, "");
  }
  return said;
}
