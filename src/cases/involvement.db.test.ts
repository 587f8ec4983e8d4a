import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { answerTask } from "./actions/answer-task.ts";
import { cancelTask } from "./actions/cancel-task.ts";
import { confirmFinding } from "./actions/confirm-finding.ts";
import * as contest from "./actions/contest-task.ts";
import { decideResponsibility } from "./actions/decide-responsibility.ts";
import { dispatchTask } from "./actions/dispatch-task.ts";
import { editDetails } from "./actions/edit-details.ts";
import { enterDeciding } from "./actions/enter-deciding.ts";
import { handOver } from "./actions/hand-over.ts";
import { recusePerson } from "./actions/recuse-person.ts";
import { viewCase } from "./reads/view-case.ts";

let bank: Bank;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const later = () => new Date(bank.clock.now().getTime() + 3 * 3_600_000).toISOString();
const idOf = (who: string) => bank.actors[who]!.id;
const departmentOf = (name: string) => bank.departments[name]!;
const asked = (caseId: string, department = "渠道科技部", more: { arbiterId?: string } = {}) => ({
  caseId,
  departmentId: departmentOf(department),
  question: "系统在14:32到15:07之间能赎回吗？",
  dueAt: later(),
  kind: "investigation" as const,
  ...more,
});
const decision = { responsibility: "customer" as const, finding: "not_upheld" as const, reason: "查明" };
const lastEvent = (caseId: string, kind: string) =>
  bank.db
    .selectFrom("case_event")
    .select(["reason", "body"])
    .where("case_id", "=", caseId)
    .where("kind", "=", kind)
    .orderBy("seq", "desc")
    .executeTakeFirst();

/** A case whose one task is answered, with the finding confirmed as it stands. */
async function answeredCase(): Promise<{ caseId: string; taskId: string }> {
  const caseId = await ledCase(bank, "understood");
  const { taskId } = await bank.does("zhou", dispatchTask, asked(caseId));
  await bank.does("he", answerTask, { caseId, taskId, answer: "系统没有问题", finding: "not_upheld" });
  return { caseId, taskId };
}

describe("R10, R11: whom a case complains about", () => {
  test("is changed by an uninvolved supervisor with a reason, and the journal keeps who stood there", async () => {
    const caseId = await ledCase(bank, "accepted", { complainedPersonId: idOf("chen") });
    const toChen = { caseId, toPersonId: idOf("chen"), reason: "轮班", announcement: "以后由陈以恒与您联系。" };
    const off = { caseId, complainedPersonId: null };
    expect(await bank.as("zhou", editDetails, off)).toMatchObject({ refusal: { code: "complained_stands" } });
    expect(await bank.as("chen", editDetails, off)).toMatchObject({ refusal: { code: "recused" } });
    expect(await bank.as("qin", editDetails, off)).toMatchObject({
      refusal: { code: "reason_needed", field: "complainedReason" },
    });
    expect(await bank.as("zhou", handOver, toChen)).toMatchObject({ refusal: { code: "not_back_to_complained" } });
    await bank.does("qin", editDetails, { ...off, complainedReason: "顾客更正：说的不是陈以恒" });
    expect(await lastEvent(caseId, "details_changed")).toMatchObject({
      reason: "顾客更正：说的不是陈以恒",
      body: { changes: [{ field: "complainedPersonId", from: "陈以恒", fromId: idOf("chen"), to: null, toId: null }] },
    });
  });

  test("R13: is kept as the customer said it, and stays so once it is known who is meant", async () => {
    const said = { complainedPersonSaid: "小刘（理财经理）", complainedDepartmentSaid: "河西支行" };
    const caseId = await ledCase(bank, "accepted", said);
    const shown = async () => {
      const page = await viewCase(bank.look("zhou"), { caseId });
      return page.ok && page.value.case;
    };
    expect(await shown()).toMatchObject({ ...said, complainedPersonId: null, complainedPersonName: null });
    await bank.does("zhou", editDetails, { caseId, complainedPersonId: idOf("chen") });
    expect(await shown()).toMatchObject({ ...said, complainedPersonName: "陈以恒" });
    await bank.does("zhou", editDetails, { caseId, complainedDepartmentSaid: null });
    expect(await lastEvent(caseId, "details_changed")).toMatchObject({
      body: { changes: [{ field: "complainedDepartmentSaid", from: "河西支行", to: null }] },
    });
  });

  test("is somebody who exists", async () => {
    const caseId = await ledCase(bank, "accepted");
    expect(await bank.as("zhou", editDetails, { caseId, complainedPersonId: v7() })).toMatchObject({
      refusal: { code: "person_unknown", field: "complainedPersonId" },
    });
    expect(await bank.as("zhou", editDetails, { caseId, complainedDepartmentId: v7() })).toMatchObject({
      refusal: { code: "department_unknown", field: "complainedDepartmentId" },
    });
  });
});

describe("R11: named after the answer", () => {
  test("a department's own finding no longer carries a decision until somebody uninvolved confirms it", async () => {
    const { caseId, taskId } = await answeredCase();
    await bank.does("zhou", enterDeciding, { caseId });
    await bank.does("zhou", editDetails, { caseId, complainedDepartmentId: departmentOf("渠道科技部") });
    expect(await lastEvent(caseId, "finding_unconfirmed")).toMatchObject({ body: { task: 1 } });
    expect(await bank.as("zhou", decideResponsibility, { caseId, ...decision })).toMatchObject({
      refusal: { code: "findings_needed" },
    });
    await bank.does("qin", confirmFinding, { caseId, taskId });
    expect(await bank.as("zhou", decideResponsibility, { caseId, ...decision })).toMatchObject({ ok: true });
  });

  test("nor does one confirmed by somebody who steps aside", async () => {
    const { caseId } = await answeredCase();
    await bank.does("qin", recusePerson, { caseId, personId: idOf("he"), reason: "亲属" });
    await bank.does("zhou", enterDeciding, { caseId });
    expect(await bank.as("zhou", decideResponsibility, { caseId, ...decision })).toMatchObject({
      refusal: { code: "findings_needed" },
    });
  });

  test("it is judged by the departments of today: one hung under the department complained about is involved", async () => {
    const { caseId, taskId } = await answeredCase();
    await bank.does("zhou", enterDeciding, { caseId });
    const parent = v7();
    await bank.db.insertInto("department").values({ department_id: parent, name: "数字条线" }).execute();
    await bank.does("zhou", editDetails, { caseId, complainedDepartmentId: parent });
    const hang = (under: string | null) =>
      bank.db
        .updateTable("department")
        .set({ parent_id: under })
        .where("department_id", "=", departmentOf("渠道科技部"))
        .execute();
    await hang(parent);
    expect(await bank.as("zhou", decideResponsibility, { caseId, ...decision })).toMatchObject({
      refusal: { code: "findings_needed" },
    });
    const page = await viewCase(bank.look("qin"), { caseId });
    const task = page.ok && page.value.story.find((entry) => entry.kind === "task");
    expect(task).toMatchObject({ task: { confirmedAt: null, allowed: ["confirm"] } });
    await bank.does("qin", confirmFinding, { caseId, taskId });
    expect(await bank.as("zhou", decideResponsibility, { caseId, ...decision })).toMatchObject({ ok: true });
    await hang(null);
  });

  test("“the facts are plain” from somebody who turns out to be involved carries no decision", async () => {
    const caseId = await ledCase(bank, "deciding");
    await bank.does("zhou", editDetails, { caseId, complainedPersonId: idOf("zhou") });
    expect(await bank.as("qin", decideResponsibility, { caseId, ...decision })).toMatchObject({
      refusal: { code: "findings_needed" },
    });
  });
});

describe("R11: who is involved", () => {
  test("an owner of the department complained about goes no further, and hands the case over", async () => {
    const caseId = await ledCase(bank, "understood");
    await bank.does("zhou", editDetails, { caseId, complainedDepartmentId: departmentOf("客户关怀中心") });
    expect(await bank.as("zhou", enterDeciding, { caseId, reason: "事实清楚" })).toMatchObject({
      refusal: { code: "department_involved", rule: "R11", wayOut: "hand_over" },
    });
    const page = await viewCase(bank.look("zhou"), { caseId });
    expect(page).toMatchObject({ value: { moves: [] } });
    await bank.does("zhou", handOver, {
      caseId,
      toPersonId: idOf("qin"),
      reason: "投诉的是本部门",
      announcement: "以后由秦若谷与您联系。",
    });
    expect(await bank.as("qin", enterDeciding, { caseId, reason: "事实清楚" })).toMatchObject({ ok: true });
  });

  test("the owner complained about does not cancel, re-send or contest the question about them", async () => {
    const caseId = await ledCase(bank, "understood");
    const { taskId } = await bank.does("zhou", dispatchTask, asked(caseId));
    await bank.does("qin", editDetails, { caseId, complainedPersonId: idOf("zhou") });
    const task = { caseId, taskId, reason: "不必查" };
    expect(await bank.as("zhou", cancelTask, task)).toMatchObject({ refusal: { code: "recused" } });
    await bank.does("he", contest.handBackTask, task);
    expect(await bank.as("zhou", contest.resendTask, task)).toMatchObject({ refusal: { code: "recused" } });
    expect(await bank.as("zhou", contest.escalateTask, task)).toMatchObject({ refusal: { code: "recused" } });
  });

  test("a department complained about answers, as a statement, and does nothing else with its task", async () => {
    const caseId = await ledCase(bank, "understood", { complainedDepartmentId: departmentOf("渠道科技部") });
    const { taskId } = await bank.does("zhou", dispatchTask, asked(caseId));
    const page = await viewCase(bank.look("he"), { caseId });
    const task = page.ok && page.value.story.find((entry) => entry.kind === "task");
    expect(task).toMatchObject({ task: { allowed: ["answer"] } });
    expect(await bank.as("he", contest.handBackTask, { caseId, taskId, reason: "不归我们" })).toMatchObject({
      refusal: { code: "department_involved" },
    });
    await bank.does("he", answerTask, { caseId, taskId, answer: "系统有故障", finding: "upheld" });
    expect(await lastEvent(caseId, "task_answered")).toMatchObject({ body: { confirmed: false } });
  });
});

describe("R11: the arbiter of a task", () => {
  test.each([
    ["nobody who exists", () => v7(), "person_unknown"],
    ["an investigator", () => idOf("song"), "arbiter_unfit"],
    ["the owner's own word", () => idOf("zhou"), "arbiter_unfit"],
  ])("is not %s", async (_who, arbiterId, code) => {
    const caseId = await ledCase(bank, "understood");
    expect(await bank.as("zhou", dispatchTask, asked(caseId, "渠道科技部", { arbiterId: arbiterId() }))).toMatchObject({
      refusal: { code, field: "arbiterId" },
    });
  });

  test("is somebody who may see the case and is not involved; else compliance", async () => {
    const caseId = await ledCase(bank, "understood", { complainedPersonId: idOf("liang") });
    await bank.does("zhou", dispatchTask, asked(caseId));
    const { arbiter_id } = await bank.db
      .selectFrom("case_task")
      .select("arbiter_id")
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    expect(arbiter_id).toBe(idOf("qin"));
  });

  test("who left holds nothing up: a supervisor of the case steps in", async () => {
    const caseId = await ledCase(bank, "understood");
    const { taskId } = await bank.does("zhou", dispatchTask, asked(caseId, "渠道科技部", { arbiterId: idOf("liang") }));
    const task = { caseId, taskId, reason: "有异议" };
    await bank.does("he", contest.handBackTask, task);
    await bank.does("zhou", contest.resendTask, { ...task, question: "请查日志" });
    await bank.does("he", contest.escalateTask, task);
    const ruling = { ...task, departmentId: departmentOf("零售业务部") };
    expect(await bank.as("qin", contest.arbitrateTask, ruling)).toMatchObject({ refusal: { code: "arbiter_only" } });
    const set = (state: string) =>
      bank.db.updateTable("person").set({ state }).where("person_id", "=", idOf("liang")).execute();
    await set("locked");
    await bank.does("qin", contest.arbitrateTask, ruling);
    await set("active");
  });
});
