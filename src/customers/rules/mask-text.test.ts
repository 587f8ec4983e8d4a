import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textMask } from "./mask-text.ts";
import { maskName } from "./masking.ts";

describe("R12: a text as somebody reads it who has no part in the customer's data", () => {
  test.each([
    ["欧阳明月女士", "我是欧阳明月女士，蓝鲸卡扣费", "我是欧阳**女士，蓝鲸卡扣费"],
    ["欧阳明月女士", "欧阳明月说：欧阳 明月没有签字", "欧阳**女士说：欧阳**女士没有签字"],
    ["沈女士", "沈女士住沈阳路", "沈女士住沈阳路"],
    ["Ms Mary Smith", "MARY SMITH called again", "M** S** called again"],
    ["Ms Mary Smith", "Mrs Smith came with a smith", "Mrs M** S** came with a smith"],
    ["Ms Mary Smith", "Mary\u00a0\u017fmith called", "M** S** called"],
    ["Ms Mary Smith", "This is Ms Mary Smith", "This is Ms M** S**"],
    ["Anne-Marie O'Neil", "anne-marie o'neil, or Anne-Marie", "A** O**, or A** O**"],
    ["马里奥-德拉克（个人）", "马里奥-德拉克（个人）来过", "马**来过"],
    ["欧阳女士", "欧阳说转给了欧阳女士", "欧阳说转给了欧阳女士"],
    ["", "没有名字", "没有名字"],
    ["先生", "先生，你好", "先生，你好"],
    ["老师", "张老师说", "张老师说"],
  ])("the name %s", (name, text, masked) => expect(textMask(name)(text)).toBe(masked));

  test.each([
    ["手机13812345678。", "手机****5678。"],
    ["138 1234 5678", "****5678"],
    ["138-1234-5678", "****5678"],
    ["+86-13812345678", "****5678"],
    ["电话１３８１２３４５６７８", "电话****５６７８"],
    ["座机010-87654321", "座机****4321"],
    ["call +44 7911 123456", "call ****3456"],
    ["(555) 123-4567", "****4567"],
    ["卡号6222 0212 3456 7890 123", "卡号**** 123"],
    ["卡号6222021234567890123", "卡号****0123"],
    ["身份证11010119900307123X", "身份证****123X"],
    ["发到li.si@example.org", "发到l***@example.org"],
    ["发到 li.si＠example.org", "发到 l***@example.org"],
  ])("%s", (text, masked) => expect(textMask("")(text)).toBe(masked));

  test.each([
    "个案2611-0482和2611-0483",
    "2026-11-20 14:30至2026-11-22",
    "赔500,000元，或5000000元",
    "019abcde-1234-7abc-8def-0123456789ab",
    "2026-11-20T01:00:00.000Z",
  ])("%s stays as it is", (text) => expect(textMask("")(text)).toBe(text));

  test("whatever a name is made of, it is found where it stands", () => {
    const sign = fc.constantFrom(..."\\^$.*+?()[]{}|/-&'#~!<>=:,", "欧", "é", "a", " ");
    const name = fc.tuple(fc.constantFrom("欧阳", "Ann"), fc.string({ unit: sign, maxLength: 12 }));
    fc.assert(
      fc.property(name, ([first, rest]) => {
        const name = `${first}${rest}`.trim();
        // The mask of 欧阳* is 欧阳**, which holds it.
        if (!maskName(name).includes(name)) expect(textMask(name)(`我是${name}。`)).not.toContain(name);
      }),
    );
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => void textMask(name)(`我是${name}`)));
  });

  test("whatever stands around it, no name, phone or mail is left", () => {
    const around = fc.string({ unit: fc.constantFrom(..."的是，。 客户要求退费：;"), maxLength: 12 });
    fc.assert(
      fc.property(around, around, around, (a, b, c) => {
        const read = textMask("欧阳明月女士")(`${a}欧阳明月${b}13812345678${c}ou.yang@example.org${a}`);
        for (const planted of ["欧阳明月", "13812345678", "ou.yang@"]) expect(read).not.toContain(planted);
      }),
    );
  });
});
