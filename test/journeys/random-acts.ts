import { acceptCase } from "../../src/cases/actions/accept-case.ts";
import { answerTask } from "../../src/cases/actions/answer-task.ts";
import { assignCases } from "../../src/cases/actions/assign-cases.ts";
import { cancelTask } from "../../src/cases/actions/cancel-task.ts";
import { closeCase } from "../../src/cases/actions/close-case.ts";
import { confirmFinding } from "../../src/cases/actions/confirm-finding.ts";
import { arbitrateTask, escalateTask, handBackTask, resendTask } from "../../src/cases/actions/contest-task.ts";
import { decideResponsibility } from "../../src/cases/actions/decide-responsibility.ts";
import { declineCase } from "../../src/cases/actions/decline-case.ts";
import { dispatchTask } from "../../src/cases/actions/dispatch-task.ts";
import { editDetails } from "../../src/cases/actions/edit-details.ts";
import { enterDeciding } from "../../src/cases/actions/enter-deciding.ts";
import { askExtension, settleExtension } from "../../src/cases/actions/extend-clock.ts";
import { handOver } from "../../src/cases/actions/hand-over.ts";
import { markComplex } from "../../src/cases/actions/mark-complex.ts";
import { moveDepartment } from "../../src/cases/actions/move-department.ts";
import { noteOutsideClock } from "../../src/cases/actions/note-outside-clock.ts";
import { correctDecision, goExternal, reopenCase, returnInside } from "../../src/cases/actions/outside-and-back.ts";
import { decideOwnFault, flagOwnFault } from "../../src/cases/actions/own-fault.ts";
import { recordAgreement, recordAnswer } from "../../src/cases/actions/record-agreement.ts";
import { recordAttempt } from "../../src/cases/actions/record-attempt.ts";
import { recordDemand } from "../../src/cases/actions/record-demand.ts";
import { recusePerson } from "../../src/cases/actions/recuse-person.ts";
import { proposeRemedy, settleRemedy } from "../../src/cases/actions/remedy.ts";
import { finishStep, planSteps } from "../../src/cases/actions/remedy-steps.ts";
import { restateNeed } from "../../src/cases/actions/restate-need.ts";
import { sendAccount } from "../../src/cases/actions/send-account.ts";
import { sendMessage } from "../../src/cases/actions/send-message.ts";
import { sendProposal } from "../../src/cases/actions/send-proposal.ts";
import { understandCase } from "../../src/cases/actions/understand-case.ts";
import { resumeCase, waitForCustomer } from "../../src/cases/actions/wait-and-resume.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { OUTCOMES } from "../../src/cases/rules/attempts.ts";
import type { Decision } from "../../src/kernel/refusal.ts";
import { AGREEMENTS } from "../../src/kernel/vocabulary.ts";
import type { Act } from "../../src/platform/act.ts";
import type { Bank } from "../support/bank.ts";
import { ACCOUNT } from "../support/led-case.ts";

/** Who acts, on which case and one of its tasks and steps, and a number that the rest is chosen by. */
export interface Turn {
  bank: Bank;
  who: string;
  caseId: string;
  taskId: string;
  stepId: string;
  pick: number;
}
export type Play = (turn: Turn) => Promise<Decision<unknown>>;

const one = <T>(from: readonly T[], pick: number): T => from[pick % from.length]!;
const person = ({ bank, pick }: Turn) => one(Object.values(bank.actors), pick).id;
const department = ({ bank, pick }: Turn) => one(Object.values(bank.departments), pick);
const later = ({ bank }: Turn) => new Date(bank.clock.now().getTime() + 3 * 86_400_000).toISOString();

/** An action with what it is given; `caseId`, `taskId` and `stepId` go along where the action takes them. */
function play<I>(
  action: (act: Act, input: I) => Promise<Decision<unknown>>,
  given: (turn: Turn) => Omit<I, "caseId" | "taskId" | "stepId">,
): Play {
  return (turn) => {
    const { bank, who, caseId, taskId, stepId } = turn;
    return bank.as(who, action, { caseId, taskId, stepId, ...given(turn) } as I);
  };
}
const reason = () => ({ reason: "有理由" });
const nothing = () => ({});
const answered = ({ pick }: Turn) => ({
  agreement: one(AGREEMENTS, pick),
  words: pick % 3 === 0 ? "我的话" : undefined,
});

/** Everything that can be done to a case, by its move or act where it has one. */
export const PLAYS: Record<string, Play> = {
  accept: play(acceptCase, (turn) => ({
    ownerId: turn.pick % 2 ? person(turn) : undefined,
    acknowledgement: "由我负责。",
    nextWordAt: later(turn),
  })),
  decline: play(declineCase, () => ({ ground: "same_matter_answered_finally" as const, message: "已经答复过。" })),
  assign: ({ bank, who, caseId, ...turn }) =>
    bank.as(who, assignCases, { caseIds: [caseId], ownerId: person({ bank, who, caseId, ...turn }) }),
  hand_over: play(handOver, (turn) => ({ toPersonId: person(turn), reason: "换人", announcement: "以后换人联系您。" })),
  restate_need: play(restateNeed, () => ({
    businessNeed: "查清",
    emotionalNeed: "尊重",
    needState: "confirmed" as const,
  })),
  edit_details: play(editDetails, (turn) =>
    turn.pick % 3
      ? {
          title: `题${turn.pick}`,
          product: "基金",
          phase: "after_sale" as const,
          causes: ["product_service.defect" as const],
        }
      : turn.pick % 2
        ? { complainedPersonId: person(turn), complainedReason: "顾客说的", causes: undefined }
        : { complainedDepartmentId: department(turn), complainedReason: "顾客说的", causes: undefined },
  ),
  understand: play(understandCase, nothing),
  message: play(sendMessage, (turn) => ({ body: "正在查。", direction: "out" as const, nextWordAt: later(turn) })),
  hear: play(sendMessage, () => ({ body: "怎么还没好？", direction: "in" as const })),
  note: play(writeNote, () => ({ body: "记一笔。", mentions: [] })),
  record_attempt: play(recordAttempt, ({ pick }) => ({
    channel: "phone" as const,
    outcome: OUTCOMES[pick % OUTCOMES.length]!,
  })),
  wait: play(waitForCustomer, () => ({ waitingFor: "凭证" })),
  resume: play(resumeCase, nothing),
  withdraw: play(withdrawCase, () => ({ words: "算了" })),
  move_department: play(moveDepartment, (turn) => ({ departmentId: department(turn), ...reason() })),
  recuse: play(recusePerson, (turn) => ({ personId: turn.pick % 2 ? person(turn) : undefined, reason: "亲属" })),
  ask_extension: play(askExtension, (turn) => ({
    clock: "handling",
    extension: one(["to30", "to60"], turn.pick),
    reason: "要调录像",
  })),
  settle_extension: play(settleExtension, ({ pick }) => ({
    clock: "handling",
    approve: pick % 3 > 0,
    reason: pick % 2 ? "材料够了" : undefined,
  })),
  mark_complex: play(markComplex, reason),
  note_outside_clock: play(noteOutsideClock, ({ bank }) => ({
    policy: "cn-samr-121-2026",
    milestone: "mediate",
    startedAt: bank.clock.now().toISOString(),
  })),
  dispatch_task: play(dispatchTask, (turn) => ({
    departmentId: department(turn),
    question: "为什么？",
    dueAt: later(turn),
    kind: "investigation" as const,
  })),
  answer_task: play(answerTask, () => ({ answer: "系统故障。", finding: "upheld" as const })),
  hand_back: play(handBackTask, reason),
  resend: play(resendTask, (turn) => ({ departmentId: department(turn), reason: "请再看" })),
  escalate: play(escalateTask, reason),
  arbitrate: play(arbitrateTask, (turn) => ({ departmentId: department(turn), reason: "归您" })),
  confirm: play(confirmFinding, reason),
  cancel: play(cancelTask, reason),
  skip_investigation: play(enterDeciding, reason),
  conclude_investigation: play(enterDeciding, reason),
  flag_own_fault: play(flagOwnFault, reason),
  decide_own_fault: play(decideOwnFault, () => ({ decision: "由我方承担", carriedBy: "客户关怀中心" })),
  decide_responsibility: play(decideResponsibility, () => ({
    responsibility: "company" as const,
    finding: "upheld" as const,
    reason: "日志可证",
  })),
  record_demand: play(recordDemand, () => ({ demand: "按原来的日子算" })),
  propose_remedy: play(proposeRemedy, () => ({ kind: "redo" as const, text: "重办", currency: "CNY" })),
  approve_remedy: play(settleRemedy, ({ pick }) => ({ approve: pick % 3 > 0, reason: "看过" })),
  send_proposal: play(sendProposal, () => ({ message: "我们重办。" })),
  record_agreement: play(recordAgreement, answered),
  record_disagreement: play(recordAgreement, answered),
  plan_steps: play(planSteps, (turn) => ({ steps: [{ text: "重办", ownerId: person(turn), dueAt: later(turn) }] })),
  finish: play(finishStep, () => ({ proof: "回单" })),
  send_account: play(sendAccount, () => ACCOUNT),
  record_answer: play(recordAnswer, answered),
  close: play(closeCase, ({ pick }) => ({ routes: pick % 2 ? ["court" as const] : [] })),
  go_external: play(goExternal, () => ({ externalBody: "调解中心", reason: "顾客申请" })),
  return_inside: play(returnInside, ({ pick }) => ({ reason: "回来", decided: pick % 2 > 0 })),
  correct: play(correctDecision, reason),
  reopen: play(reopenCase, (turn) => ({
    reason: "又来",
    ownerId: person(turn),
    announcement: "换人负责。",
    nextWordAt: turn.pick % 7 ? later(turn) : undefined,
  })),
};
