import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { AGREEMENTS, FINDINGS, REMEDIES, RESPONSIBILITIES } from "../../kernel/vocabulary.ts";
import { ROUTES } from "../rules/needs.ts";
import { caseId, caseMoved, longText, moneyMinor, reason, stepParams, taskParams } from "./shapes.ts";

const taskKind = z.enum(["investigation", "legal", "quality"]);

export const dispatchTask = endpoint({
  id: "cases.dispatchTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks",
  summary: "Ask a department one question with a due time; it carries the restated need (R2, R3)",
  permission: "case.handle",
  params: caseId,
  status: 201,
  body: z.strictObject({
    departmentId: id,
    question: text(LENGTHS.short * 4),
    dueAt: instant,
    kind: taskKind.default("investigation"),
    arbiterId: id.optional(),
  }),
  answer: caseMoved.extend({ taskId: id }),
  refusals: ["need_not_restated", "department_unknown", "due_in_past", "not_contact_owner", "move_not_from_here"],
});

export const answerTask = endpoint({
  id: "cases.answerTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/answer",
  summary: "Answer a task with a finding; the answer of the party complained about is a statement (R11)",
  permission: "task.answer",
  params: taskParams,
  body: z.strictObject({ answer: longText, finding: z.enum(FINDINGS) }),
  answer: caseMoved,
  refusals: ["task_not_open", "task_not_yours", "recused"],
});

export const handBackTask = endpoint({
  id: "cases.handBackTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/hand-back",
  summary: "Hand a task back with a reason, once",
  permission: "task.answer",
  params: taskParams,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: ["handed_back_before", "task_not_open", "task_not_yours"],
});

export const resendTask = endpoint({
  id: "cases.resendTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/resend",
  summary: "Send a handed-back task again, to the same or another department",
  permission: "case.handle",
  params: taskParams,
  body: z.strictObject({ departmentId: id.optional(), question: text(LENGTHS.short * 4).optional(), reason }),
  answer: caseMoved,
  refusals: ["task_not_open", "not_contact_owner", "department_unknown"],
});

export const escalateTask = endpoint({
  id: "cases.escalateTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/escalate",
  summary: "Put a contested task before its arbiter",
  permission: "task.answer",
  params: taskParams,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: ["task_not_open"],
});

export const arbitrateTask = endpoint({
  id: "cases.arbitrateTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/arbitrate",
  summary: "Decide, as the named arbiter, which department takes the task",
  permission: "case.supervise",
  params: taskParams,
  body: z.strictObject({ departmentId: id, reason }),
  answer: caseMoved,
  refusals: ["arbiter_only", "task_not_open", "department_unknown"],
});

export const confirmFinding = endpoint({
  id: "cases.confirmFinding",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/confirm",
  summary: "Confirm a finding as someone uninvolved (R11)",
  permission: "case.decide",
  params: taskParams,
  body: z.strictObject({ reason: reason.optional() }),
  answer: caseMoved,
  refusals: ["involved_cannot_confirm", "finding_not_open"],
});

export const cancelTask = endpoint({
  id: "cases.cancelTask",
  method: "POST",
  path: "/v1/cases/:caseId/tasks/:taskId/cancel",
  summary: "Cancel a task that is no longer needed, with a reason",
  permission: "case.handle",
  params: taskParams,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: ["task_not_open", "not_contact_owner"],
});

export const enterDeciding = endpoint({
  id: "cases.enterDeciding",
  method: "POST",
  path: "/v1/cases/:caseId/deciding",
  summary: "Go on to the decision: all tasks answered, or plain facts with a recorded reason",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ reason: reason.optional() }),
  answer: caseMoved,
  refusals: ["tasks_open", "skip_reason_needed", "not_contact_owner", "move_not_from_here"],
});

export const flagOwnFault = endpoint({
  id: "cases.flagOwnFault",
  method: "POST",
  path: "/v1/cases/:caseId/own-fault",
  summary: "Flag that the fault may be ours; the supervisor hears first (R5)",
  permission: "note.write",
  params: caseId,
  body: z.strictObject({ reason }),
  answer: caseMoved,
});

export const decideOwnFault = endpoint({
  id: "cases.decideOwnFault",
  method: "POST",
  path: "/v1/cases/:caseId/own-fault/decision",
  summary: "Record, as supervisor, who carries it and how it is faced (R5)",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ decision: longText, carriedBy: text(LENGTHS.name) }),
  answer: caseMoved,
  refusals: ["own_fault_not_flagged", "recused"],
});

export const decideResponsibilityOf = endpoint({
  id: "cases.decideResponsibility",
  method: "POST",
  path: "/v1/cases/:caseId/responsibility",
  summary: "Decide whose responsibility it is, on confirmed findings (R6)",
  permission: "case.decide",
  params: caseId,
  body: z.strictObject({
    responsibility: z.enum(RESPONSIBILITIES),
    companyShare: z.number().int().min(1).max(99).optional(),
    finding: z.enum(FINDINGS),
    reason: longText,
    version: z.number().int().optional(),
  }),
  answer: caseMoved,
  refusals: ["findings_needed", "tasks_open", "shares_wrong", "stale_edit", "recused", "move_not_from_here"],
});

export const recordDemand = endpoint({
  id: "cases.recordDemand",
  method: "PUT",
  path: "/v1/cases/:caseId/demand",
  summary: "Record what the customer asks for, in their words (R7)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ demand: text(LENGTHS.short * 2), version: z.number().int().optional() }),
  answer: caseMoved,
  refusals: ["stale_edit", "recused"],
});

export const proposeRemedy = endpoint({
  id: "cases.proposeRemedy",
  method: "POST",
  path: "/v1/cases/:caseId/remedy",
  summary: "Propose a remedy for approval; nothing reaches the customer yet (R4)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    kind: z.enum(REMEDIES),
    text: longText,
    amountMinor: moneyMinor.optional(),
    currency: z.enum(["CNY", "USD", "HKD", "EUR", "GBP"]).default("CNY"),
  }),
  answer: caseMoved,
  refusals: ["responsibility_needed", "demand_needed", "amount_needed", "recused", "move_not_from_here"],
});

export const settleRemedy = endpoint({
  id: "cases.settleRemedy",
  method: "POST",
  path: "/v1/cases/:caseId/remedy/approval",
  summary: "Approve or return a proposed remedy, as someone other than its proposer (R11)",
  permission: "case.approve",
  params: caseId,
  body: z.strictObject({ approve: z.boolean(), reason: reason.optional() }),
  answer: caseMoved,
  refusals: ["four_eyes", "remedy_needed", "remedy_settled", "reason_needed", "recused"],
});

export const sendProposal = endpoint({
  id: "cases.sendProposal",
  method: "POST",
  path: "/v1/cases/:caseId/proposal",
  summary: "Put the approved remedy into the customer's hands",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ message: longText }),
  answer: caseMoved,
  refusals: ["remedy_not_approved", "own_fault_undecided", "responsibility_needed", "not_contact_owner"],
});

export const recordAgreement = endpoint({
  id: "cases.recordAgreement",
  method: "POST",
  path: "/v1/cases/:caseId/agreement",
  summary: "Record what the customer says to the proposal; a refusal leads back to deciding",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ agreement: z.enum(AGREEMENTS), words: text(LENGTHS.message).optional() }),
  answer: caseMoved,
  refusals: ["attempts_needed", "move_not_from_here", "not_contact_owner"],
});

export const planSteps = endpoint({
  id: "cases.planSteps",
  method: "POST",
  path: "/v1/cases/:caseId/steps",
  summary: "Plan how the agreed remedy is carried out: each step with owner and due time (R9)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    steps: z
      .array(z.strictObject({ text: text(LENGTHS.short), ownerId: id, dueAt: instant }))
      .min(1)
      .max(20),
  }),
  answer: caseMoved,
  refusals: ["due_in_past", "person_unknown", "not_contact_owner", "move_not_from_here"],
});

export const finishStep = endpoint({
  id: "cases.finishStep",
  method: "POST",
  path: "/v1/cases/:caseId/steps/:stepId/done",
  summary: "Say that a step is done, with proof",
  permission: "case.read",
  params: stepParams,
  body: z.strictObject({ proof: text(LENGTHS.short) }),
  answer: caseMoved,
  refusals: ["step_done", "not_permitted_here"],
});

export const sendAccount = endpoint({
  id: "cases.sendAccount",
  method: "POST",
  path: "/v1/cases/:caseId/account",
  summary: "Give the account: facts, responsibility, what is done, where to go if the customer disagrees (R8)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    facts: z.string().max(LENGTHS.message).default(""),
    responsibility: z.string().max(LENGTHS.message).default(""),
    done: z.string().max(LENGTHS.message).default(""),
    routes: z.array(z.enum(ROUTES)).max(6).default([]),
    closing: z.string().max(LENGTHS.short).default(""),
  }),
  answer: caseMoved,
  refusals: ["account_incomplete", "own_fault_undecided", "responsibility_needed", "steps_open", "not_contact_owner"],
});

export const closeCase = endpoint({
  id: "cases.closeCase",
  method: "POST",
  path: "/v1/cases/:caseId/close",
  summary: "Close a case: account given, answer recorded, on refusal the further routes named (R8)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ routes: z.array(z.enum(ROUTES)).max(6).default([]) }),
  answer: caseMoved,
  refusals: ["account_needed", "answer_needed", "routes_needed", "not_contact_owner"],
});

export const goExternal = endpoint({
  id: "cases.goExternal",
  method: "POST",
  path: "/v1/cases/:caseId/external",
  summary: "Record that an outside body now deals with the matter",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ externalBody: text(LENGTHS.name), reason }),
  answer: caseMoved,
  refusals: ["move_not_from_here", "recused"],
});

export const returnInside = endpoint({
  id: "cases.returnInside",
  method: "POST",
  path: "/v1/cases/:caseId/external/return",
  summary: "Take the matter up again after the outside body is done",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: ["move_not_from_here"],
});

export const correctDecision = endpoint({
  id: "cases.correctDecision",
  method: "POST",
  path: "/v1/cases/:caseId/correction",
  summary: "Correct a communicated decision, signed off by a supervisor who did not take it (R10)",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ reason: longText }),
  answer: caseMoved,
  refusals: ["correction_by_decider", "move_not_from_here", "recused"],
});

export const reopenCase = endpoint({
  id: "cases.reopenCase",
  method: "POST",
  path: "/v1/cases/:caseId/reopen",
  summary: "Reopen one level up, never back to whom it complains about (R10)",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ reason: longText, ownerId: id, announcement: z.string().max(LENGTHS.message) }),
  answer: caseMoved,
  refusals: ["reopen_level", "not_back_to_complained", "announcement_needed", "move_not_from_here"],
});
