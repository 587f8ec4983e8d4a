import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptCase } from "../../src/cases/actions/accept-case.ts";
import { answerTask } from "../../src/cases/actions/answer-task.ts";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { dispatchTask } from "../../src/cases/actions/dispatch-task.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { receiveCase } from "../../src/cases/actions/receive-case.ts";
import { recordAgreement, recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { finishStep, planSteps } from "../../src/cases/actions/remedy-steps.ts";
import { restateNeed } from "../../src/cases/actions/restate-need.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { sendProposal } from "../../src/cases/actions/send-proposal.ts";
import { understandCase } from "../../src/cases/actions/understand-case.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { type Bank, openBank } from "../support/bank.ts";

let bank: Bank;
let caseId: string;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(bank.clock.now().getTime() + hours * HOUR).toISOString();
const WORDS = "我就想问一句，新办的卡在电话银行里登记了没有？问了三个人，没一个人答得上来。";

const received = () => ({
  channel: "counter" as const,
  words: WORDS,
  kind: "complaint" as const,
  causes: [],
  severity: 2 as const,
  customer: { name: "沈佳女士", phone: "138 0000 6027" },
});

// DOMAIN.md §7: the bank-hotline pattern, told right: one owner, one task with the question, one callback, zero bounces.
test("§7: any employee takes the complaint at the counter, and one owner accepts it (R1, R13)", async () => {
  const taken = await bank.does("teller", receiveCase, received());
  caseId = taken.caseId;
  expect(taken.state).toBe("received");
  expect(taken.number).toMatch(/^2611-\d{4,}$/);
  const nobody = await bank.as("liang", acceptCase, { caseId, acknowledgement: "", nextWordAt: inHours(6) });
  expect(nobody).toMatchObject({ ok: false, refusal: { code: "case_not_found" } });
});

test("R1: accepting needs acknowledgement and a next word; the acceptance clock stops", async () => {
  const bare = { caseId, acknowledgement: " ", nextWordAt: inHours(6) };
  expect(await bank.as("qin", acceptCase, bare)).toMatchObject({
    refusal: { code: "acknowledgement_needed", rule: "R1" },
  });
  const past = { caseId, acknowledgement: "您的事由我负责。", nextWordAt: inHours(-1) };
  expect(await bank.as("qin", acceptCase, past)).toMatchObject({ refusal: { code: "next_word_needed", rule: "R1" } });
  const accepted = await bank.does("qin", acceptCase, {
    caseId,
    ownerId: bank.actors.zhou!.id,
    acknowledgement: "沈女士，您问的事由周晓棠负责到底，今天下午给您答复。",
    nextWordAt: inHours(6),
  });
  expect(accepted.state).toBe("accepted");
  const twice = await bank.as("chen", acceptCase, { caseId, acknowledgement: "好的", nextWordAt: inHours(2) });
  expect(twice.ok).toBe(false);
});

test("R3: the department is asked only once the need is restated and confirmed", async () => {
  const early = await bank.as("zhou", understandCase, { caseId });
  expect(early).toMatchObject({ refusal: { code: "triage_incomplete", rule: "R3" } });
  await bank.does("zhou", restateNeed, {
    caseId,
    businessNeed: "明确答复：新卡是否已在电话银行登记。",
    emotionalNeed: "问了三次没人答，希望有人认真当回事。",
    needState: "confirmed",
  });
  await bank.does("zhou", editDetails, {
    caseId,
    product: "电话银行",
    phase: "after_sale",
    causes: ["left_alone.nobody_helped"],
  });
  await bank.does("zhou", understandCase, { caseId });
  const task = {
    caseId,
    departmentId: bank.departments.渠道科技部!,
    question: "尾号6027的卡是否已在电话银行登记？",
    dueAt: inHours(4),
    kind: "investigation" as const,
  };
  expect(await bank.as("chen", dispatchTask, task)).toMatchObject({
    refusal: { code: "not_contact_owner", rule: "R2" },
  });
  const sent = await bank.does("zhou", dispatchTask, task);
  expect(sent.state).toBe("investigating");

  const seen = await viewCase(bank.look("he"), { caseId });
  if (!seen.ok) throw new Error(seen.refusal.code);
  const asked = seen.value.story.find((entry) => entry.kind === "task");
  expect(asked?.kind === "task" && asked.task.need).toContain("是否已在电话银行登记");
  expect(JSON.stringify(seen.value), "an investigator never sees the customer's name").not.toContain("沈佳");
  await bank.does("he", answerTask, {
    caseId,
    taskId: sent.taskId,
    answer: "已登记，11月20日9:12生效。",
    finding: "partly_upheld",
  });
});

test("R6, R7, R4, R11: findings, then demand, then a remedy that another person approves, then the offer", async () => {
  bank.clock.advance(2 * HOUR);
  await bank.does("zhou", sendMessage, {
    caseId,
    body: "沈女士，您的卡已在电话银行登记，今天9:12起可用。",
    direction: "out",
  });
  await bank.does("zhou", enterDeciding, { caseId });
  const remedy = { caseId, kind: "apology" as const, text: "当面致歉，并把三次转接的情况转给主管。", currency: "CNY" };
  expect(await bank.as("zhou", proposeRemedy, remedy)).toMatchObject({
    refusal: { code: "responsibility_needed", rule: "R6" },
  });
  await bank.does("zhou", decideResponsibility, {
    caseId,
    responsibility: "company",
    finding: "upheld",
    reason: "三位员工都没有回答一个简单的问题。",
  });
  expect(await bank.as("zhou", proposeRemedy, remedy)).toMatchObject({
    refusal: { code: "demand_needed", rule: "R7" },
  });
  await bank.does("zhou", recordDemand, { caseId, demand: "给我道个歉，以后别再让我自己找人。" });
  await bank.does("zhou", proposeRemedy, remedy);
  expect(await bank.as("zhou", sendProposal, { caseId, message: "我们向您道歉。" })).toMatchObject({
    refusal: { code: "remedy_not_approved", rule: "R4" },
  });
  expect((await bank.as("zhou", settleRemedy, { caseId, approve: true })).ok, "an owner cannot approve at all").toBe(
    false,
  );
  await bank.does("liang", settleRemedy, { caseId, approve: true });
  await bank.does("zhou", sendProposal, { caseId, message: "沈女士，让您来回问了三次，是我们没有做好，向您道歉。" });
  const agreed = await bank.does("zhou", recordAgreement, { caseId, agreement: "accepted", words: "行，有人管就好。" });
  expect(agreed.state).toBe("agreed");
});

test("R9, R8: steps are done, the account is given and answered, then the case closes", async () => {
  await bank.does("zhou", planSteps, {
    caseId,
    steps: [{ text: "致电道歉", ownerId: bank.actors.zhou!.id, dueAt: inHours(3) }],
  });
  const account = {
    caseId,
    facts: "您的卡11月20日9:12已在电话银行登记。您先后问了三位同事，都没有得到答复。",
    responsibility: "责任在我们。",
    done: "已向您致歉，并已培训三位同事。",
    routes: ["internal_review" as const],
    closing: "谢谢您告诉我们。",
  };
  expect(await bank.as("zhou", sendAccount, account)).toMatchObject({ refusal: { code: "steps_open", rule: "R9" } });
  const page = await viewCase(bank.look("zhou"), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  await bank.does("zhou", finishStep, { caseId, stepId: page.value.steps[0]!.stepId, proof: "11:20通话，录音可查" });
  expect(await bank.as("zhou", closeCase, { caseId, routes: [] })).toMatchObject({
    refusal: { code: "account_needed", rule: "R8" },
  });
  expect(await bank.as("zhou", sendAccount, { ...account, facts: "", routes: [] })).toMatchObject({
    refusal: { code: "account_incomplete", rule: "R8", missing: [{ field: "facts" }, { field: "routes" }] },
  });
  await bank.does("zhou", sendAccount, account);
  expect(await bank.as("zhou", closeCase, { caseId, routes: [] })).toMatchObject({
    refusal: { code: "answer_needed", rule: "R8" },
  });
  expect(await bank.as("zhou", recordAnswer, { caseId, agreement: "no_answer" })).toMatchObject({
    refusal: { code: "attempts_needed" },
  });
  await bank.does("zhou", recordAnswer, { caseId, agreement: "accepted" });
  const closed = await bank.does("zhou", closeCase, { caseId, routes: [] });
  expect(closed.state).toBe("closed");
});

test("the story ends with one owner, one task, zero bounces, no clock running", async () => {
  const page = await viewCase(bank.look("zhou"), { caseId });
  if (!page.ok) throw new Error(page.refusal.code);
  const { story, clocks, eightSteps } = page.value;
  expect(page.value.case).toMatchObject({ bounces: 0, ownerName: "周晓棠", state: "closed", nextDueAt: null });
  expect(story.filter((entry) => entry.kind === "task")).toHaveLength(1);
  expect(story.filter((entry) => entry.kind === "event" && entry.event === "owner_changed")).toHaveLength(0);
  expect(clocks.every((clock) => clock.stoppedAt !== null)).toBe(true);
  expect(eightSteps.every((step) => step.status === "done")).toBe(true);
});
