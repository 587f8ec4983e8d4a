import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, caseRow, openBank, refused } from "../../test/support/bank.ts";
import { ACCOUNT, ledCase } from "../../test/support/led-case.ts";
import { customerActor } from "../kernel/authority.ts";
import { askReview } from "../portal/actions/speak.ts";
import { askForReview } from "./actions/ask-review.ts";
import { closeCase } from "./actions/close-case.ts";
import { declineReview, grantReview } from "./actions/decide-review.ts";
import { correctDecision, reopenCase } from "./actions/outside-and-back.ts";
import { decideOwnFault, flagOwnFault } from "./actions/own-fault.ts";
import { recordAnswer } from "./actions/record-agreement.ts";
import { sendAccount } from "./actions/send-account.ts";
import { putPolicyRules } from "./clock-store.ts";
import { toldToCustomer } from "./reads/told-to-customer.ts";
import { viewCase } from "./reads/view-case.ts";
import { viewDesk } from "./reads/view-desk.ts";
import type { State } from "./rules/states.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
  bank.actors.customer = customerActor({ name: "沈女士", locale: "zh", departmentId: null, departmentName: null });
  await putPolicyRules(bank.db, [{ policy: "cn-bank-insurance-2020" }]);
});
afterAll(() => bank.drop());

const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
const raised = (ownerId: string) => ({
  reason: "请重新核对当天的日志",
  ownerId,
  announcement: "由没有办过这件的人重新看。",
  nextWordAt: later(4),
});
async function askedAt(state: State): Promise<string> {
  const caseId = await ledCase(bank, state);
  await bank.does("customer", askForReview, { caseId, words: "请别人重新看一遍。" });
  return caseId;
}
const pageOf = async (who: string, caseId: string) => {
  const page = await viewCase(bank.look(who), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  return page.value;
};
const waitingFor = async (who: string, caseId: string) => {
  const desk = await viewDesk(bank.look(who), { sort: "due" });
  return desk.ok && desk.value.approvals.some((one) => one.what === "review" && one.caseId === caseId);
};
const clockOf = (caseId: string) =>
  bank.db
    .selectFrom("case_clock")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("what", "=", "review")
    .executeTakeFirst();
const bellsOf = async (caseId: string) =>
  (
    await bank.db
      .selectFrom("notification")
      .select("person_id")
      .where("case_id", "=", caseId)
      .where("kind", "=", "review_requested")
      .execute()
  ).map(({ person_id }) => person_id);

describe("R10: a review that was asked for", () => {
  test("refuses closing, correcting and reopening past it, with the rule and the way out", async () => {
    const caseId = await askedAt("accounted");
    await bank.does("zhou", recordAnswer, { caseId, agreement: "refused" });
    expect((await pageOf("zhou", caseId)).moves).not.toContain("close");
    expect(await bank.as("zhou", closeCase, { caseId, routes: ["regulator"] })).toMatchObject({
      refusal: { code: "review_open", rule: "R10", wayOut: "decide_review" },
    });
    expect(refused(await bank.as("qin", correctDecision, { caseId, reason: "更正" }))).toBe("review_open");
    expect((await caseRow(bank, caseId)).state).toBe("accounted");
    const ended = await askedAt("closed");
    expect(refused(await bank.as("qin", reopenCase, { caseId: ended, ...raised(bank.actors.qin!.id) }))).toBe(
      "review_open",
    );
  });

  test("R11: goes past the supervisor who approved the remedy, one level up, and to nobody who led it", async () => {
    const caseId = await askedAt("accounted");
    expect(await bellsOf(caseId)).toEqual([bank.actors.qin!.id]);
    expect([await waitingFor("liang", caseId), await waitingFor("qin", caseId)]).toEqual([false, true]);
    const [liang, qin] = [await pageOf("liang", caseId), await pageOf("qin", caseId)];
    expect([liang.acts.includes("decide_review"), qin.acts.includes("decide_review")]).toEqual([false, true]);
    expect(liang.reviewedBy).toEqual(["秦若谷"]);
    const answer = "我们重新看过，结论不变。";
    expect(refused(await bank.as("liang", declineReview, { caseId, answer }))).toBe("review_by_involved");
    expect(refused(await bank.as("qin", grantReview, { caseId, ...raised(bank.actors.liang!.id) }))).toBe(
      "review_by_involved",
    );
    expect(refused(await bank.as("zhou", declineReview, { caseId, answer }))).toBe("not_permitted_here");
  });

  test("R5, R11: nor may who decided on our own fault", async () => {
    const caseId = await ledCase(bank, "understood");
    await bank.does("zhou", flagOwnFault, { caseId, reason: "可能漏办" });
    await bank.does("qin", decideOwnFault, { caseId, decision: "由我方承担", carriedBy: "客户关怀中心" });
    await bank.db.updateTable("cases").set({ state: "accounted" }).where("case_id", "=", caseId).execute();
    await bank.does("customer", askForReview, { caseId, words: "再看看" });
    expect(await bellsOf(caseId)).toEqual([bank.actors.liang!.id]);
    expect((await pageOf("qin", caseId)).acts).not.toContain("decide_review");
    expect((await pageOf("liang", caseId)).acts).toContain("decide_review");
  });

  test("granted, is taken up again by somebody else; the policy's 30 days run on to the new account", async () => {
    const caseId = await askedAt("closed");
    expect(await clockOf(caseId)).toMatchObject({ stopped_at: null, milestone: "review_decision" });
    const due = (await clockOf(caseId))!.due_at.getTime() - bank.clock.now().getTime();
    expect(Math.floor(due / 86_400_000)).toBe(30);
    await bank.does("qin", grantReview, { caseId, ...raised(bank.actors.qin!.id) });
    expect(await caseRow(bank, caseId)).toMatchObject({
      state: "reopened",
      owner_id: bank.actors.qin!.id,
      review_asked_at: null,
      closed_at: null,
    });
    expect((await clockOf(caseId))?.stopped_at).toBe(null);
    await bank.db
      .updateTable("cases")
      .set({ state: "deciding", decision: JSON.stringify({ decidedBy: bank.actors.qin!.id }) })
      .where("case_id", "=", caseId)
      .execute();
    await bank.does("qin", sendAccount, { caseId, ...ACCOUNT });
    expect(await clockOf(caseId)).toMatchObject({ stopped_by: "met" });
  });

  test("asked for on two pages at once it is one request; what the other page says is kept beside it", async () => {
    const caseId = await ledCase(bank, "accounted");
    const pages = ["请别人重新看一遍。", "还有录音没有听。"].map((words) =>
      bank.does("customer", askReview, { caseId, words }),
    );
    expect((await Promise.all(pages)).map(({ had }) => had).sort()).toEqual([false, true]);
    const told = bank.db.selectFrom("case_event").select("kind").where("case_id", "=", caseId);
    const theirs = await told.where("kind", "in", ["review_requested", "message_received"]).orderBy("seq").execute();
    expect(theirs.map(({ kind }) => kind)).toEqual(["review_requested", "message_received"]);
    expect(await bellsOf(caseId)).toEqual([bank.actors.qin!.id]);
    expect(await bank.as("customer", askForReview, { caseId, words: "再请求一次" })).toMatchObject({
      refusal: { code: "review_asked", rule: "R10" },
    });
  });

  test("upheld, gives the customer the reasons, meets the clock, and closing is free again", async () => {
    const caseId = await askedAt("accounted");
    expect(await toldToCustomer(bank.db, caseId)).toMatchObject({ reviewAnswerId: null });
    await bank.does("qin", declineReview, { caseId, answer: "我们重新看过，结论不变，因为日志可证。" });
    const told = (await toldToCustomer(bank.db, caseId))!;
    expect(told.reviewAskedAt).toBe(null);
    expect(told.said.find(({ id }) => id === told.reviewAnswerId)).toMatchObject({
      purpose: "review_answer",
      authorName: "秦若谷",
    });
    expect(await clockOf(caseId)).toMatchObject({ stopped_by: "met" });
    expect(refused(await bank.as("qin", declineReview, { caseId, answer: "再答一次" }))).toBe("review_not_asked");
    await bank.does("zhou", recordAnswer, { caseId, agreement: "refused" });
    expect((await pageOf("zhou", caseId)).moves).toContain("close");
  });

  test("an account sent meanwhile is no answer to it", async () => {
    const caseId = await askedAt("agreed");
    await bank.does("zhou", sendAccount, { caseId, ...ACCOUNT });
    expect((await clockOf(caseId))?.stopped_at).toBe(null);
  });
});
