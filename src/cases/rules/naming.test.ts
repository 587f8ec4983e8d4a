import { describe, expect, test } from "vitest";
import { titleOf } from "./naming.ts";

describe("a title is the first sentence that says something", () => {
  test.each([
    ["多扣了我一笔手续费。我打了三次电话。", "多扣了我一笔手续费"],
    ["你们银行怎么回事啊！上个月我的卡被扣了两次年费。", "上个月我的卡被扣了两次年费"],
    ["您好，\n我要投诉！\n理财到期三天没到账", "理财到期三天没到账"],
    ["这到底怎么回事", "这到底怎么回事"],
    ["你们银行怎么回事，卡被锁了也没人通知", "你们银行怎么回事，卡被锁了也没人通知"],
    ["太过分了！还有没有人管？", "太过分了"],
    ["Hello, \nThis is outrageous! You charged me twice. Nobody called back.", "You charged me twice"],
    ["Dear Sir or Madam,\nMy card was blocked abroad.", "My card was blocked abroad."],
    ["？！", "？！"],
    ["字".repeat(40), `${"字".repeat(26)}…`],
  ])("%s", (words, title) => expect(titleOf(words)).toBe(title));
});
