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
  [
    "父亲住院等着用钱，三万五转不出去，我已经打给金融监管局了",
    { amount: 3_500_000, regulator: "我已经打给金融监管局了" },
  ],
  ["催收打到家里，老人吓得当晚住院", { safety: "老人吓得当晚住院" }],
  ["再这样我就从楼上跳楼", { safety: "样我就从楼上跳楼" }],
  ["被保安推倒在地", { safety: "被保安推倒在地" }],
  ["我要找证监会，也向监管部门反映", { regulator: "我要找证监会" }],
  ["We took this to the NFRA", { regulator: "o the NFRA" }],
  // Near misses: why money is needed, a pavement, a number within a number, money under supervision.
  ["老伴住院急用钱，救命的", {}],
  ["被你们打了三次电话", {}],
  ["我妈有心脏病，跑不动", {}],
  ["My father is in hospital", {}],
  ["门口人行道上停满了车", {}],
  ["卡号是6212345678", {}],
  ["房款在资金监管账户里", {}],
  ["父亲住院的医院旁边那个网点", {}],
  ["请问网点几点开门？", {}],
  ["1个人来的", {}],
])("%s", (words, facts) => expect(read(words)).toEqual(facts));

test("the largest amount counts, and a number that is none does not", () => {
  expect(read("先扣20元，又扣800块")).toMatchObject({ amount: 80_000 });
  expect(read("99999999999999999999元")).not.toHaveProperty("amount");
});
