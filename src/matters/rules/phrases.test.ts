import { describe, expect, test } from "vitest";
import { phrasesOf } from "./phrases.ts";

describe("what two tellings may share are pieces of matter", () => {
  test.each([
    ["App一直说系统繁忙，点了好几次都不行。", "系统繁忙"],
    ["存单到期没人提醒我，利息按活期算了。", "存单到期"],
    ["短信费被重复扣了三个月。", "短信费"],
    ["我的信用卡年费没有减免，打了两次电话。", "信用卡年费"],
    ["网点关门早了十分钟", "网点关门早"],
    ["手机银行转账失败了两次", "手机银行"],
    ["The mobile banking froze twice", "mobile banking"],
  ])("%s: %s", (words, piece) => expect(phrasesOf(words)).toContain(piece));
});

test.each([
  "等了十分钟",
  "排了两个多小时的队",
  "昨天下午三点半到的，今天上午九点又来了一趟",
  "扣了我三百二十块钱，一共12.5元",
  "上个星期五打过三次，说第二天回我",
  "我的你的他的",
  "每天晚上十点以后，最近半个月",
  "客服说没有问题，希望你们告诉我结果",
  "I called three times yesterday",
  "",
])("times, amounts, counters and everyday words are none: %s", (words) => expect(phrasesOf(words)).toEqual([]));

test("a long telling gives few phrases, quickly", () => {
  expect(phrasesOf("字".repeat(100_000)).length).toBeLessThanOrEqual(3);
  expect(phrasesOf("一".repeat(100_000))).toHaveLength(1);
});
