import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptsOf, termsOf, tokensOf, tsqueryOf } from "./tokens.ts";

describe("what a text is found by", () => {
  test.each([
    ["短信费重复", ["短信", "信费", "费重", "重复"]],
    ["退一赔三", ["退一", "一赔", "赔三"]],
    ["App 系统繁忙", ["app", "系统", "统繁", "繁忙"]],
    ["２０２６年 ＡＰＰ", ["2026", "年", "app"]],
    ["2611-0482", ["2611-0482", "2611", "0482"]],
    ["卡", ["卡"]],
    ["", []],
    ["，。！", []],
  ])("%s", (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  test("every piece of two Han characters or more is found by its own tokens", () => {
    const han = fc.string({
      unit: fc.constantFrom(..."我你的短信费用卡退款赔三次网点热线"),
      minLength: 2,
      maxLength: 60,
    });
    fc.assert(
      fc.property(han, fc.nat(58), fc.integer({ min: 2, max: 4 }), (text, from, length) => {
        const piece = [...text]
          .slice(from % (text.length - 1))
          .slice(0, length)
          .join("");
        if (piece.length < 2) return;
        const all = new Set(tokensOf(text));
        expect(termsOf(piece).every(({ term }) => all.has(term))).toBe(true);
      }),
    );
  });
});

describe("a query is never an operator", () => {
  test.each([
    ["a' | b", "'a' & 'b'"],
    ["' or 1=1 --", "'or' & '1'"],
    ["\\' & !x", "'x'"],
    ["   ", null],
  ])("%s", (query, literal) => expect(tsqueryOf(query)).toBe(literal));
  test("a single Han character finds words that begin with it", () => expect(tsqueryOf("卡")).toBe("'卡':*"));
});

describe("an excerpt", () => {
  const long = (middle: string) => `${"前".repeat(300)}${middle}${"后".repeat(300)}`;

  test("shows the place that matches, cut on both sides", () => {
    expect(excerptsOf("退一赔三")(long("退一赔三"))).toBe(`…${"前".repeat(40)}退一赔三${"后".repeat(76)}…`);
  });

  test.each([
    ["a short text is whole", "我要 退款", "退款", "我要 退款"],
    ["a text without the words begins at its beginning", "我要退款", "利息", "我要退款"],
    ["lines and runs of spaces become one line", "  我要\n\n  退款  \n谢谢 ", "退款", "我要 退款 谢谢"],
    ["a word in other case", "My Refund is late", "refund", "My Refund is late"],
    ["nothing", "", "退款", ""],
  ])("%s", (_, text, query, excerpt) => expect(excerptsOf(query)(text)).toBe(excerpt));
});
