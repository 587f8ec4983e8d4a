import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faultOf, inTreeOrder, meant, pathOf, type Value } from "./tree.ts";

const TODAY = "2026-11-22";
const value = (code: string, parentCode: string | null, more: Partial<Value> = {}): Value => ({
  code,
  parentCode,
  zh: `名${code}`,
  en: `name ${code}`,
  ordinal: 1,
  validFrom: "2020-01-01",
  validTo: null,
  ...more,
});
const TREE = [value("a", null), value("b", "a"), value("c", "b"), value("old", null, { validTo: "2025-12-31" })];

describe("a tree of values", () => {
  test.each<[string, Value, boolean, string | null]>([
    ["a new value below another", value("d", "c"), true, null],
    ["a code that is taken", value("b", null), true, "code_taken"],
    ["a change to what is not there", value("x", null), false, "value_unknown"],
    ["below nothing", value("d", "x"), true, "above_unknown"],
    ["below what is retired", value("d", "old"), true, "above_retired"],
    ["below itself", value("a", "a"), false, "loop"],
    ["below its own child", value("a", "c"), false, "loop"],
    ["the name of its neighbour", value("d", null, { zh: " 名Ａ " }), true, "name_taken"],
    ["the same name elsewhere", value("d", "c", { zh: "名a" }), true, null],
    ["the name of a retired one", value("d", null, { zh: "名old" }), true, null],
    ["until before from", value("d", null, { validTo: "2019-12-31" }), true, "days_reversed"],
    ["retired over what is in use", value("b", "a", { validTo: "2026-11-21" }), false, "below_in_use"],
    ["retired from tomorrow on", value("b", "a", { validTo: TODAY }), false, null],
    ["retired at the end of a branch", value("c", "b", { validTo: "2026-11-21" }), false, null],
  ])("%s", (_, one, added, fault) => expect(faultOf(TREE, one, TODAY, added)).toBe(fault));

  test("stands in order, whatever order it is read in", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TREE, { minLength: TREE.length }), (mixed) => {
        expect(inTreeOrder(mixed).map(({ code, depth }) => `${depth}${code}`)).toEqual(["0a", "1b", "2c", "0old"]);
      }),
    );
    expect(pathOf(TREE, "c")).toEqual(["a", "b", "c"]);
  });
});

test("what is said means one value or none", () => {
  const places = [
    { code: "330100", zh: "杭州市", en: "Hangzhou" },
    { code: "350200", zh: "厦门市", en: "Xiamen" },
    { code: "1", zh: "其他", en: "Other" },
    { code: "2", zh: "其他", en: "Others" },
  ];
  expect(
    ["330100", "杭州", "ＨＡＮＧＺＨＯＵ ", "其他", "other", "哪里"].map((said) => meant(places, said, true)),
  ).toEqual(["330100", "330100", "330100", null, "1", null]);
  expect(meant(places, "杭州"), "only places are said without their ending").toBeNull();
});
