import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignCases } from "../../src/cases/actions/assign-cases.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { flagOwnFault } from "../../src/cases/actions/own-fault.ts";
import { recordAgreement } from "../../src/cases/actions/record-agreement.ts";
import { recordAttempt } from "../../src/cases/actions/record-attempt.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { restateNeed } from "../../src/cases/actions/restate-need.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { resumeCase, waitForCustomer } from "../../src/cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { goalWeeks } from "../../src/cases/desk-store.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const DAY = 86_400_000;
const inDays = (days: number) => new Date(bank.clock.now().getTime() + days * DAY).toISOString();
const row = (caseId: string) => caseRow(bank, caseId);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R10: no second injury", () => {
  test("a communicated decision is corrected by a supervisor who did not take it", async () => {
    const caseId = await ledCase(bank, "accounted");
    expect(refused(await bank.as("zhou", correctDecision, { caseId, reason: "算错了" }))).toBe("not_permitted_here");
    await bank.does("liang", correctDecision, { caseId, reason: "赎回日期算错一天" });
    const after = await row(caseId);
    expect(after).toMatchObject({ state: "deciding", decision: null, accounted_at: null });
    const kept = await bank.db
      .selectFrom("case_event")
      .select("reason")
      .where("case_id", "=", caseId)
      .where("kind", "=", "responsibility_decided")
      .execute();
    expect(kept, "what was decided stays in the journal").toHaveLength(1);
  });
  test("going outside and coming back opens no decision that was told, and no second account", async () => {
    const caseId = await ledCase(bank, "accounted");
    const anew = { caseId, responsibility: "customer" as const, finding: "not_upheld" as const, reason: "改了" };
    await bank.does("zhou", goExternal, { caseId, externalBody: "调解中心", reason: "顾客申请" });
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("already_accounted");
    await bank.does("zhou", returnInside, { caseId, reason: "未成" });
    expect(await row(caseId)).toMatchObject({ state: "accounted" });
    expect(refused(await bank.as("zhou", decideResponsibility, anew))).toBe("move_not_from_here");
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("move_not_from_here");
  });
  test("after the customer's no to a proposal the owner improves the offer, not the responsibility", async () => {
    const caseId = await ledCase(bank, "proposed");
    await bank.does("zhou", recordAgreement, { caseId, agreement: "refused", words: "不够。" });
    const anew = { caseId, responsibility: "customer" as const, finding: "not_upheld" as const, reason: "改了" };
    expect(refused(await bank.as("zhou", decideResponsibility, anew))).toBe("decision_told");
    const page = await viewCase(bank.look("zhou"), { caseId });
    expect(page.ok && page.value.moves).not.toContain("decide_responsibility");
    await bank.does("liang", decideResponsibility, anew);
  });
  test("a reopened case goes one level up, to a supervisor, with its clock running anew", async () => {
    const caseId = await ledCase(bank, "closed");
    const again = {
      caseId,
      reason: "退款没有到账",
      announcement: "已重新打开，由主管梁予安负责。",
      nextWordAt: inDays(20),
    };
    expect(refused(await bank.as("liang", reopenCase, { ...again, ownerId: bank.actors.zhou!.id }))).toBe(
      "reopen_level",
    );
    expect(refused(await bank.as("liang", reopenCase, { ...again, ownerId: bank.actors.chen!.id }))).toBe(
      "reopen_level",
    );
    const silent = { ...again, announcement: " ", ownerId: bank.actors.liang!.id };
    expect(refused(await bank.as("liang", reopenCase, silent)), "R2: the customer is told").toBe("announcement_needed");
    await bank.does("liang", reopenCase, { ...again, ownerId: bank.actors.liang!.id });
    const after = await row(caseId);
    expect(after).toMatchObject({
      state: "reopened",
      level: 1,
      owner_name: "梁予安",
      severity: 3,
      closed_at: null,
      next_due_clock: "progress",
    });
  });
  test("a reopened case never goes to the department it complains about", async () => {
    const caseId = await ledCase(bank, "closed", { complainedDepartmentId: bank.departments.合规与消费者权益部! });
    const outcome = await bank.as("liang", reopenCase, {
      caseId,
      reason: "又发生了",
      announcement: "已重新打开。",
      nextWordAt: inDays(1),
      ownerId: bank.actors.qin!.id,
    });
    expect(refused(outcome)).toBe("not_back_to_complained");
  });
  test("once raised it stays raised: handed to another supervisor or compliance, never back", async () => {
    const caseId = await ledCase(bank, "closed");
    const to = (who: string) => ({ caseId, toPersonId: bank.actors[who]!.id, reason: "x", announcement: "由他接手。" });
    const raised = { reason: "x", ownerId: bank.actors.liang!.id, announcement: "x", nextWordAt: inDays(1) };
    await bank.does("liang", reopenCase, { caseId, ...raised });
    for (const who of ["zhou", "chen"])
      expect(refused(await bank.as("liang", handOver, to(who)))).toBe("owner_below_level");
    await bank.does("liang", handOver, to("qin"));
    await bank.does("qin", handOver, to("liang"));
  });
  test("a hand-over before or after the end clears no former owner for the reopening", async () => {
    const caseId = await ledCase(bank, "accepted");
    const to = (who: string) => ({ caseId, toPersonId: bank.actors[who]!.id, reason: "x", announcement: "由他接手。" });
    await bank.does("zhou", handOver, to("liang"));
    await bank.does("liang", handOver, to("chen"));
    await bank.does("chen", withdrawCase, { caseId, words: "撤" });
    expect(refused(await bank.as("chen", handOver, to("zhou")))).toBe("case_ended");
    const again = { caseId, reason: "x", announcement: "x", nextWordAt: inDays(1), ownerId: bank.actors.liang!.id };
    expect(refused(await bank.as("qin", reopenCase, again))).toBe("reopen_level");
    await bank.does("qin", reopenCase, { ...again, ownerId: bank.actors.qin!.id });
  });
});

describe("an act is refused by the rule by which the page offers it", () => {
  test("R10, R13: an ended case is not changed, but the customer's word and a note are kept", async () => {
    const caseId = await ledCase(bank, "closed");
    const need = { caseId, businessNeed: "改写", emotionalNeed: "改写", needState: "corrected" as const };
    const out = { caseId, body: "x", direction: "out" as const, nextWordAt: inDays(1) };
    const changes = [
      await bank.as("zhou", restateNeed, need),
      await bank.as("zhou", recordDemand, { caseId, demand: "没有要求" }),
      await bank.as("zhou", flagOwnFault, { caseId, reason: "x" }),
      await bank.as("zhou", sendMessage, out),
      await bank.as("zhou", recordAttempt, { caseId, channel: "phone", outcome: "reached" }),
      await bank.as("zhou", editDetails, { caseId, title: "x", causes: undefined }),
    ];
    expect(new Set(changes.map(refused))).toEqual(new Set(["case_ended"]));
    await bank.does("chen", sendMessage, { caseId, body: "钱还没到账。", direction: "in" });
    await bank.does("zhou", writeNote, { caseId, body: "请主管看看。", mentions: [] });
    const page = await viewCase(bank.look("zhou"), { caseId });
    // Beside the record: the customer's way in, what proves, the file for whoever is next, and what an outside body asks.
    const proofs = ["give_portal_link", "add_evidence", "unshare_evidence", "export_file"];
    const beside = [...proofs, "add_referral", "answer_referral"];
    expect(page.ok && page.value.acts.filter((one) => !beside.includes(one))).toEqual(["hear", "note"]);
    expect(await row(caseId)).toMatchObject({ state: "closed", next_due_at: null });
  });
  test("R1: whoever a case is assigned to accepts it before speaking to the customer", async () => {
    const caseId = await ledCase(bank, "received");
    await bank.does("chen", assignCases, { caseIds: [caseId], ownerId: bank.actors.zhou!.id });
    expect(refused(await bank.as("zhou", sendMessage, { caseId, body: "您好", direction: "out" }))).toBe(
      "not_accepted",
    );
    await bank.does("zhou", sendMessage, { caseId, body: "顾客又打来一次。", direction: "in" });
    const page = await viewCase(bank.look("zhou"), { caseId });
    expect(page.ok && page.value.acts).not.toContain("message");
  });
});

describe("R1: service figures", () => {
  test("in time is what the case's own clock says, waits and all", async () => {
    const figure = async () => (await goalWeeks(bank.db, bank.actors.qin!, bank.clock.now()))[0]!.in_time;
    await bank.db.deleteFrom("case_clock").execute();
    expect(await figure(), "without a clock nothing is measured").toBeNull();
    bank.clock.advance(60 * DAY);
    const caseId = await ledCase(bank, "deciding");
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "凭证" });
    bank.clock.advance(18 * DAY);
    await bank.does("zhou", resumeCase, { caseId });
    await bank.does("zhou", decideResponsibility, {
      caseId,
      responsibility: "customer",
      finding: "not_upheld",
      reason: "日志可证",
    });
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    const weeks = await goalWeeks(bank.db, bank.actors.qin!, bank.clock.now());
    expect(weeks).toMatchObject([{ count: 1, in_time: 100 }]);
  });
});
