import { describe, expect, it } from "vitest";
import { minuteIn } from "../../kernel/zone.ts";
import { MONDAY, ZONE } from "./place.fixture.ts";
import { promisesIn } from "./promises.ts";

const read = (text: string) =>
  promisesIn(text, MONDAY).map((one) => [one.class, one.text, one.dueAt ? minuteIn(ZONE, one.dueAt).slice(5) : null]);

describe("promises in a text (§5.1)", () => {
  it.each([
    ["我明天下午3点前给您回电。", "我明天下午3点前给您回电", "11-24 15:00"],
    ["我们会在三个工作日内给您答复。", "我们会在三个工作日内给您答复", "11-26 23:59"],
    ["24小时内会有专人联系您", "24小时内会有专人联系您", "11-24 10:20"],
    ["我会全程跟进，直到您收到处理结果", "我会全程跟进", null],
    ["我们尽快查明情况", "我们尽快查明情况", null],
    ["处理结果将于本周五前书面告知您。", "处理结果将于本周五前书面告知您", "11-27 23:59"],
    ["我这就为您申请减免罚息", "我这就为您申请减免罚息", null],
    ["We will reply within three business days.", "We will reply within three business days", "11-26 23:59"],
    ["I'll call you back by Friday noon.", "I'll call you back by Friday noon", "11-27 12:00"],
    ["You will hear from us by Friday.", "You will hear from us by Friday", "11-27 23:59"],
  ])("%s is a step", (text, part, due) => {
    expect(read(text)).toEqual([["procedural", part, due]]);
  });

  it.each([
    ["我们会全额赔偿您的损失", null],
    ["我们明天就把432.10元退给您", "11-24 23:59"],
    ["款项将在五个工作日内到账。", "11-30 23:59"],
    ["我给您减免全部罚息", null],
    ["We will refund the fee within two business days.", "11-25 23:59"],
    ["You'll receive a full refund.", null],
  ])("R4: %s is money, goods or a result", (text, due) => {
    expect(read(text).map(([kind, , at]) => [kind, at])).toEqual([["substantive", due]]);
  });

  it.each([
    ["如果核实是我方责任，会依照合同赔付"],
    ["经审核通过后，款项将在五个工作日内到账"],
    ["我们不能向您保证一定赔付"],
    ["您要求我们会全额赔偿，我已经记录"],
    ["我们昨天已经联系过您"],
    ["感谢您对我们工作的支持"],
    ["您的意见我们收到了"],
    ["We have already called you."],
    ["If we find we were at fault, we will refund the fee."],
  ])("%s promises nothing of its own", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("takes the time from its own clause first, then from its sentence", () => {
    expect(read("三个工作日内，我们会给您书面答复，明天下午3点前我先给您回电。")).toEqual([
      ["procedural", "我们会给您书面答复", "11-26 23:59"],
      ["procedural", "明天下午3点前我先给您回电", "11-24 15:00"],
    ]);
  });
});
