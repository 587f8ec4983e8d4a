import { describe, expect, test } from "vitest";
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

describe("§2.2: danger is heard before anything else", () => {
  test.each([
    "在你们大厅排队时我突发心脏病送去急救",
    "在网点摔跤后住院了",
    "I fell in your branch and am in hospital",
    "他们打了我一巴掌",
    "扇了我妈一耳光",
    "被你们的催收员打了",
    "被你们催收的人打了一顿",
    "保安打人",
    "柜员动手打老人",
    "喝了农药",
    "要死给你们看",
    "这日子活不下去了",
    "害得老人住院半个月",
    "气出病来了",
    "吃了你们送的月饼食物中毒",
    "抢救了三个小时才醒",
    "They beat me up at the counter",
  ])("%s", (words) => expect(read(words)).toHaveProperty("safety"));

  test.each([
    "跳楼价促销，买了才知道是旧款",
    "我妈急得到医院看病，取不出现金",
    "父亲在医院抢救，等着用钱",
    "等着钱给老伴急救",
    "我父亲昏迷，来不了",
    "母亲脑梗进抢救室，需交三万元",
    "讲得头晕",
    "害我爸住院的钱都取不出来",
    "打人工客服打了一下午",
    "打人民银行的热线也没用",
    "被你们打了好几通骚扰电话",
    "被你们打了个折扣",
    "The fund fell for a week",
  ])("near miss: %s", (words) => expect(read(words)).not.toHaveProperty("safety"));
});

test("the largest amount counts, and a number that is none does not", () => {
  expect(read("先扣20元，又扣800块")).toMatchObject({ amount: 80_000 });
  expect(read("99999999999999999999元")).not.toHaveProperty("amount");
});
