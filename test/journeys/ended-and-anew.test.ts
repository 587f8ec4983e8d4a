import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTask } from "../../src/cases/actions/answer-task.ts";
import { confirmFinding } from "../../src/cases/actions/confirm-finding.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { dispatchTask } from "../../src/cases/actions/dispatch-task.ts";
import { goExternal } from "../../src/cases/actions/outside-and-back.ts";
import { finishStep, planSteps } from "../../src/cases/actions/remedy-steps.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { waitForCustomer } from "../../src/cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { listSteps } from "../../src/cases/store.ts";
import { type Bank, caseRow, openBank, refused } from "../support/bank.ts";
import { ACCOUNT, ledCase } from "../support/led-case.ts";

let bank: Bank;
const row = (caseId: string) => caseRow(bank, caseId);
const later = (hours = 24) => new Date(bank.clock.now().getTime() + hours * 3_600_000).toISOString();
const UPHELD = { responsibility: "company" as const, finding: "upheld" as const, reason: "日志可证" };
const ask = (caseId: string) =>
  bank.does("zhou", dispatchTask, {
    caseId,
    departmentId: bank.departments.渠道科技部!,
    kind: "investigation",
    question: "那半小时系统能赎回吗？",
    dueAt: later(),
  });
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

describe("R10: what has ended rests", () => {
  test("steps still open end with it: nobody is offered them, nothing falls due again", async () => {
    const caseId = await ledCase(bank, "agreed");
    const steps = [24, 48].map((hours) => ({ text: "补办", ownerId: bank.actors.zhou!.id, dueAt: later(hours) }));
    await bank.does("zhou", planSteps, { caseId, steps });
    const [first] = await listSteps(bank.db, caseId);
    await bank.does("zhou", withdrawCase, { caseId, words: "不用了。" });
    const page = await viewCase(bank.look("zhou"), { caseId });
    expect(page.ok && page.value.steps).toEqual([]);
    expect((await bank.as("zhou", finishStep, { caseId, stepId: first!.step_id, proof: "回单" })).ok).toBe(false);
    await bank.does("zhou", sendMessage, { caseId, body: "还有一句。", direction: "in" });
    expect(await row(caseId)).toMatchObject({ next_due_at: null, next_due_clock: null });
  });
  test("a step kept from before is not done any more, and a finding not confirmed", async () => {
    const caseId = await ledCase(bank, "understood", { complainedDepartmentId: bank.departments.渠道科技部! });
    const { taskId } = await ask(caseId);
    await bank.does("he", answerTask, { caseId, taskId, answer: "没有故障", finding: "not_upheld" });
    await bank.does("zhou", withdrawCase, { caseId, words: "不用了。" });
    expect(refused(await bank.as("qin", confirmFinding, { caseId, taskId }))).toBe("case_ended");
    const page = await viewCase(bank.look("qin"), { caseId });
    const tasks = page.ok ? page.value.story.flatMap((entry) => (entry.kind === "task" ? [entry.task] : [])) : [];
    expect(tasks.map((task) => task.allowed)).toEqual([[]]);
  });
});

describe("R6, R8: no account round an investigation that still runs", () => {
  test("not from outside either", async () => {
    const caseId = await ledCase(bank, "deciding");
    await bank.does("zhou", decideResponsibility, { caseId, ...UPHELD });
    await ask(caseId);
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "回单" });
    await bank.does("zhou", goExternal, { caseId, externalBody: "调解中心", reason: "顾客申请" });
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("tasks_open");
  });
});
