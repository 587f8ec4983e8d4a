import { describe, expect, test } from "vitest";
import { SAME_WORDS } from "./dictionary.ts";
import { excerptsOf, marksOf } from "./excerpt.ts";
import { tierOf } from "./rank.ts";
import { readQuery } from "./read-query.ts";
import { groupsOf, stemOf, widenedOf } from "./terms.ts";
import { tsqueryOf } from "./tsquery.ts";

const TODAY = "2026-11-22";
const read = (query: string) => readQuery(query, TODAY);
const literal = (query: string, exact = true) => tsqueryOf(groupsOf(query, exact));

describe("a query as it is typed", () => {
  test.each([
    ["利息 少算", "利息 少算", [], []],
    ["“退一赔三” 网点", "网点", ["退一赔三"], []],
    ['"late fee" card', "card", ["late fee"], []],
    ["「系统繁忙」", "", ["系统繁忙"], []],
    ["状态:调查中 利息", "利息", [], [["state", "investigating"]]],
    ["利息 渠道：电话", "利息", [], [["channel", "phone"]]],
    [
      "state:open channel:regulator fee",
      "fee",
      [],
      [
        ["state", "open"],
        ["channel", "referral"],
      ],
    ],
    ["负责人:周敏", "", [], [["owner", "周敏"]]],
    ["owner:me", "", [], [["owner", "me"]]],
    ["主办:未分派", "", [], [["owner", "none"]]],
    [
      "before:2026-11-01 after:2026/10/3",
      "",
      [],
      [
        ["before", "2026-11-01"],
        ["after", "2026-10-03"],
      ],
    ],
    ["晚于:7天前", "", [], [["after", "2026-11-15"]]],
    ["早于:11月2日", "", [], [["before", "2026-11-02"]]],
    ["严重度:4级", "", [], [["severity", "4"]]],
    ["状态:", "", [], []],
    ["说好的:没给", "说好的:没给", [], []],
    ["09:30 打的电话", "09:30 打的电话", [], []],
    ['没有收尾的 "引号', '没有收尾的 "引号', [], []],
  ])("%s", (query, words, phrases, filters) => {
    const asked = read(query);
    expect([asked.words, asked.phrases, asked.filters.map(({ key, value }) => [key, value])]).toEqual([
      words,
      phrases,
      filters,
    ]);
  });

  test("a condition that names nothing known is told, not guessed", () => {
    expect(read("渠道:火星 before:2026-13-40").unread).toEqual([
      { key: "channel", value: "火星" },
      { key: "before", value: "2026-13-40" },
    ]);
  });
});

describe("a query is never an operator", () => {
  test.each([
    ["a' | b", "'a' & 'b'"],
    ["' or 1=1 --", "'or' & '1'"],
    ["\\' & !x", "'x'"],
    ["   ", null],
    ["退一赔三", "( '退一' & '一赔' & '赔三' )"],
  ])("%s", (query, expected) => expect(literal(query)).toBe(expected));
  test("a single Han character finds words that begin with it", () => expect(literal("卡")).toBe("'卡':*"));
  test("the beginning of a number finds it", () => expect(literal("2611-04")).toBe("'2611-04':*"));
  test("R12: as masked, what only the customer's data holds is passed over", () =>
    expect(tsqueryOf(groupsOf("沈佳", true), { masked: true })).toBe("( '沈佳' & !'~沈佳' )"));
});

describe("other endings and words that mean the same", () => {
  test.each([
    ["charged", "charg"],
    ["charges", "charg"],
    ["charging", "charg"],
    ["refunded", "refund"],
    ["stopped", "stop"],
    ["companies", "compan"],
    ["fees", "fee"],
    ["card", "card"],
    ["used", "used"],
    ["atm", "atm"],
    ["zxt", "zxt"],
  ])("%s → %s", (word, stem) => expect(stemOf(word)).toBe(stem));

  test.each([
    ["退款", ["退钱", "退费", "返还", "refund"]],
    ["申请退款失败", ["申请退钱失败", "申请退费失败", "申请返还失败"]],
    ["银保监会", ["国家金融监督管理总局", "金融监管总局", "金监总局", "银监会", "保监会", "nfra", "cbirc"]],
    ["credit report", ["征信", "信用报告", "信用记录", "credit record"]],
  ])("%s", (word, also) => expect(widenedOf(groupsOf(word, false))).toEqual([{ word, also }]));
  test("switched off, only what was typed is looked for", () => expect(widenedOf(groupsOf("退款", true))).toEqual([]));
  test("what has no other name is left alone", () => expect(widenedOf(groupsOf("挂失补卡", false))).toEqual([]));
  test("no word of the dictionary stands in two groups, so that it always means one thing", () => {
    const words = SAME_WORDS.flat().map((word) => word.toLowerCase());
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe("how high a case stands", () => {
  const item = (of: Partial<Parameters<typeof tierOf>[2]>) => ({
    number: "2611-0482",
    title: "手机银行转账",
    customerName: "沈佳女士",
    words: "",
    ...of,
  });
  test.each([
    ["its very number", "2611-0482", {}, 0],
    ["the end of its number", "0482", {}, 0],
    ["in its title", "转账", {}, 1],
    ["title and name together", "转账 沈佳", {}, 1],
    ["in one piece", "退一赔三", { words: "要求退一赔三。" }, 2],
    ["by another ending", "charged", { words: "They charge me." }, 2],
    ["scattered", "网点转账", { words: "网点里转账" }, 3],
  ])("%s", (_, query, of, tier) => expect(tierOf(groupsOf(query, false), [], item(of))).toBe(tier));
});

describe("an excerpt", () => {
  const cut = (query: string) => excerptsOf(marksOf(groupsOf(query, true), []));
  const long = (middle: string) => `${"前".repeat(300)}${middle}${"后".repeat(300)}`;

  test("shows the place that matches, cut on both sides", () => {
    expect(cut("退一赔三")(long("退一赔三"))).toBe(`…${"前".repeat(40)}退一赔三${"后".repeat(76)}…`);
  });

  test.each([
    ["a short text is whole", "我要 退款", "退款", "我要 退款"],
    ["a text without the words begins at its beginning", "我要退款", "利息", "我要退款"],
    ["lines and runs of spaces become one line", "  我要\n\n  退款  \n谢谢 ", "退款", "我要 退款 谢谢"],
    ["a word in other case", "My Refund is late", "refund", "My Refund is late"],
    ["nothing", "", "退款", ""],
  ])("%s", (_, text, query, excerpt) => expect(cut(query)(text)).toBe(excerpt));

  test("a word that means the same is marked as well", () => {
    expect(marksOf(groupsOf("退款", false), [])).toContain("退钱");
  });
});
