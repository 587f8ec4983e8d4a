import { describe, expect, test } from "vitest";
import { answerThatStands } from "./review-answer.ts";

describe("R10: each outcome may be looked at again once", () => {
  test.each([
    ["never answered", ["responsibility_decided", "account_sent"], false],
    ["upheld", ["responsibility_decided", "account_sent", "review_declined"], true],
    ["upheld, and the case closed", ["account_sent", "review_declined", "answer_recorded", "case_closed"], true],
    ["upheld while an offer stood, then told in the account", ["review_declined", "account_sent"], true],
    ["upheld, then another offer", ["review_declined", "proposal_sent"], false],
    ["upheld, then decided anew", ["review_declined", "responsibility_decided", "account_sent"], false],
    ["upheld, then corrected", ["review_declined", "decision_corrected", "account_sent"], false],
    ["upheld, then reopened", ["review_declined", "case_reopened", "account_sent"], false],
    ["the new outcome upheld too", ["review_declined", "case_reopened", "account_sent", "review_declined"], true],
  ] as [string, string[], boolean][])("%s", (_, kinds, stands) => {
    const events = kinds.map((kind, at) => ({ kind, at, body: {} }));
    const last = kinds.lastIndexOf("review_declined");
    expect(answerThatStands(events)).toEqual(stands ? events[last] : undefined);
  });

  const REFUND = { remedy: "refund", text: "退回手续费", amountMinor: 20_000, currency: "CNY" };
  const MORE = { ...REFUND, amountMinor: 30_000 };
  const offered = (body: object) => [
    { kind: "remedy_proposed", body },
    { kind: "proposal_sent", body: {} },
  ];
  const upheld = { kind: "review_declined", body: {} };
  test.each([
    ["the same offer told again", [...offered(REFUND), upheld, { kind: "proposal_sent", body: {} }], true],
    ["the same remedy proposed and told again", [...offered(REFUND), upheld, ...offered(REFUND)], true],
    ["another amount", [...offered(REFUND), upheld, ...offered(MORE)], false],
    [
      "one that was proposed before and told only now",
      [...offered(REFUND), { kind: "remedy_proposed", body: MORE }, upheld, { kind: "proposal_sent", body: {} }],
      false,
    ],
    ["back to what was offered first", [...offered(REFUND), ...offered(MORE), upheld, ...offered(REFUND)], false],
    [
      "another remedy that is not told yet",
      [...offered(REFUND), upheld, { kind: "remedy_proposed", body: MORE }],
      true,
    ],
  ])("upheld, then %s", (_, events, stands) => {
    expect(answerThatStands(events)).toEqual(stands ? upheld : undefined);
  });
});
