import { describe, expect, test } from "vitest";
import { amountsSaid, hanNumber } from "./amounts-said.ts";

const largest = (words: string) => Math.max(0, ...amountsSaid(words).map(({ amountMinor }) => amountMinor)) / 100;

describe("numbers in Chinese characters", () => {
  test.each<[string, number | null]>([
    ["三万五", 35_000],
    ["三万五千二", 35_200],
    ["两千三", 2300],
    ["两百五", 250],
    ["三千零五", 3005],
    ["三万零五十", 30_050],
    ["十五", 15],
    ["二十", 20],
    ["十二万", 120_000],
    ["一百二十万", 1_200_000],
    ["一亿二", 120_000_000],
    ["叁万伍仟", 35_000],
    ["二〇二六", null],
    ["一二三", null],
  ])("%s is %s", (said, value) => expect(hanNumber(said)).toBe(value));
});

describe("amounts that words name", () => {
  test.each<[string, number]>([
    ["我父亲住院等着用钱，三万五转不出来", 35_000],
    ["少了三万五。", 35_000],
    ["利息少给了一千二百块", 1200],
    ["扣了我五百多块钱", 500],
    ["首年就交了五万，退只能退三万多", 50_000],
    ["理财亏了3.5万元", 35_000],
    ["取走了3万5", 35_000],
    ["转了3.5万，没到账", 35_000],
    ["多扣5千块", 5000],
    ["1,280.50元", 1280.5],
    ["¥300", 300],
    ["罚了二十元", 20],
  ])("%s", (words, amount) => expect(largest(words)).toBe(amount));
});

describe("near misses, which name no amount", () => {
  test.each([
    "万一转不出来怎么办",
    "千万别再打电话了",
    "一万个不愿意",
    "三万五千人都遇到了",
    "两万多个客户",
    "十万火急",
    "第三万位客户",
    "等了三个小时，打了五次电话",
    "百分之三的手续费",
    "二〇二六年十一月二十日",
    "二十几年的老客户",
    "账号尾号三五六八",
    "积分少了3万积分",
    "一五一十说清楚",
    "一块说清楚",
    "有10万多人投诉",
  ])("%s", (words) => expect(largest(words)).toBe(0));
});
