import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { correctDecision, reopenCase } from "../../src/cases/actions/outside-and-back.ts";
import { recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { understandCase } from "../../src/cases/actions/understand-case.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { broughtInClosed } from "../support/brought-in-case.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const VERDICT = { responsibility: "customer" as const, finding: "not_upheld" as const, reason: "日志可证" };
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

describe("R10: whoever decided on a case before it was raised has no second say in it", () => {
  const again = { reason: "又来", announcement: "换人负责。" };
  test("who decided does not reopen it to themselves, nor take it over, nor decide anew", async () => {
    const caseId = await ledCase(bank, "deciding");
    await bank.does("liang", decideResponsibility, { caseId, ...VERDICT });
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    await bank.does("zhou", recordAnswer, { caseId, agreement: "refused", words: "不对。" });
    await bank.does("zhou", closeCase, { caseId, routes: ["court"] });
    const reopen = (who: string, to: string) =>
      bank.as(who, reopenCase, { caseId, ...again, nextWordAt: inDays(1), ownerId: bank.actors[to]!.id });
    expect(refused(await reopen("liang", "liang"))).toBe("reopen_level");
    expect(refused(await reopen("liang", "qin"))).toBe("carried out");
    const zhou = bank.actors.zhou!;
    bank.actors.zhou = { ...zhou, deputyOf: [bank.actors.qin!.id] };
    expect(await movesOf("zhou", caseId), "nor do they get it as a deputy").toEqual([]);
    expect(refused(await bank.as("zhou", understandCase, { caseId }))).toBe("deputy_held_before");
    bank.actors.zhou = zhou;
    await bank.does("qin", understandCase, { caseId });
    await bank.does("qin", enterDeciding, { caseId, reason: "通报已写明。" });
    const toLiang = { caseId, toPersonId: bank.actors.liang!.id, reason: "x", announcement: "换人负责。" };
    expect(refused(await bank.as("qin", handOver, toLiang))).toBe("owner_below_level");
    expect(await movesOf("zhou", caseId), "who led it still sees it").not.toContain("decide_responsibility");
    expect(refused(await bank.as("zhou", decideResponsibility, { caseId, ...VERDICT }))).toBe("held_before");
    await bank.does("qin", decideResponsibility, { caseId, ...VERDICT });
  });
  test("nor does who declined it take it on", async () => {
    const caseId = await ledCase(bank, "received");
    await bank.does("liang", declineCase, { caseId, ground: "not_our_customer_or_product", message: "不是我行产品。" });
    const mine = { caseId, ...again, nextWordAt: inDays(1), ownerId: bank.actors.liang!.id };
    expect(refused(await bank.as("liang", reopenCase, mine))).toBe("reopen_level");
    await bank.does("liang", reopenCase, { ...mine, ownerId: bank.actors.qin!.id });
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
