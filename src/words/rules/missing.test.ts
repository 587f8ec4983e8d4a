import { describe, expect, it } from "vitest";
import { missingIn, type ReplyContext } from "./missing.ts";

const WHOLE =
  "让您跑了两趟，实在抱歉。重复扣的432.10元我已经登记，编号2611-0291，我今天下午5点前向清算中心核实，结果当天电话告诉您；有事请直接回复这条消息。";
const WHOLE_EN =
  "I am sorry you were charged twice. I have raised it under reference 2611-0291 and will confirm with our clearing team by 5 p.m. today, then call you. Please reply to this message if anything changes.";

describe("what a reply lacks (§5.2)", () => {
  it.each<[string, string, ReplyContext, string[]]>([
    ["a whole reply", WHOLE, { feeling: "angry" }, []],
    ["a whole reply, English", WHOLE_EN, { feeling: "angry" }, []],
    ["a turn of a talk", "好的，我看一下。", {}, []],
    ["cold words to anger", "好的，我看一下。", { feeling: "angry" }, ["empathy"]],
    ["the same to calm words", "好的，我看一下。", { feeling: "none" }, []],
    [
      "a reply that leaves everything open",
      "您好，您反映的问题已经收到，关于年费的收取标准以及减免的有关规定，可以在官网公告栏里看到，内容比较详细，感谢您的支持。",
      { feeling: "upset" },
      ["empathy", "next_step", "time", "contact"],
    ],
    ["sends the customer on the way", "请您到网点柜台办理。", {}, ["reason_to_come", "what_to_bring"]],
    ["says why and with what", "因为更改预留手机号需要本人签字，请您携带身份证和银行卡到网点柜台办理。", {}, []],
    ["Please come in", "Please come to the branch.", {}, ["reason_to_come", "what_to_bring"]],
    ["and why", "Please come to the branch to sign the form, and bring your ID card.", {}, []],
    ["a last answer without a way on", "经核查，这笔费用收取无误。", { final: true }, ["route"]],
    ["a last answer with one", "经核查，这笔费用收取无误。您不认可的，可以申请内部复核。", { final: true }, []],
  ])("%s", (_, text, context, missing) => {
    expect(missingIn(text, context)).toEqual(missing);
  });
});
