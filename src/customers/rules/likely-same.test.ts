import { describe, expect, test } from "vitest";
import { isNear, type Known, likenessOf } from "./likely-same.ts";

const known = (name: string, phone?: string, more: Known["identifiers"] = []): Known => ({
  name,
  identifiers: [...(phone ? [{ kind: "phone" as const, value: phone }] : []), ...more],
});
const account = { kind: "account" as const, value: "6222021234567890" };

describe("what speaks for two records being one person", () => {
  test.each([
    [
      "a shared number, another name",
      known("张三", "13800006027"),
      known("李四", "13800006027"),
      ["shared_identifier"],
    ],
    [
      "a shared number, a name heard and written otherwise",
      known("沈静", "13800006027"),
      known("沈净", "13800006027"),
      ["shared_identifier", "sounds_alike"],
    ],
    [
      "a slip in the number",
      known("沈静", "13800006027"),
      known("沈静女士", "13800006072"),
      ["near_phone", "same_name"],
    ],
    ["a name alone", known("沈静", "13800006027"), known("沈静", "13955550000"), null],
    ["neighbouring numbers alone", known("张三", "13800006027"), known("李四", "13800006028"), null],
    ["nothing", known("张三"), known("李四"), null],
    [
      "Latin names do not sound alike by their letters",
      known("Mr Li", "13800006027"),
      known("Mr Lee", "13800006028"),
      null,
    ],
  ] as [string, Known, Known, string[] | null][])("%s", (_, a, b, grounds) => {
    expect(likenessOf(a, b)?.grounds ?? null).toEqual(grounds);
    expect(likenessOf(b, a)?.grounds ?? null).toEqual(grounds);
  });

  test("§2.8: innocent explanations stand beside every hint", () => {
    const phone = likenessOf(known("张三", "13800006027"), known("李四", "13800006027"))!;
    expect(phone.innocent).toEqual(["family", "office", "resold_number"]);
    expect(likenessOf(known("张三", undefined, [account]), known("李四", undefined, [account]))!.innocent).toEqual([
      "joint_account",
    ]);
    expect(likenessOf(known("沈静", "13800006027"), known("沈静", "13800006072"))!.innocent).toEqual([
      "neighbouring_numbers",
      "common_name",
    ]);
  });
});

test.each([
  ["13800006027", "13800006027", false],
  ["13800006027", "13800006028", true],
  ["13800006027", "13800006207", true],
  ["13800006027", "13800002067", false],
  ["1234567", "1234568", false],
])("%s and %s: one slip apart: %s", (a, b, near) => expect(isNear(a, b)).toBe(near));
