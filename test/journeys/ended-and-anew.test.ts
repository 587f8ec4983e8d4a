import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerTask } from "../../src/cases/actions/answer-task.ts";
import { cancelTask } from "../../src/cases/actions/cancel-task.ts";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { confirmFinding } from "../../src/cases/actions/confirm-finding.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { dispatchTask } from "../../src/cases/actions/dispatch-task.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { finishStep, planSteps } from "../../src/cases/actions/remedy-steps.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { sendProposal } from "../../src/cases/actions/send-proposal.ts";
import { understandCase } from "../../src/cases/actions/understand-case.ts";
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
const asked = (caseId: string) => ({
  caseId,
  departmentId: bank.departments.渠道科技部!,
  kind: "investigation" as const,
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
    const { taskId } = await bank.does("zhou", dispatchTask, asked(caseId));
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
    await bank.does("zhou", dispatchTask, asked(caseId));
    await bank.does("zhou", waitForCustomer, { caseId, waitingFor: "回单" });
    await bank.does("zhou", goExternal, { caseId, externalBody: "调解中心", reason: "顾客申请" });
    expect(refused(await bank.as("zhou", sendAccount, { caseId, ...ACCOUNT }))).toBe("tasks_open");
  });
});

describe("R6: that the facts are plain holds for its own round", () => {
  test("not after reopening: an investigation of which nothing was answered needs its reason", async () => {
    const caseId = await ledCase(bank, "closed");
    const owner = { ownerId: bank.actors.liang!.id, announcement: "以后由梁予安联系您。", nextWordAt: later() };
    await bank.does("liang", reopenCase, { caseId, reason: "又来电", ...owner });
    await bank.does("liang", understandCase, { caseId });
    const { taskId } = await bank.does("liang", dispatchTask, asked(caseId));
    await bank.does("liang", cancelTask, { caseId, taskId, reason: "不必查" });
    expect(refused(await bank.as("liang", enterDeciding, { caseId }))).toBe("skip_reason_needed");
    await bank.does("liang", enterDeciding, { caseId, reason: "录音已听，事实清楚" });
    await bank.does("liang", decideResponsibility, { caseId, ...UPHELD });
  });
  test("nor after a correction: the owner says so anew, or asks a department", async () => {
    const caseId = await ledCase(bank, "accounted");
    await bank.does("liang", correctDecision, { caseId, reason: "算错一天" });
    expect(refused(await bank.as("zhou", decideResponsibility, { caseId, ...UPHELD }))).toBe("findings_needed");
    await bank.does("zhou", enterDeciding, { caseId, reason: "流水已核对，事实清楚" });
    await bank.does("zhou", decideResponsibility, { caseId, ...UPHELD });
    expect(refused(await bank.as("zhou", enterDeciding, { caseId, reason: "x" }))).toBe("move_not_from_here");
  });
});

describe("R6, R11: an approval holds for the decision it was given under", () => {
  test("under another decision the remedy is asked for anew, and nothing goes out meanwhile", async () => {
    const caseId = await ledCase(bank, "deciding");
    await bank.does("zhou", decideResponsibility, { caseId, ...UPHELD });
    await bank.does("zhou", recordDemand, { caseId, demand: "赔1000" });
    const money = { kind: "payment" as const, text: "赔付1000元", amountMinor: 100_000, currency: "CNY" };
    await bank.does("zhou", proposeRemedy, { caseId, ...money });
    await bank.does("liang", settleRemedy, { caseId, approve: true });
    const anew = { responsibility: "customer" as const, finding: "not_upheld" as const, reason: "重新核对" };
    await bank.does("zhou", decideResponsibility, { caseId, ...anew });
    expect((await row(caseId)).remedy).toMatchObject({ approval: "open", approvedBy: null, amountMinor: 100_000 });
    expect(refused(await bank.as("zhou", sendProposal, { caseId, message: "我们赔您1000元。" }))).toBe(
      "remedy_not_approved",
    );
    await bank.does("liang", settleRemedy, { caseId, approve: true });
    await bank.does("zhou", sendProposal, { caseId, message: "我们给您1000元。" });
  });
});

describe("R8: “decided outside” is recorded only where an outside body decided", () => {
  const outside = { externalBody: "调解中心", reason: "顾客申请" };
  const said = { agreement: "decided_outside" as const };
  test("not after mediation failed, nor of an account given meanwhile; but of a decision it is", async () => {
    const caseId = await ledCase(bank, "accounted");
    await bank.does("zhou", goExternal, { caseId, ...outside });
    await bank.does("zhou", returnInside, { caseId, reason: "未成" });
    expect(refused(await bank.as("zhou", recordAnswer, { caseId, ...said }))).toBe("not_outside");
    await bank.does("zhou", goExternal, { caseId, ...outside });
    await bank.does("zhou", returnInside, { caseId, reason: "裁决已送达", decided: true });
    await bank.does("zhou", recordAnswer, { caseId, ...said });
    await bank.does("zhou", closeCase, { caseId, routes: [] });
    const meanwhile = await ledCase(bank, "proposed");
    await bank.does("zhou", goExternal, { caseId: meanwhile, ...outside });
    await bank.does("zhou", sendAccount, { caseId: meanwhile, ...ACCOUNT });
    expect(refused(await bank.as("zhou", recordAnswer, { caseId: meanwhile, ...said }))).toBe("not_outside");
  });
});
