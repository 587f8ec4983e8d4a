import { describe, expect, test } from "vitest";
import { ALIKE, likenessOf } from "./likeness.ts";

const AT = new Date("2026-11-20T02:00:00Z");
const told = (words: string, of: object = {}) => ({ words, at: AT, ...of });

describe("§2: two tellings of the same matter", () => {
  test.each([
    ["手机银行转账提示系统繁忙，钱扣了对方没收到。", "昨天用手机银行转账，一直提示系统繁忙，钱扣了，对方说没收到。"],
    ["短信提醒费每个月扣两次，我只有一个号码。", "你们短信提醒费扣了两次，我就一个号码，每个月都这样。"],
    ["房贷提前还款预约了三个月还没批下来", "提前还款预约三个月了，房贷那边一直没批下来，要拖到什么时候"],
    [
      "My card was charged twice for the same hotel booking.",
      "The hotel booking was charged twice to my card, please refund one.",
    ],
  ])("%s", (a, b) => expect(likenessOf(told(a), told(b)).score).toBeGreaterThanOrEqual(ALIKE));
});

describe("§2: the same words, another matter", () => {
  test.each([
    ["手机银行转账提示系统繁忙，钱扣了对方没收到。", "手机银行登不上去，改了密码也不行。"],
    ["短信提醒费每个月扣两次", "信用卡年费说好减免又扣了"],
    ["网点排队等了两个小时", "柜员把我的存单弄丢了，等了两个小时没人管"],
    ["My card was charged twice for a hotel.", "My card was swallowed by the machine at the branch."],
  ])("%s", (a, b) => expect(likenessOf(told(a), told(b)).score).toBeLessThan(ALIKE));
});

test("who tells it and a number both name weigh, but nothing without any words in common", () => {
  const a = told("转账6642.24元没到账，查不到", { customerId: "c" });
  const b = told("那笔6642.24元的转账到现在查不到去向", { customerId: "c" });
  expect(likenessOf(a, b)).toMatchObject({ sameCustomer: true, sameNumbers: ["6642.24"] });
  expect(likenessOf(a, b).score).toBeGreaterThan(likenessOf(told(a.words), told(b.words)).score);
  expect(likenessOf(a, told("柜员态度恶劣", { customerId: "c" })).score).toBe(0);
});

test("the order of the two does not matter, and a telling is wholly like itself", () => {
  const a = told("利息少算了一截，存单到期没人说");
  const b = told("存单到期，利息少了，没人通知");
  expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
  expect(likenessOf(a, a).score).toBe(1);
});
