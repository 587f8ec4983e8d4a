import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctDecision } from "../../src/cases/actions/outside-and-back.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { broughtInClosed } from "../support/brought-in-case.ts";

let bank: Bank;
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

describe("R10: what ended elsewhere", () => {
  test("a case brought in closed has no decision of ours to correct: it is reopened, to an owner", async () => {
    const caseId = await broughtInClosed(bank);
    expect(await movesOf("qin", caseId)).toEqual(["reopen"]);
    expect(refused(await bank.as("qin", correctDecision, { caseId, reason: "算错了" }))).toBe("nothing_to_correct");
    expect(await row(caseId)).toMatchObject({ state: "closed", owner_id: null });
  });
});
