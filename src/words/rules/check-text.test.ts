import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Construction, type LanguageGuard, languageGuard } from "./check-text.ts";
import type { Category, Level } from "./finding.ts";

const known = (id: string, category: Category, patterns: string[], level: Level = "warn"): Construction => ({
  id,
  category,
  level,
  patterns,
  why: "",
  suggest: "",
});
const guard = languageGuard([
  known("department", "shirking", ["不[是|归]…3部门…4[的事|管|负责]", "not my department"], "block"),
  known("handled", "shirking", ["不是…2经手的"]),
  known("surely", "premature_compensation", ["[一定|肯定]…3赔!(礼|罪)", "i guarantee a full refund"], "block"),
  known("wrong", "argument", ["说的不对!(账)"]),
  known("wrong-you", "argument", ["^你说的不对$"], "block"),
]) as LanguageGuard;
const rules = (text: string) => guard.check(text).map((one) => one.rule);

describe("the language guard (§5.2)", () => {
  it.each([
    ["这不是我们部门的事。", ["department"]],
    ["抱歉，這 不 歸 我們部門管！", ["department"]],
    ["您好。一定给您赔。不归我部门管", ["surely", "department"]],
    ["That's not my department.", ["department"]],
  ])("finds %s", (text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  it.each([
    ["a quotation", "您的原话是“这不归我们部门管”。"],
    ["a line quoted in mail", "> 这不归我们部门管\n我来查"],
    ["the customer's words", "您说销售讲过一定赔，我们会调取录音核实"],
    ["what the customer asked for", "您要求一定赔偿，我已经原样记录"],
    ["negation", "我们不能向您保证一定赔付"],
    ["a condition before", "如核实是我方责任，一定会赔"],
    ["a condition behind", "一定会赔，但金额以核定结果为准"],
    ["a remedy that follows", "虽然不是我经手的，我现在就来查"],
    ["a remedy that follows, English", "That's not my department, so I've already brought in the team"],
    ["English negation", "I'm not able to say I guarantee a full refund"],
    ["another word", "您说的不对账的那两笔，我已经找到了"],
  ])("%s is no finding", (_, text) => {
    expect(rules(text)).toEqual([]);
  });

  it("a remedy in the sentence before excuses nothing", () => {
    expect(rules("我现在就来查。不是我经手的。")).toEqual(["handled"]);
  });

  it("of two at one place the worse stands", () => {
    expect(rules("你说的不对")).toEqual(["wrong-you"]);
  });

  it("names the place in the text as it was written", () => {
    const text = "您好，這 不 歸 我們部門管！！";
    const [finding] = guard.check(text);
    expect(finding?.text).toBe("不 歸 我們部門管");
    expect(text.slice(finding!.start, finding!.end)).toBe(finding!.text);
  });

  it("says which construction cannot be read", () => {
    expect(languageGuard([known("broken", "command", ["(不行"])])).toEqual({
      construction: "broken",
      pattern: "(不行",
      fault: { fault: "unclosed", at: 0 },
    });
  });

  it("finds the same whatever stands in other sentences, and stays inside the text", () => {
    const harmless = fc.constantFrom("您好。", "我们会在三个工作日内答复。", "Thank you.\n", "编号是 2611-0001。", "");
    fc.assert(
      fc.property(fc.array(harmless), fc.array(harmless), (before, after) => {
        const text = `${before.join("")}这不归我们部门管。${after.join("")}`;
        expect(guard.check(text).map(({ text: part }) => part)).toEqual(["不归我们部门管"]);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { start, end, text: part } of guard.check(text)) expect(text.slice(start, end)).toBe(part);
      }),
    );
  });
});
