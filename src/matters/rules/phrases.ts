/** Small words of speech that say nothing about the matter, and stand in no word that does (到期, 会员, 对账). */
const SMALL = [
  ..."我们 你们 他们 她们 咱们 大家 别人 有人 人家 自己 我 你 您 他 她 它".split(" "),
  ..."的 了 是 在 说 都 也 就 没有 要 可以 可是 但是 因为 所以 如果 一直 怎么 为什么 什么 时候".split(" "),
  ..."已经 这个 那个 这么 那么 这样 那样 这 那 哪 被 把 让 给 跟 和 很 太 还 又 再 吗 呢 吧 啊 嘛".split(" "),
  // Said in any complaint, whatever it is about.
  ..."客服 投诉 反映 问题 事情 麻烦 请问 谢谢 希望 觉得 知道 告诉 结果 现在 以前 之前 之后 以后 后来 当时".split(" "),
];

const DIGIT = "[\\d零〇一二两三四五六七八九十百千万亿半几多数]";
/** Counters and units: with a number before them they say how many and how long, not what. */
const COUNTED = [
  ..."分钟 小时 钟头 秒钟 星期 个月 工作日 块钱 元钱 平方米 公里".split(" "),
  ..."年 月 日 号 天 周 点 分 秒 刻 次 遍 回 趟 个 名 位 件 笔 张 份 条 台 家 元 块 角 毛 万 岁 期 层 级 倍 成 度 度电 公斤 斤 米 人 句 页 项 种 些 下 口".split(
    " ",
  ),
];
const AMOUNT = `第?${DIGIT}+(?:[.,，．]${DIGIT}+)?(?:多|来|几)?(?:${longest(COUNTED)})(?:多|半|前|后|以上|以内|左右|之内|内|里)?`;
/** Days and times of day, as people name them. */
const WHEN =
  "(?:今|明|后|昨|前)(?:天|年|晚)|(?:上|下|这|本|每)(?:个)?(?:周|月|星期|礼拜|季度|半年|次)(?:[一二三四五六日天末])?|" +
  "(?:周|星期|礼拜)[一二三四五六日天末]|早上|上午|中午|下午|傍晚|晚上|夜里|凌晨|半夜|月初|月底|年初|年底|" +
  "刚才|刚刚|最近|近来|前阵子|这阵子|好久|很久|许久|半天|多久|平时|每天|天天|整整|足足|至少|大概|大约|左右";
const EMPTY = new RegExp(`${AMOUNT}|${WHEN}|${longest(SMALL)}`, "u");

const SHORT = 3;
/** Longer pieces are looked for by their beginning and their end: nobody tells a thing twice in the same words. */
const WHOLE = 5;
const PART = 4;
const READ = 600;
const ENGLISH_LONG = 24;

/** Alternatives of an expression, longer ones first: 没有 before 没. */
function longest(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}

/** A telling cut at small words, amounts and times: what is left says what it is about. */
export function piecesOf(words: string): string[] {
  const runs = words.slice(0, READ).match(/[\p{Script=Han}\d.]+/gu) ?? [];
  return runs.flatMap((run) => run.split(EMPTY)).flatMap((piece) => piece.match(/\p{Script=Han}+/gu) ?? []);
}

/** The few turns of a telling that may be found in another one: distinctive pieces, longest first. */
export function phrasesOf(words: string, most = 3): string[] {
  const han = piecesOf(words)
    .flatMap((piece) => {
      const all = [...piece];
      return all.length > WHOLE ? [all.slice(0, PART).join(""), all.slice(-PART).join("")] : [all.join("")];
    })
    .filter((piece) => [...piece].length >= SHORT);
  const found = han.length > 0 ? han : englishPieces(words);
  return [...new Set(found)].sort((a, b) => b.length - a.length).slice(0, most);
}

/** Longer English words that stand in any complaint. */
const EVERYDAY = new Set(
  "about after again against already always another anything because before being branch called calling cannot could customer every everyone hours minutes month months morning nobody please really should since something still their there these thing things think those three times today tomorrow under until wanted weeks where which while without would years yesterday".split(
    " ",
  ),
);

/** Two neighbouring longer words stand for a phrase. */
function englishPieces(words: string): string[] {
  const long = (words.slice(0, READ).match(/[A-Za-z][A-Za-z'-]{4,}/g) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !EVERYDAY.has(word));
  return long
    .slice(1)
    .map((word, at) => `${long[at]} ${word}`)
    .filter((pair) => pair.length <= ENGLISH_LONG);
}
