/** An amount of money that words name, in minor units, with the words that say so. */
export interface AmountSaid {
  quote: string;
  amountMinor: number;
}

const DIGITS = "零一二三四五六七八九";
const ORDERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
/** 两, the round zero, and the characters of cheques, as their plain digits. */
const PLAIN: Record<string, string> = {
  ...{ 〇: "零", 两: "二", 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九" },
  ...{ 拾: "十", 佰: "百", 仟: "千", 萬: "万" },
};
const HAN = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬";
/** A number never begins with an order: 万一, 千万别, 百分之三. Only 十 does. */
const NUMERAL = `[一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾][${HAN}]*`;
const UNIT = "元|块|圆|塊|yuan|RMB";
/** What is counted after a number that names no money: people, pieces, days, roads; and turns of phrase. */
const COUNTED = [
  "个|名|位|次|件|户|家|字|公里|天|年|月|日|号|点|小时|秒|股|份|步|条|张|米|吨|台|辆|笔|遍|积分|火急|分之",
  // The same sign goes on with what became of the money: 三万人民币, 三万里扣了, 三万只到两千, 三万平白少了, 三万不见了.
  "人(?!民币)|里(?=路|地|程)|只(?![到剩有给退能收取还够是付赔肯拿看])|平(?=米|方)|不(?=愿|服|肯|情)",
  // Points, unless 分文, 分期, 分三次.
  "分(?![文期行给成批开别红毫钱支公摊账次到走一两二三四五六七八九十几\\d])",
].join("|");

const PATTERNS = [
  // 1,280.50元, 3.5万元, 5千块, ¥300
  new RegExp(`(\\d[\\d,]*(?:\\.\\d{1,2})?)\\s*([万千百])?\\s*(?:多|余|来|几)?\\s*(?:${UNIT})`, "gi"),
  /(?:¥|￥|RMB\s?)(\d[\d,]*(?:\.\d{1,2})?)(万)?/gi,
  // 3万5, 3.5万 as they are said, of nothing else that is counted
  new RegExp(
    `(?<![\\d.第])(\\d+(?:\\.\\d+)?)\\s*(万)([1-9一二两三四五六七八九](?:千)?(?!\\d))?(?!\\d|千|[一二两三四五六七八九]千|多?(?:${COUNTED}))`,
    "g",
  ),
];
const SPOKEN = new RegExp(`(?<![第${HAN}\\d])(${NUMERAL})(多|余|来|几)?\\s*(${UNIT})?`, "gi");
const COUNTED_NEXT = new RegExp(`^\\s*(?:${COUNTED})`);

/** Every amount of money that the words name, in figures or spoken as 三万五; of a vague 三万多 what is certain. */
export function amountsSaid(words: string): AmountSaid[] {
  const inFigures = PATTERNS.flatMap((pattern) =>
    [...words.matchAll(pattern)].map(([quote, number, order, more]) => ({
      quote: quote.trim(),
      amountMinor: minorOf(Number(number!.replaceAll(",", "")), order, more),
    })),
  );
  const spoken = [...words.matchAll(SPOKEN)].flatMap((found) => {
    const [quote, numeral, , unit] = found;
    const after = words.slice(found.index + quote.length);
    // Without its unit only a number in 万 is taken for money, for no smaller one is said so of money alone.
    if (!unit && (!/[万萬]/.test(numeral!) || COUNTED_NEXT.test(after))) return [];
    // 一块 is mostly together; as money it is said 一块钱.
    if (/^一块$/.test(quote.trim()) && !after.startsWith("钱")) return [];
    const value = hanNumber(numeral!);
    return value === null ? [] : [{ quote: quote.trim(), amountMinor: Math.round(value * 100) }];
  });
  return [...inFigures, ...spoken];
}

const WORTH: Record<string, number> = { 万: 10_000, ...ORDERS };

function minorOf(number: number, order: string | undefined, more: string | undefined): number {
  const digit = more ? (Number(more[0]) || DIGITS.indexOf(PLAIN[more[0]!] ?? more[0]!)) * 1000 : 0;
  return Math.round((number * (order ? WORTH[order]! : 1) + digit) * 100);
}

/** The value of a number in Chinese characters, as written or as spoken (三万五 is 35,000); null where it is none. */
export function hanNumber(said: string): number | null {
  const plain = [...said].map((sign) => PLAIN[sign] ?? sign).join("");
  let [sum, section, digit, last] = [0, 0, 0, 1];
  for (const sign of plain) {
    if (DIGITS.includes(sign)) {
      // Figures read out one by one are a number of something, never an amount.
      if (digit > 0) return null;
      digit = DIGITS.indexOf(sign);
      if (sign === "零") last = 1;
    } else if (sign in ORDERS) {
      last = ORDERS[sign]!;
      section += (digit || 1) * last;
      digit = 0;
    } else {
      last = sign === "万" ? 10_000 : 100_000_000;
      sum = (sum + section + digit) * last;
      [section, digit] = [0, 0];
    }
  }
  // What trails counts the next lower order: 三千五 is 3,500, and 三千零五 is 3,005.
  return sum + section + digit * (last > 10 ? last / 10 : 1);
}
