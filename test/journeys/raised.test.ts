import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { correctDecision, reopenCase } from "../../src/cases/actions/outside-and-back.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { broughtInClosed } from "../support/brought-in-case.ts";
import { ledCase } from "../support/led-case.ts";

let bank: Bank;
const inDays = (days: number) => new Date(bank.clock.now().getTime() + days * 86_400_000).toISOString();
const row = (caseId: string) => caseRow(bank, caseId);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

async function movesOf(who: string, caseId: string) {
  const page = await viewCase(bank.look(who), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value.moves;
}

describe("R1: reopening takes a case on", () => {
  test("a declined case is accepted by it only with a next word promised, later than now", async () => {
    const caseId = await ledCase(bank, "received");
    await bank.does("qin", declineCase, { caseId, ground: "not_our_customer_or_product", message: "不是我行产品。" });
    const again = { caseId, reason: "顾客出示了合同", ownerId: bank.actors.liang!.id, announcement: "由梁予安负责。" };
    for (const nextWordAt of [undefined, bank.clock.now().toISOString()])
      expect(refused(await bank.as("qin", reopenCase, { ...again, nextWordAt }))).toBe("next_word_needed");
    expect(await row(caseId)).toMatchObject({ state: "declined", accepted_at: null });
    await bank.does("qin", reopenCase, { ...again, nextWordAt: inDays(1) });
    expect(await row(caseId)).toMatchObject({ accepted_at: bank.clock.now(), next_word_at: new Date(inDays(1)) });
  });
});

describe("R10: what ended elsewhere", () => {
  test("a case brought in closed has no decision of ours to correct: it is reopened, to an owner", async () => {
    const caseId = await broughtInClosed(bank);
    expect(await movesOf("qin", caseId)).toEqual(["reopen"]);
    expect(refused(await bank.as("qin", correctDecision, { caseId, reason: "算错了" }))).toBe("nothing_to_correct");
    expect(await row(caseId)).toMatchObject({ state: "closed", owner_id: null });
  });
});
