import { describe, expect, it } from "vitest";
import { type Compiled, compilePattern, isFault } from "./pattern.ts";

const CLASSES = { unit: ["部门", "网点", "[team]"], team: ["团队", "小组"] };
const compiled = (pattern: string) => compilePattern(pattern, CLASSES) as Compiled;
const found = (pattern: string, text: string) => text.match(compiled(pattern).expression)?.[0] ?? null;

describe("the language of constructions", () => {
  it.each([
    ["不[是|归]…3[unit]", "这不归你们网点管", "不归你们网点"],
    ["不[是|归]…3[unit]", "不归小组", "不归小组"],
    ["不[是|归]…3[unit]", "不是我们那个部门", null],
    ["不[是|归]…3[unit]", "不是,部门", null],
    ["谁[让|叫]你(自己)?点", "谁叫你自己点的", "谁叫你自己点"],
    ["谁[让|叫]你(自己)?点", "谁让你点的", "谁让你点"],
    ["^不行$", "不行", "不行"],
    ["^不行$", "那可不行", null],
    ["^不行$", "好,不行。", "不行"],
    ["说的不对!(账|称)", "你说的不对", "说的不对"],
    ["说的不对!(账|称)", "你说的不对账", null],
    ["<!(你|客户)不知道", "我不知道", "不知道"],
    ["<!(你|客户)不知道", "你不知道", null],
    ["not my job", "that's not my job.", "not my job"],
    ["not my job", "not my jobs", null],
    ["is that all\\?", "is that all?", "is that all?"],
  ])("%s in %s", (pattern, text, expected) => {
    expect(found(pattern, text)).toBe(expected);
  });

  it.each([
    ["(不行", { fault: "unclosed", at: 0 }],
    ["不行)", { fault: "unexpected", at: 2, sign: ")" }],
    ["不行?", { fault: "unexpected", at: 2, sign: "?" }],
    ["[nobody]不行", { fault: "unknown_class", name: "nobody" }],
    ["…3", { fault: "no_anchor" }],
    ["(不行)?", { fault: "no_anchor" }],
    ["!行", { fault: "unexpected", at: 1, sign: "行" }],
  ])("%s is refused with its place", (pattern, fault) => {
    expect(compilePattern(pattern, CLASSES)).toEqual(fault);
  });

  it("a class that holds itself is refused instead of run for ever", () => {
    expect(compilePattern("[a]", { a: ["x[a]"] })).toEqual({ fault: "unknown_class", name: "a" });
  });

  it.each([
    ["不[是|归]…3[unit]的事", ["的事"]],
    ["(甲)?[乙丙丁|戊己庚]辛", ["乙丙丁", "戊己庚"]],
    ["凭什么…你", ["凭什么"]],
  ])("of %s the anchors are what any text that fits must hold", (pattern, anchors) => {
    expect(compiled(pattern).anchors).toEqual(anchors);
  });

  it("says how much text it can take at most", () => {
    expect(compiled("不[是|归]…3[unit]").longest).toBe(1 + 1 + 3 + 2);
    expect(isFault(compilePattern("不行"))).toBe(false);
  });
});
