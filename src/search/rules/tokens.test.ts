import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokensOf } from "./tokens.ts";

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
        expect(tokensOf(piece).every((token) => all.has(token))).toBe(true);
      }),
    );
  });
});
