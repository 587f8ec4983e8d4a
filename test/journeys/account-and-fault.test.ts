import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { goExternal, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { decideOwnFault, flagOwnFault } from "../../src/cases/actions/own-fault.ts";
import { recordAgreement, recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { recordAttempt } from "../../src/cases/actions/record-attempt.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { decideOwnFault as decideOwnFaultOf } from "../../src/cases/contract/deciding.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const DAY = 86_400_000;
const row = (caseId: string) => caseRow(bank, caseId);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R5: face the problem", () => {
  test("a flag tells the supervisor, and no account goes out before the decision", async () => {
    const caseId = await ledCase(bank, "agreed");
    await bank.does("zhou", flagOwnFault, { caseId, reason: "热线两次让她找别处" });
    const told = await bank.db
      .selectFrom("notification")
      .select("kind")
      .where("person_id", "=", bank.actors.liang!.id)
      .where("case_id", "=", caseId)
      .execute();
    expect(told.map((one) => one.kind)).toContain("own_fault_flagged");
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("own_fault_undecided");
    await bank.does("liang", decideOwnFault, {
      caseId,
      decision: "由本部门承担，向顾客说明。",
      carriedBy: "客户关怀中心",
    });
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
  });
  test("the supervisor may find that it is not ours: the reason is kept, and the way to the account is free", async () => {
    const caseId = await ledCase(bank, "agreed");
    await bank.does("zhou", flagOwnFault, { caseId, reason: "可能漏办" });
    await bank.does("liang", decideOwnFault, { caseId, ours: false, decision: "录音里已逐项告知，没有漏办。" });
    expect(await row(caseId)).toMatchObject({
      own_fault: "no",
      own_fault_decision: "录音里已逐项告知，没有漏办。",
      own_fault_decided_by: bank.actors.liang!.id,
    });
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    const { body } = decideOwnFaultOf;
    expect(body!.safeParse({ decision: "由我方承担" }).success, "who carries it is said").toBe(false);
    expect(body!.safeParse({ ours: false, decision: "没有漏办" }).success).toBe(true);
  });
  test("no end buries it: not withdrawn, declined or closed while nobody has decided", async () => {
    const accepted = await ledCase(bank, "accepted");
    const received = await ledCase(bank, "received");
    const answered = await ledCase(bank, "accounted");
    await bank.does("zhou", recordAnswer, { caseId: answered, agreement: "accepted" });
    for (const caseId of [accepted, received, answered])
      await bank.does("zhou", flagOwnFault, { caseId, reason: "可能是我们漏办" });
    const ends = [
      await bank.as("zhou", withdrawCase, { caseId: accepted, words: "不用了" }),
      await bank.as("liang", declineCase, { caseId: received, ground: "employment_or_internal_matter", message: "x" }),
      await bank.as("zhou", closeCase, { caseId: answered, routes: [] }),
    ];
    expect(ends.map(refused)).toEqual(["own_fault_undecided", "own_fault_undecided", "own_fault_undecided"]);
    await bank.does("liang", decideOwnFault, { caseId: accepted, decision: "由我方承担", carriedBy: "客户关怀中心" });
    await bank.does("zhou", withdrawCase, { caseId: accepted, words: "不用了" });
  });
  test("neither who flagged it nor who leads the case decides, and compliance hears of it where no other is left", async () => {
    const decision = { ours: false, decision: "不是我们的错" };
    const flagged = await ledCase(bank, "accepted");
    await bank.does("liang", flagOwnFault, { caseId: flagged, reason: "x" });
    expect(refused(await bank.as("liang", decideOwnFault, { caseId: flagged, ...decision }))).toBe(
      "own_fault_by_involved",
    );
    const led = await ledCase(bank, "accepted");
    const to = { toPersonId: bank.actors.liang!.id, reason: "难办", announcement: "以后由梁予安联系您。" };
    await bank.does("zhou", handOver, { caseId: led, ...to });
    await bank.does("chen", flagOwnFault, { caseId: led, reason: "x" });
    expect(refused(await bank.as("liang", decideOwnFault, { caseId: led, ...decision }))).toBe("own_fault_by_involved");
    for (const caseId of [flagged, led]) {
      const told = await bank.db
        .selectFrom("notification")
        .select("person_id")
        .where("case_id", "=", caseId)
        .where("kind", "=", "own_fault_flagged")
        .execute();
      expect(told.map((one) => one.person_id)).toEqual([bank.actors.qin!.id]);
      await bank.does("qin", decideOwnFault, { caseId, ...decision });
    }
  });
});

describe("R4, R11: nothing of substance goes out unapproved", () => {
  test("no account round a remedy that waits for approval or was returned", async () => {
    const caseId = await ledCase(bank, "deciding");
    const money = { caseId, kind: "payment" as const, text: "赔付5000元", amountMinor: 500_000, currency: "CNY" };
    const promise = { caseId, ...ACCOUNT, done: "我们赔付您5000元。" };
    await bank.does("zhou", decideResponsibility, {
      caseId,
      responsibility: "company",
      finding: "upheld",
      reason: "日志可证",
    });
    await bank.does("zhou", recordDemand, { caseId, demand: "赔5000" });
    await bank.does("zhou", proposeRemedy, money);
    expect(refused(await bank.as("zhou", sendAccount, promise))).toBe("remedy_not_approved");
    await bank.does("zhou", goExternal, { caseId, externalBody: "调解中心", reason: "顾客申请" });
    expect(refused(await bank.as("zhou", sendAccount, promise)), "nor from outside").toBe("remedy_not_approved");
    await bank.does("zhou", returnInside, { caseId, reason: "未成" });
    await bank.does("liang", settleRemedy, { caseId, approve: false, reason: "没有依据" });
    expect(refused(await bank.as("zhou", sendAccount, promise))).toBe("remedy_not_approved");
    await bank.does("zhou", proposeRemedy, money);
    await bank.does("liang", settleRemedy, { caseId, approve: true });
    await bank.does("zhou", sendAccount, promise);
  });
});

describe("R8: closing", () => {
  const silence = (caseId: string) => bank.as("zhou", recordAnswer, { caseId, agreement: "no_answer" });
  const attempt = (caseId: string) =>
    bank.does("zhou", recordAttempt, { caseId, channel: "phone", outcome: "no_answer" });
  test("“no answer” needs attempts on three different days", async () => {
    const caseId = await ledCase(bank, "accounted");
    for (let day = 0; day < 3; day++) {
      expect(refused(await silence(caseId)), "again and again on one day is one attempt").toBe("attempts_needed");
      bank.clock.advance(DAY);
      for (let call = 0; call < 3; call++) await attempt(caseId);
    }
    await bank.does("zhou", recordAnswer, { caseId, agreement: "no_answer" });
    await bank.does("zhou", closeCase, { caseId, routes: [] });
  });
  test("what was tried before the account says nothing about the answer to it", async () => {
    const caseId = await ledCase(bank, "agreed");
    for (let day = 0; day < 3; day++) {
      bank.clock.advance(DAY);
      await attempt(caseId);
    }
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    expect(refused(await silence(caseId))).toBe("attempts_needed");
  });
  test("a word of the customer ends the silence, even once it was recorded", async () => {
    const caseId = await ledCase(bank, "accounted");
    for (let day = 0; day < 3; day++) {
      bank.clock.advance(DAY);
      await attempt(caseId);
    }
    await bank.does("zhou", recordAnswer, { caseId, agreement: "no_answer" });
    await bank.does("chen", sendMessage, { caseId, body: "我刚看到，我不同意。", direction: "in" });
    expect(refused(await bank.as("zhou", closeCase, { caseId, routes: [] }))).toBe("attempts_needed");
    expect(refused(await silence(caseId))).toBe("attempts_needed");
  });
  test("an answer is read for the search again when the customer said something, and only then", async () => {
    const reread = async (act: () => Promise<unknown>) => {
      await bank.db.deleteFrom("search_pending").execute();
      await act();
      return (await bank.db.selectFrom("search_pending").select("case_id").execute()).length;
    };
    const proposed = await ledCase(bank, "proposed");
    const agree = { caseId: proposed, agreement: "accepted" as const };
    expect(await reread(() => bank.does("zhou", recordAgreement, agree))).toBe(0);
    const [accounted, other] = [await ledCase(bank, "accounted"), await ledCase(bank, "proposed")];
    const answer = { caseId: accounted, agreement: "accepted" as const };
    expect(await reread(() => bank.does("zhou", recordAnswer, answer))).toBe(0);
    const words = { caseId: other, agreement: "refused" as const, words: "不够。" };
    expect(await reread(() => bank.does("zhou", recordAgreement, words))).toBe(1);
    const said = { caseId: await ledCase(bank, "accounted"), agreement: "accepted" as const, words: "好的。" };
    expect(await reread(() => bank.does("zhou", recordAnswer, said))).toBe(1);
  });
  test("a refusal needs the routes named", async () => {
    const caseId = await ledCase(bank, "accounted");
    await bank.does("zhou", recordAnswer, { caseId, agreement: "refused", words: "我不同意。" });
    expect(refused(await bank.as("zhou", closeCase, { caseId, routes: [] }))).toBe("routes_needed");
    await bank.does("zhou", closeCase, { caseId, routes: ["internal_review"] });
    expect(await row(caseId)).toMatchObject({ state: "closed", finding: "upheld", agreement: "refused" });
  });
  test("a refused proposal leads back to deciding, without its remedy", async () => {
    const caseId = await ledCase(bank, "proposed");
    await bank.does("zhou", recordAgreement, { caseId, agreement: "refused", words: "不够。" });
    expect(await row(caseId)).toMatchObject({ state: "deciding", remedy: null });
  });
});
