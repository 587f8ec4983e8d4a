import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsContact, isCustomerNumber, nameAndContact, nameAndContacts } from "./name-and-contact.ts";

describe("R12: a number or address written beside the name is no part of it", () => {
  test.each([
    ["王建国 13800138000", "王建国", "13800138000", null],
    ["13800138000 王建国", "王建国", "13800138000", null],
    ["王建国13800138000", "王建国", "13800138000", null],
    ["13800138000王建国", "王建国", "13800138000", null],
    ["王建国，138-0013-8000", "王建国", "13800138000", null],
    ["王建国（138 0013 8000）", "王建国", "13800138000", null],
    ["王建国　１３８００１３８０００", "王建国", "13800138000", null],
    ["王建国 手机：+86 13800138000", "王建国", "13800138000", null],
    ["008613800138000、王建国", "王建国", "13800138000", null],
    ["王建国 138–0013–8000", "王建国", "13800138000", null],
    ["沈女士 0731-88881234", "沈女士", "073188881234", null],
    ["沈女士 电话(010)87654321", "沈女士", "01087654321", null],
    ["沈女士 8731234", "沈女士", "8731234", null],
    ["Ms Mary Smith, +44 20 7946 0958", "Ms Mary Smith", "+442079460958", null],
    ["Mary Smith (555) 123-4567", "Mary Smith", "5551234567", null],
    ["王建国 Wang@Example.org", "王建国", null, "wang@example.org"],
    ["wang＠example.org王建国", "王建国", null, "wang@example.org"],
    ["王建国<wang@example.org>", "王建国", null, "wang@example.org"],
    ["王建国 邮箱 w8@example.org，13800138000", "王建国", "13800138000", "w8@example.org"],
    ["13800138000", "", "13800138000", null],
  ])("%s", (written, name, phone, email) => expect(nameAndContact(written)).toEqual({ name, phone, email }));

  test.each([
    "王建国",
    " 古 先生 ",
    "Ms Okafor 2",
    "张三2号楼",
    "客户10023456",
    "李四 2026",
    "@小明",
    "卡6222021234567890123",
    "王女士 2026-11-22",
    "王丽（2026-1-9）",
    "22-11-2026 王丽",
  ])("%s is a name", (written) => {
    expect(nameAndContact(written)).toEqual({ name: written.trim(), phone: null, email: null });
    expect(holdsContact(written)).toBe(false);
  });

  test.each([
    ["张三 13800138000/13900139000", "张三", ["13800138000", "13900139000"], []],
    ["张三 13800138000 0731-88881234 z3@example.org", "张三", ["13800138000", "073188881234"], ["z3@example.org"]],
    ["张三 13800138000 +86 13800138000", "张三", ["13800138000"], []],
    ["张三", "张三", [], []],
    ["王丽 2026-11-22 8731234", "王丽 2026-11-22", ["8731234"], []],
    ["王丽 8731234 2026-11-22", "王丽 2026-11-22", ["8731234"], []],
    ["王丽 13800138000 2026-11-22", "王丽 2026-11-22", ["13800138000"], []],
  ])("%s: all of them", (written, name, phones, emails) =>
    expect(nameAndContacts(written)).toEqual({ name, phones, emails }),
  );

  test.each([
    ["10023456", true],
    ["0010023456", true],
    ["13800138000", false],
    ["A00045581", false],
  ])("%s as the number of a customer: %s", (written, is) => expect(isCustomerNumber(written)).toBe(is));

  test("whatever parts them, a name and a number come apart in either order", () => {
    const gap = fc.constantFrom("", " ", "，", ", ", "、", "：", "　", " - ", "/", "\t");
    fc.assert(
      fc.property(fc.constantFrom("王建国", "欧阳明月女士", "古先生"), gap, fc.boolean(), (name, between, first) => {
        const written = first ? `${name}${between}13800138000` : `13800138000${between}${name}`;
        expect(nameAndContact(written)).toEqual({ name, phone: "13800138000", email: null });
      }),
    );
  });
});
