import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { LENGTHS, text } from "../../kernel/fields.ts";
import { AGREEMENTS, FINDINGS, REMEDIES, RESPONSIBILITIES } from "../../kernel/vocabulary.ts";
import { byMeans, caseId, caseMoved, longText, moneyMinor, nextWord, reason } from "./fields.ts";

export const enterDeciding = endpoint({
  id: "cases.enterDeciding",
  method: "POST",
  path: "/v1/cases/:caseId/deciding",
  summary: "Go on to the decision: all tasks answered, or plain facts with a recorded reason",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ reason: reason.optional() }),
  answer: caseMoved,
  refusals: ["tasks_open", "skip_reason_needed", "not_contact_owner", "deputy_held_before", "move_not_from_here"],
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
  refusals: ["own_fault_flagged", "case_ended", "recused"],
});

export const decideOwnFault = endpoint({
  id: "cases.decideOwnFault",
  method: "POST",
  path: "/v1/cases/:caseId/own-fault/decision",
  summary: "Decide, as supervisor, whether the fault is ours; if it is, how it is faced and who carries it (R5)",
  permission: "case.supervise",
  params: caseId,
  body: z
    .strictObject({
      ours: z.boolean().default(true),
      /** How it is faced, or why it is not ours. */
      decision: longText,
      /** Of our own fault alone. */
      carriedBy: text(LENGTHS.name).optional(),
    })
    .refine(({ ours, carriedBy }) => !ours || carriedBy, { path: ["carriedBy"] }),
  answer: caseMoved,
  refusals: ["own_fault_not_flagged", "own_fault_by_involved", "recused"],
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
  refusals: [
    "findings_needed",
    "tasks_open",
    "shares_wrong",
    "stale_edit",
    "decision_told",
    "held_before",
    "correction_by_decider",
    "recused",
    "move_not_from_here",
  ],
});

export const recordDemand = endpoint({
  id: "cases.recordDemand",
  method: "PUT",
  path: "/v1/cases/:caseId/demand",
  summary: "Record what the customer asks for, in their words (R7)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    demand: text(LENGTHS.short * 2),
    /** Why it changes: needed once an offer is agreed on or the account is given. */
    reason: reason.optional(),
    version: z.number().int().optional(),
  }),
  answer: caseMoved,
  refusals: ["led_by_other", "reason_needed", "stale_edit", "case_ended", "recused"],
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
  body: z.strictObject({ message: longText, channel: byMeans, nextWordAt: nextWord }),
  answer: caseMoved,
  refusals: [
    "remedy_not_approved",
    "own_fault_undecided",
    "responsibility_needed",
    "not_contact_owner",
    "deputy_held_before",
    "next_word_needed",
  ],
});

export const recordAgreement = endpoint({
  id: "cases.recordAgreement",
  method: "POST",
  path: "/v1/cases/:caseId/agreement",
  summary: "Record what the customer says to the proposal; a refusal leads back to deciding",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    agreement: z.enum(AGREEMENTS),
    words: text(LENGTHS.message).optional(),
    channel: byMeans,
  }),
  answer: caseMoved,
  refusals: [
    "attempts_needed",
    "not_outside",
    "authority_missing",
    "authority_expired",
    "move_not_from_here",
    "not_contact_owner",
    "deputy_held_before",
  ],
});
