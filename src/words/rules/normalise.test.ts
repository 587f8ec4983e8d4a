import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, placeIn } from "./normalise.ts";

describe("normalise (§5.2: one form for what means the same)", () => {
  it.each([
    ["您好，请您稍等", "你好,请你稍等"],
    ["這不是我們部門的事", "这不是我们部门的事"],
    ["不 关 我 们 的 事", "不关我们的事"],
    ["不　关我们的事", "不关我们的事"],
    ["我帮您查一下 请您稍等", "我帮你查一下,请你稍等"],
    ["不​行！！！", "不行!"],
    ["ＡＢＣ１２３", "abc123"],
    ["That’s  NOT my job", "that's not my job"],
    ["我们 have 一个 plan", "我们 have 一个 plan"],
    ["", ""],
  ])("%s", (written, meant) => {
    expect(normalise(written).text).toBe(meant);
  });

  it("gives back the place in the original, with what belongs to it", () => {
    const written = "真的：不 关 我们　的事！！";
    const normal = normalise(written);
    const at = normal.text.indexOf("不关我们的事");
    const { start, end } = placeIn(normal, at, at + 6);
    expect(written.slice(start, end)).toBe("不 关 我们　的事");
  });

  it("keeps order and bounds for any text, and is itself in one form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (written) => {
        const { text, from } = normalise(written);
        expect(from).toHaveLength(text.length + 1);
        for (let i = 1; i < from.length; i++)
          expect(from[i]!).toBeGreaterThan(from[i - 1]! - (i === text.length ? 1 : 0));
        expect(normalise(text).text).toBe(text);
      }),
    );
  });
});
