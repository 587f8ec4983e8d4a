import { describe, expect, test } from "vitest";
import { answerThatStands } from "./review.ts";

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
    const events = kinds.map((kind, at) => ({ kind, at }));
    const last = kinds.lastIndexOf("review_declined");
    expect(answerThatStands(events)).toEqual(stands ? events[last] : undefined);
  });
});
