import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { FINDINGS } from "../../kernel/vocabulary.ts";
import { caseId, caseMoved, longText, reason, taskParams } from "./fields.ts";

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
  refusals: [
    "need_not_restated",
    "department_unknown",
    "due_in_past",
    "not_contact_owner",
    "deputy_held_before",
    "move_not_from_here",
  ],
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
  refusals: ["task_not_open", "not_contact_owner", "deputy_held_before", "department_unknown"],
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
  refusals: ["involved_cannot_confirm", "finding_not_open", "case_ended"],
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
  refusals: ["task_not_open", "not_contact_owner", "deputy_held_before"],
});
