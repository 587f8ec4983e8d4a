import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { ROUTES } from "../rules/needs.ts";
import { byMeans, caseId, caseMoved, longText, nextWord, reason, stepParams } from "./fields.ts";

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
  refusals: [
    "due_in_past",
    "person_unknown",
    "step_unable",
    "not_contact_owner",
    "deputy_held_before",
    "move_not_from_here",
  ],
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
  refusals: ["step_done", "case_ended", "not_permitted_here"],
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
    channel: byMeans,
  }),
  answer: caseMoved,
  refusals: [
    "account_incomplete",
    "own_fault_undecided",
    "responsibility_needed",
    "tasks_open",
    "remedy_not_approved",
    "already_accounted",
    "steps_open",
    "not_contact_owner",
    "deputy_held_before",
  ],
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
  refusals: [
    "account_needed",
    "answer_needed",
    "attempts_needed",
    "not_outside",
    "routes_needed",
    "own_fault_undecided",
    "review_open",
    "not_contact_owner",
    "deputy_held_before",
  ],
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
  summary: "Take the matter up again, where it was, after the outside body is done; what was told stays (R10)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    reason,
    decided: z.boolean().default(false).describe("Whether the outside body came to a decision"),
  }),
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
  refusals: ["correction_by_decider", "nothing_to_correct", "review_open", "move_not_from_here", "recused"],
});

const raised = z.strictObject({
  reason: longText,
  ownerId: id,
  announcement: z.string().max(LENGTHS.message),
  channel: byMeans,
  nextWordAt: nextWord,
});
const RAISE_REFUSALS = ["reopen_level", "not_back_to_complained", "announcement_needed", "next_word_needed"] as const;
const REVIEW_REFUSALS = ["review_not_asked", "review_by_involved", "recused"] as const;

export const reopenCase = endpoint({
  id: "cases.reopenCase",
  method: "POST",
  path: "/v1/cases/:caseId/reopen",
  summary: "Reopen one level up, never back to whom it complains about (R10)",
  permission: "case.supervise",
  params: caseId,
  body: raised,
  answer: caseMoved,
  refusals: [...RAISE_REFUSALS, "review_open", "move_not_from_here"],
});

export const grantReview = endpoint({
  id: "cases.grantReview",
  method: "POST",
  path: "/v1/cases/:caseId/review/grant",
  summary: "Grant the review a customer asked for: the case is taken up again by somebody who had no part in it (R10)",
  permission: "case.supervise",
  params: caseId,
  body: raised,
  answer: caseMoved,
  refusals: [...RAISE_REFUSALS, ...REVIEW_REFUSALS],
});

export const declineReview = endpoint({
  id: "cases.declineReview",
  method: "POST",
  path: "/v1/cases/:caseId/review/decline",
  summary: "Uphold what was decided after a request for review, with the reasons the customer reads (R10)",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ answer: longText }),
  answer: caseMoved,
  refusals: REVIEW_REFUSALS,
});
