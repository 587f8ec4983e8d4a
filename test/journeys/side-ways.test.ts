import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTask } from "../../src/cases/actions/answer-task.ts";
import { assignCases } from "../../src/cases/actions/assign-cases.ts";
import { confirmFinding } from "../../src/cases/actions/confirm-finding.ts";
import { arbitrateTask, escalateTask, handBackTask, resendTask } from "../../src/cases/actions/contest-task.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { dispatchTask } from "../../src/cases/actions/dispatch-task.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { decideOwnFault } from "../../src/cases/actions/own-fault.ts";
import { recordBounce } from "../../src/cases/actions/record-bounce.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { recusePerson } from "../../src/cases/actions/recuse-person.ts";
import { planSteps } from "../../src/cases/actions/remedy-steps.ts";
import { restateNeed } from "../../src/cases/actions/restate-need.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { resumeCase, waitForCustomer } from "../../src/cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const HOUR = 3_600_000;
const later = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR).toISOString();
const row = (caseId: string) => caseRow(bank, caseId);
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R2: one face to the customer", () => {
  test("a hand-over is announced, keeps history, and the new owner alone writes from then on", async () => {
    const caseId = await ledCase(bank, "accepted");
    const to = { caseId, toPersonId: bank.actors.chen!.id, reason: "休假", announcement: "" };
    expect(refused(await bank.as("zhou", handOver, to))).toBe("announcement_needed");
    expect(refused(await bank.as("chen", handOver, { ...to, announcement: "x" }))).toBe("not_contact_owner");
    expect(
      refused(
        await bank.as("zhou", handOver, {
          ...to,
          toPersonId: bank.actors.he!.id,
          announcement: "以后由何书宁联系您。",
        }),
      ),
    ).toBe("owner_unfit");
    await bank.does("zhou", handOver, {
      ...to,
      announcement: "沈女士，从今天起由陈以恒联系您，情况他都清楚，不用您再说一遍。",
    });
    expect(refused(await bank.as("zhou", sendMessage, { caseId, body: "您好", direction: "out" }))).toBe(
      "not_contact_owner",
    );
    await bank.does("chen", sendMessage, { caseId, body: "沈女士，我是陈以恒。", direction: "out" });
    const page = await viewCase(bank.look("chen"), { caseId });
    expect(page.ok && page.value.story.some((entry) => entry.kind === "message" && entry.purpose === "hand_over")).toBe(
      true,
    );
  });
  test("bounces are counted on the case", async () => {
    const caseId = await ledCase(bank, "accepted");
    await bank.does("zhou", recordBounce, { caseId, where: "热线让她去问网点" });
    expect((await row(caseId)).bounces).toBe(1);
  });
  test("an owned case is not reassigned in bulk: its customer must be told", async () => {
    const owned = await ledCase(bank, "accepted");
    const free = await ledCase(bank, "received");
    const outcome = await bank.does("chen", assignCases, { caseIds: [owned, free], ownerId: bank.actors.chen!.id });
    expect(outcome).toMatchObject({ assigned: [free], refused: [{ caseId: owned, code: "announcement_needed" }] });
  });
});

describe("internal tasks: one hand-back, then the arbiter", () => {
  test("handed back once, sent again, contested, decided by the arbiter, answered", async () => {
    const caseId = await ledCase(bank, "understood");
    const sent = await bank.does("zhou", dispatchTask, {
      caseId,
      departmentId: bank.departments.渠道科技部!,
      question: "失败原因？",
      dueAt: later(24),
      kind: "investigation",
    });
    const task = { caseId, taskId: sent.taskId };
    expect(refused(await bank.as("song", handBackTask, { ...task, reason: "不是我们" }))).toBe("case_not_found");
    await bank.does("he", handBackTask, { ...task, reason: "赎回申报由零售业务部受理" });
    expect(refused(await bank.as("he", resendTask, { ...task, reason: "再发" }))).toBe("not_contact_owner");
    await bank.does("zhou", resendTask, { ...task, reason: "日志在贵部，请先查日志" });
    expect(refused(await bank.as("he", handBackTask, { ...task, reason: "还是不是我们" }))).toBe("handed_back_before");
    await bank.does("he", escalateTask, { ...task, reason: "请裁定" });
    expect(refused(await bank.as("he", answerTask, { ...task, answer: "x", finding: "not_ours" }))).toBe(
      "task_not_open",
    );
    expect(
      refused(
        await bank.as("qin", arbitrateTask, { ...task, departmentId: bank.departments.零售业务部!, reason: "x" }),
      ),
    ).toBe("arbiter_only");
    await bank.does("liang", arbitrateTask, {
      ...task,
      departmentId: bank.departments.零售业务部!,
      reason: "申报环节在零售业务部",
    });
    expect(refused(await bank.as("he", answerTask, { ...task, answer: "x", finding: "upheld" }))).toBe(
      "task_not_yours",
    );
    await bank.does("song", answerTask, { ...task, answer: "三次请求均在截止前到达并被系统拒绝。", finding: "upheld" });
    expect((await row(caseId)).open_tasks).toBe(0);
  });

  test("R11: the department complained about states, someone uninvolved confirms, only then responsibility (R6)", async () => {
    const caseId = await ledCase(bank, "understood", { complainedDepartmentId: bank.departments.渠道科技部! });
    const sent = await bank.does("zhou", dispatchTask, {
      caseId,
      departmentId: bank.departments.渠道科技部!,
      question: "当时怎么处理的？",
      dueAt: later(24),
      kind: "investigation",
    });
    const task = { caseId, taskId: sent.taskId };
    await bank.does("he", answerTask, { ...task, answer: "按流程处理，没有问题。", finding: "not_upheld" });
    await bank.does("zhou", enterDeciding, { caseId });
    const decision = { caseId, responsibility: "company" as const, finding: "upheld" as const, reason: "日志可证" };
    expect(refused(await bank.as("zhou", decideResponsibility, decision))).toBe("findings_needed");
    await bank.does("liang", confirmFinding, { ...task, reason: "与日志核对一致" });
    expect(refused(await bank.as("liang", confirmFinding, task))).toBe("finding_not_open");
    await bank.does("zhou", decideResponsibility, decision);
  });

  test("R11: who stepped aside touches the case no more", async () => {
    const caseId = await ledCase(bank, "deciding");
    expect(
      refused(await bank.as("zhou", recusePerson, { caseId, personId: bank.actors.chen!.id, reason: "亲属" })),
    ).toBe("not_permitted_here");
    await bank.does("liang", recusePerson, { caseId, reason: "与顾客有亲属关系" });
    expect(refused(await bank.as("liang", decideOwnFault, { caseId, decision: "x", carriedBy: "x" }))).toBe("recused");
    await bank.does("liang", writeNote, { caseId, body: "已回避。", mentions: [] });
  });
});

describe("side ways of the path (§2.1)", () => {
  test("waiting pauses the handling clock where its policy allows it; the others run on, and it goes back to where it was", async () => {
    const caseId = await ledCase(bank, "understood");
    const clock = (name: string) =>
      bank.db
        .selectFrom("case_clock")
        .select(["due_at", "paused_at", "pauses"])
        .where("case_id", "=", caseId)
        .where("clock", "=", name)
        .executeTakeFirstOrThrow();
    const [before, others] = [await clock("handling"), await clock("house-default-cn.progress")];
    const from = bank.clock.now();
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "等顾客补凭证" });
    expect((await clock("handling")).paused_at).toEqual(from);
    bank.clock.advance(3 * 24 * HOUR);
    await bank.does("zhou", resumeCase, { caseId });
    const after = await clock("handling");
    expect(after.due_at.getTime() - before.due_at.getTime()).toBe(3 * 24 * HOUR);
    expect(after.pauses).toEqual([{ from: from.toISOString(), to: bank.clock.now().toISOString() }]);
    expect(await clock("house-default-cn.progress")).toEqual(others);
    expect((await row(caseId)).state).toBe("understood");
  });
  test("declined only on a lawful ground, by a supervisor, with a message to the customer (R13)", async () => {
    const caseId = await ledCase(bank, "received");
    const decline = {
      caseId,
      ground: "not_our_customer_or_product" as const,
      message: "您说的产品不是我行发行。可向发行机构反映；不同意可向我行申请复核。",
    };
    expect(refused(await bank.as("zhou", declineCase, decline))).toBe("not_permitted_here");
    await bank.does("qin", declineCase, decline);
    expect(await row(caseId)).toMatchObject({ state: "declined", next_due_at: null });
  });
  test("withdrawn with the customer's own words", async () => {
    const caseId = await ledCase(bank, "accepted");
    await bank.does("zhou", withdrawCase, { caseId, words: "已经解决了，不用查了。" });
    expect((await row(caseId)).closed_at).not.toBeNull();
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("move_not_from_here");
  });
  test("out to mediation and back to where it was", async () => {
    const caseId = await ledCase(bank, "proposed");
    await bank.does("zhou", goExternal, { caseId, externalBody: "市金融消费纠纷调解中心", reason: "顾客申请调解" });
    await bank.does("zhou", returnInside, { caseId, reason: "调解未成" });
    expect(await row(caseId)).toMatchObject({ state: "proposed", external_body: null });
  });
  test("R1, R3: from waiting outside and back the clock runs on, and the case stands where it stood", async () => {
    const caseId = await ledCase(bank, "accepted");
    const clock = () =>
      bank.db
        .selectFrom("case_clock")
        .select(["due_at", "paused_at"])
        .where("case_id", "=", caseId)
        .where("clock", "=", "handling")
        .executeTakeFirstOrThrow();
    const before = (await clock()).due_at;
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "等顾客补凭证" });
    bank.clock.advance(48 * HOUR);
    await bank.does("zhou", goExternal, { caseId, externalBody: "法院", reason: "顾客起诉" });
    bank.clock.advance(7 * HOUR);
    await bank.does("zhou", returnInside, { caseId, reason: "撤诉" });
    const after = await clock();
    expect(after.paused_at).toBeNull();
    expect(after.due_at.getTime() - before.getTime(), "only what was waited for").toBe(48 * HOUR);
    expect(await row(caseId)).toMatchObject({ state: "accepted", resume_state: null });
  });
  test("R1: what was declined and is reopened has a handling clock", async () => {
    const caseId = await ledCase(bank, "received");
    const message = "您说的产品不是我行发行。";
    await bank.does("qin", declineCase, { caseId, ground: "not_our_customer_or_product", message });
    bank.clock.advance(HOUR);
    const again = {
      caseId,
      reason: "顾客出示了我行合同",
      ownerId: bank.actors.liang!.id,
      announcement: "由梁予安负责。",
      nextWordAt: later(24),
    };
    await bank.does("qin", reopenCase, again);
    const clocks = await bank.db
      .selectFrom("case_clock")
      .select(["clock", "started_at", "stopped_at"])
      .where("case_id", "=", caseId)
      .where("clock", "=", "handling")
      .execute();
    expect(clocks).toEqual([{ clock: "handling", started_at: bank.clock.now(), stopped_at: null }]);
    expect(await row(caseId)).toMatchObject({ next_due_clock: "next_word", accepted_at: bank.clock.now() });
  });
});

describe("authority is asserted in the action, whoever calls it", () => {
  test("an investigator edits no case, restates no need, records no demand", async () => {
    const caseId = await ledCase(bank, "understood");
    await bank.does("zhou", dispatchTask, {
      caseId,
      departmentId: bank.departments.渠道科技部!,
      question: "失败原因？",
      dueAt: later(24),
      kind: "investigation",
    });
    const need = { caseId, businessNeed: "x", emotionalNeed: "x", needState: "confirmed" as const };
    expect(refused(await bank.as("he", restateNeed, need))).toBe("not_permitted_here");
    expect(refused(await bank.as("he", recordDemand, { caseId, demand: "x" }))).toBe("not_permitted_here");
    expect(refused(await bank.as("he", editDetails, { caseId, title: "x", causes: undefined }))).toBe(
      "not_permitted_here",
    );
  });
  test("an ended case leaves no department at work", async () => {
    const caseId = await ledCase(bank, "understood");
    await bank.does("zhou", dispatchTask, {
      caseId,
      departmentId: bank.departments.渠道科技部!,
      question: "失败原因？",
      dueAt: later(24),
      kind: "investigation",
    });
    await bank.does("zhou", withdrawCase, { caseId, words: "不用查了。" });
    const tasks = await bank.db.selectFrom("case_task").select("state").where("case_id", "=", caseId).execute();
    expect(tasks).toEqual([{ state: "cancelled" }]);
    expect((await row(caseId)).open_tasks).toBe(0);
  });
  test("R9: a step is owed only by who can open the case, and has not stepped aside", async () => {
    const caseId = await ledCase(bank, "agreed");
    const plan = (...who: string[]) =>
      bank.as("zhou", planSteps, {
        caseId,
        steps: who.map((key) => ({ text: "补登记", ownerId: bank.actors[key]!.id, dueAt: later(24) })),
      });
    const teller = bank.actors.teller!.id;
    expect(await plan("he", "teller")).toMatchObject({ refusal: { code: "step_unable", field: "steps" } });
    await bank.db.updateTable("person").set({ department_id: null }).where("person_id", "=", teller).execute();
    await bank.db.updateTable("person_role").set({ role: "investigator" }).where("person_id", "=", teller).execute();
    expect(refused(await plan("he", "teller")), "of no department that the case could come to").toBe("step_unable");
    await bank.does("liang", recusePerson, { caseId, personId: bank.actors.he!.id, reason: "亲属" });
    expect(refused(await plan("he"))).toBe("step_unable");
    expect(await row(caseId)).toMatchObject({ state: "agreed", involved: [] });
    expect(refused(await plan("song", "zhou"))).toBe("carried out");
  });
  test("whoever owes a step can open the case, and a correction lets go of open steps", async () => {
    const caseId = await ledCase(bank, "agreed");
    await bank.does("zhou", planSteps, {
      caseId,
      steps: [{ text: "补登记", ownerId: bank.actors.song!.id, dueAt: later(24) }],
    });
    const seen = await viewCase(bank.look("song"), { caseId });
    expect(seen.ok && seen.value.steps).toHaveLength(1);
    await bank.does("liang", correctDecision, { caseId, reason: "金额算错" });
    const after = await viewCase(bank.look("zhou"), { caseId });
    expect(after.ok && after.value.steps).toHaveLength(0);
  });
});

test("after all this every chain of the journal is as it was written, and a changed row is found", async () => {
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
  await sql`update case_event set reason = '改过' where kind = 'bounce_recorded'`.execute(bank.db);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: false, faults: [{ fault: "changed" }] });
});
