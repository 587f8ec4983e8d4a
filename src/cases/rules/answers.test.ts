import { expect, test } from "vitest";
import { offerAnswer } from "./answers.ts";

const yes = { kind: "agreement_recorded", body: { agreement: "accepted" } };
const no = { kind: "agreement_recorded", body: { agreement: "refused" } };
const offered = { kind: "proposal_sent", body: {} };
const answered = { kind: "answer_recorded", body: { agreement: "accepted_under_protest" } };
const corrected = { kind: "decision_corrected", body: {} };
const reopened = { kind: "case_reopened", body: {} };

test.each([
  ["nothing was offered", [], null],
  ["it waits for an answer", [offered], null],
  ["the offer was taken up", [offered, yes], "accepted"],
  ["R8: the account is answered in another way", [offered, yes, answered], "accepted"],
  ["a better offer waits", [offered, no, offered], null],
  ["it was turned down", [offered, no], "refused"],
  ["R10: the decision was corrected", [offered, yes, answered, corrected], null],
  ["R10: the case was reopened", [offered, yes, answered, reopened], null],
])("what the customer said to the offer: %s", (_, events, answer) => {
  expect(offerAnswer(events)).toBe(answer);
});
