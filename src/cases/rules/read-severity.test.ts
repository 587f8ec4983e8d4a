import { expect, test } from "vitest";
import { readSeverity } from "./read-severity.ts";

const read = (words: string) =>
  Object.fromEntries(
    readSeverity(words).map((hint) => [
      hint.fact,
      hint.fact === "amount" ? hint.amountMinor : hint.fact === "affected" ? hint.affected : hint.quote,
    ]),
  );

test.each<[string, Record<string, unknown>]>([
  ["大厅地滑，我妈摔倒了，现在还在住院。", { safety: "我妈摔倒了" }],
  ["无缘无故扣了我 1,280.50元，等了一上午。", { money: "无缘无故扣了我 1,28", amount: 128_050, time: "等了一上午" }],
  ["理财亏了3.5万元", { money: "理财亏了3.5万元", amount: 3_500_000 }],
  ["再不处理我就打12378，找记者曝光。", { regulator: "不处理我就打12378", media: "找记者曝光" }],
  ["我上次就反映过，我都72岁了", { repeat: "我上次就反映过", vulnerable: "我都72岁了" }],
  ["我们小区30多个业主都遇到了", { affected: 30 }],
  ["请问网点几点开门？", {}],
  ["1个人来的", {}],
])("%s", (words, facts) => expect(read(words)).toEqual(facts));

test("the largest amount counts, and a number that is none does not", () => {
  expect(read("先扣20元，又扣800块")).toMatchObject({ amount: 80_000 });
  expect(read("99999999999999999999元")).not.toHaveProperty("amount");
});
