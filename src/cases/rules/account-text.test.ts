import { expect, test } from "vitest";
import { accountText, sentence } from "./account-text.ts";

test.each([
  ["已去电告知", "zh", "已去电告知。"],
  ["已去电告知。", "zh", "已去电告知。"],
  ["已去电告知.", "zh", "已去电告知。"],
  ["已退432.10", "zh", "已退432.10。"],
  ["查到一半，", "zh", "查到一半。"],
  ["赎回三次都……", "zh", "赎回三次都。"],
  ["您说：“为什么不行？”", "zh", "您说：“为什么不行？”"],
  ["（见附表。）", "zh", "（见附表。）"],
  ["We called you", "en", "We called you."],
  ["We called you; ", "en", "We called you."],
  ["Is that right?", "en", "Is that right?"],
  ["  ", "zh", ""],
] as const)("%j ends as a sentence", (typed, locale, whole) => {
  expect(sentence(typed, locale)).toBe(whole);
});

test("R8: the account reads as whole sentences, part by part, whatever was left unended", () => {
  const parts = {
    facts: "我们查明：多收一次",
    responsibility: "责任在我们，",
    done: "已退还。",
    closing: "谢谢您。客户关怀中心 周晓棠 ",
  };
  expect(accountText({ ...parts, routes: ["internal_review", "court"] }, "zh")).toBe(
    [
      "我们查明：多收一次。",
      "责任在我们。",
      "已退还。",
      "如果您不同意，可以向本行合规与消费者权益部申请复核，也可以向有管辖权的人民法院起诉。",
      "谢谢您。客户关怀中心 周晓棠",
    ].join("\n\n"),
  );
  expect(accountText({ facts: "Found", responsibility: "", done: "", routes: [], closing: "" }, "en")).toBe("Found.");
});
