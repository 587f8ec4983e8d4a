import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { reopenCase } from "../../src/cases/actions/outside-and-back.ts";
import { recordAgreement, recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendProposal } from "../../src/cases/actions/send-proposal.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
async function pageOf(caseId: string) {
  const page = await viewCase(bank.look("liang"), { caseId });
  if (!page.ok) throw new Error("the page is refused");
  return page.value;
}

test("what is told and answered keeps by what means, and the next word that was promised with it (R9)", async () => {
  const caseId = await ledCase(bank, "proposed");
  await bank.does("zhou", recordAgreement, { caseId, agreement: "refused", words: "再想想", channel: "email" });
  await bank.does("zhou", proposeRemedy, { caseId, kind: "redo", text: "按原申请日办理", currency: "CNY" });
  await bank.does("liang", settleRemedy, { caseId, approve: true });
  const nextWordAt = later(20);
  const past = await bank.as("zhou", sendProposal, { caseId, message: "这样办", nextWordAt: later(-1) });
  expect(past).toMatchObject({ refusal: { code: "next_word_needed" } });
  await bank.does("zhou", sendProposal, { caseId, message: "这样办", channel: "visit", nextWordAt });
  expect((await pageOf(caseId)).case.nextWordAt).toEqual(new Date(nextWordAt));
  await bank.does("zhou", recordAgreement, { caseId, agreement: "accepted", channel: "chat" });
  await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT, channel: "letter" });
  await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted_under_protest", channel: "counter" });
  const { story } = await pageOf(caseId);
  const told = story.flatMap((one) => (one.kind === "message" ? [[one.purpose, one.channel]] : []));
  // All of it in one moment of this clock, so in no order.
  expect(told).toEqual(
    expect.arrayContaining([
      ["proposal", "phone"],
      ["agreement", "email"],
      ["proposal", "visit"],
      ["account", "letter"],
    ]),
  );
  const events = story.flatMap((one) => (one.kind === "event" ? [[one.event, one.body.channel]] : []));
  expect(events).toEqual(
    expect.arrayContaining([
      ["agreement_recorded", "chat"],
      ["answer_recorded", "counter"],
    ]),
  );
});

test("R8: the answer to the offer and the answer to the account are two facts", async () => {
  const caseId = await ledCase(bank, "accounted");
  await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted_under_protest" });
  const { case: c } = await pageOf(caseId);
  expect(c).toMatchObject({ offerAnswer: "accepted", agreement: "accepted_under_protest" });
});

test("R10: a reopened case is to be understood anew, on the page as in lists, and its next word is due (R9)", async () => {
  const caseId = await ledCase(bank, "accounted");
  await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted" });
  await bank.does("zhou", closeCase, { caseId, routes: [] });
  const again = { caseId, reason: "没有到账", announcement: "由梁予安负责。", ownerId: bank.actors.liang!.id };
  const past = await bank.as("liang", reopenCase, { ...again, nextWordAt: later(-1) });
  expect(past).toMatchObject({ refusal: { code: "next_word_needed" } });
  await bank.does("liang", reopenCase, { ...again, channel: "letter", nextWordAt: later(20) });
  const { case: c, eightSteps, story } = await pageOf(caseId);
  expect(c).toMatchObject({ step: 3, offerAnswer: null, nextWordAt: new Date(later(20)), nextDue: "next_word" });
  expect(eightSteps.find((one) => one.status === "current")).toMatchObject({
    step: "restate",
    lacks: [{ field: "understood" }],
  });
  expect(story).toContainEqual(expect.objectContaining({ kind: "message", purpose: "reopen", channel: "letter" }));
});
