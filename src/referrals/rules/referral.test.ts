import { describe, expect, test } from "vitest";
import { decideApprover, decideComplete, issueNumber, normalNumber } from "./referral.ts";

describe("a body's number", () => {
  test.each([
    ["YL-2026 0412", "YL-20260412"],
    ["ｙｌ－２０２６", "YL-2026"],
    [" 88 ", "88"],
  ])("%s is %s", (typed, compared) => expect(normalNumber(typed)).toBe(compared));
});

describe("R8: an answer is whole", () => {
  const whole = {
    demands: [
      { demand: 1, answer: "已退还" },
      { demand: 2, answer: "已联系" },
    ],
    letter: "现将办理情况函复如下",
    accountRequired: true,
    accounted: true,
  };
  test.each([
    ["with all of it", {}, []],
    ["without the account where none is asked for", { accountRequired: false, accounted: false }, []],
    ["without the account that is asked for", { accounted: false }, ["account"]],
    ["without the letter", { letter: "  " }, ["letter"]],
    ["with a demand unanswered", { demands: [whole.demands[0]!, { demand: 2, answer: " " }] }, ["demand-2"]],
    [
      "with nothing",
      { demands: [{ demand: 1, answer: null }], letter: "", accounted: false },
      ["demand-1", "letter", "account"],
    ],
  ])("%s", (_what, facts, lacks) => {
    const outcome = decideComplete({ ...whole, ...facts });
    const missing = outcome.ok ? [] : (outcome.refusal.missing ?? []);
    expect([outcome.ok, missing.map(({ field }) => field)]).toEqual([lacks.length === 0, lacks]);
    if (!outcome.ok) expect([outcome.refusal.code, outcome.refusal.rule]).toEqual(["package_incomplete", "R8"]);
  });
});

test("R11: nobody approves what they wrote a part of", () => {
  expect(decideApprover("liang", ["zhou"]).ok).toBe(true);
  expect(decideApprover("liang", ["zhou", "liang"])).toMatchObject({
    refusal: { code: "package_by_author", rule: "R11" },
  });
});

test("an answer's number says to which referral, and which answer to it", () =>
  expect(issueNumber("2611-0337", 1, 2)).toBe("2611-0337-复1-2"));
