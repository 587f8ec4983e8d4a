import { expect, test } from "vitest";
import { sayExplain } from "../../deadlines/rules/explain-words.ts";
import { acceptanceDue, handlingDue } from "./clocks.ts";
import { fixedSteps } from "./fixed-steps.ts";

const ZONE = "Asia/Shanghai";
const at = (text: string) => new Date(`${text}+08:00`);
const said = (clock: Parameters<typeof fixedSteps>[0], now = at("2026-11-24T09:00")) =>
  sayExplain(fixedSteps(clock, ZONE, now), ZONE).map(({ zh }) => zh);

test("§2.3 the house's two hours to accept are explained too", () => {
  const startedAt = at("2026-11-19T17:41:23");
  expect(said({ what: "acceptance", startedAt, dueAt: acceptanceDue(startedAt), pauses: [] })).toEqual([
    "11月19日周四17:41收到投诉",
    "期限2小时",
    "11月19日周四19:41届满",
  ]);
});

test("§2.3 and its fifteen days to handle, with what they stood still", () => {
  const startedAt = at("2026-11-20T08:40");
  const dueAt = handlingDue(startedAt, ZONE);
  expect(said({ what: "handling", startedAt, dueAt, pauses: [] })).toEqual([
    "11月20日周五8:40受理",
    "期限15个日历日",
    "11月20日周五当天不计，次日为第1天",
    "12月5日周六24时届满",
  ]);
  const pauses = [{ from: at("2026-11-23T09:00"), to: null }];
  expect(said({ what: "handling", startedAt, dueAt, pauses })).toContain("11月23日周一9:00起暂停，至今24小时");
});
