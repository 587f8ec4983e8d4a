import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { AGREEMENTS, CONTACT_CHANNELS, KINDS, NEED_STATES, PHASES } from "../../kernel/vocabulary.ts";
import { OUTCOMES } from "../rules/attempts.ts";
import { byMeans, caseId, caseMoved, cause, longText, nextWord, reason, severity, severityFacts } from "./fields.ts";

export const restateNeed = endpoint({
  id: "cases.restateNeed",
  method: "PUT",
  path: "/v1/cases/:caseId/need",
  summary: "Restate the business and the emotional need in our words, and what the customer said to it (R3)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    businessNeed: text(LENGTHS.short),
    emotionalNeed: text(LENGTHS.short),
    needState: z.enum(NEED_STATES),
    version: z.number().int().optional(),
  }),
  answer: caseMoved,
  refusals: ["led_by_other", "stale_edit", "case_ended", "recused"],
});

export const editDetails = endpoint({
  id: "cases.editDetails",
  method: "PATCH",
  path: "/v1/cases/:caseId",
  summary: "Correct title, kind, phase, product, causes, severity, dates or whom it complains of",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    title: text(LENGTHS.title).optional(),
    kind: z.enum(KINDS).optional(),
    phase: z.enum(PHASES).nullable().optional(),
    product: text(LENGTHS.name).nullable().optional(),
    region: text(LENGTHS.name).nullable().optional(),
    causes: z.array(cause).max(12).optional(),
    severity: severity.optional(),
    /** Puts the facts of the severity down anew, whole; with them the severity they give needs no further reason (§2.2). */
    severityFacts: severityFacts.optional(),
    severityReason: text(LENGTHS.short).optional(),
    incidentOn: day.nullable().optional(),
    complainedPersonId: id.nullable().optional(),
    complainedDepartmentId: id.nullable().optional(),
    complainedPersonSaid: text(LENGTHS.name).nullable().optional(),
    complainedDepartmentSaid: text(LENGTHS.name).nullable().optional(),
    /** Why somebody else, or nobody, is complained about: needed where a name stands already (R11). */
    complainedReason: text(LENGTHS.short).optional(),
    version: z.number().int().optional(),
  }),
  answer: caseMoved,
  refusals: [
    "led_by_other",
    "stale_edit",
    "reason_needed",
    "incident_in_future",
    "triage_incomplete",
    "complained_stands",
    "department_involved",
    "case_ended",
    "recused",
  ],
});

export const understandCase = endpoint({
  id: "cases.understandCase",
  method: "POST",
  path: "/v1/cases/:caseId/understand",
  summary: "Say that the case is understood: need confirmed, kind, phase, product, a suspected cause, severity (R3)",
  permission: "case.handle",
  params: caseId,
  answer: caseMoved,
  refusals: [
    "triage_incomplete",
    "need_not_confirmed",
    "not_contact_owner",
    "deputy_held_before",
    "move_not_from_here",
  ],
});

export const sendMessage = endpoint({
  id: "cases.sendMessage",
  method: "POST",
  path: "/v1/cases/:caseId/messages",
  summary: "Write to the customer (only the contact owner, R2), or record what the customer said, also after the end",
  permission: "message.write",
  params: caseId,
  status: 201,
  body: z.strictObject({
    body: longText,
    direction: z.enum(["in", "out"]).default("out"),
    channel: byMeans,
    nextWordAt: nextWord,
  }),
  answer: caseMoved.extend({ messageId: id }),
  refusals: ["not_contact_owner", "deputy_held_before", "not_accepted", "case_ended", "recused", "next_word_needed"],
});

export const writeNote = endpoint({
  id: "cases.writeNote",
  method: "POST",
  path: "/v1/cases/:caseId/notes",
  summary: "Write an internal note; no customer ever sees it",
  permission: "note.write",
  params: caseId,
  status: 201,
  body: z.strictObject({ body: longText, mentions: z.array(id).max(20).default([]) }),
  answer: caseMoved.extend({ noteId: id }),
});

export const tellCustomer = endpoint({
  id: "cases.tellCustomer",
  method: "POST",
  path: "/v1/cases/:caseId/to-tell/:tellId",
  summary: "Record that the customer was told what lay ready for it, by what means and in what words (R1, R9)",
  permission: "message.write",
  params: caseId.extend({ tellId: id }),
  body: z.strictObject({
    body: longText,
    channel: z.enum(CONTACT_CHANNELS),
    nextWordAt: nextWord,
    /** When; now where nothing is said. */ toldAt: instant.optional(),
    /** Why it is recorded only now; needed where a late word becomes one in time. */
    toldReason: text(LENGTHS.short).optional(),
  }),
  answer: caseMoved,
  refusals: [
    "nothing_to_tell",
    "told_in_future",
    "told_before_ready",
    "told_reason_needed",
    "next_word_needed",
    "not_contact_owner",
    "deputy_held_before",
    "case_ended",
  ],
});

export const recordAttempt = endpoint({
  id: "cases.recordAttempt",
  method: "POST",
  path: "/v1/cases/:caseId/contact-attempts",
  summary:
    "Record an attempt to reach the customer and how it ended; a channel counts once a day, at most two a day (R8)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    channel: z.enum(CONTACT_CHANNELS),
    outcome: z.enum(OUTCOMES),
    remark: text(LENGTHS.short).optional(),
    /** When it is tried next; shown until then. */
    nextAttemptAt: instant.optional(),
  }),
  answer: caseMoved,
  refusals: ["next_attempt_past", "not_contact_owner", "deputy_held_before", "not_accepted", "case_ended"],
});

export const waitForCustomer = endpoint({
  id: "cases.waitForCustomer",
  method: "POST",
  path: "/v1/cases/:caseId/wait",
  summary: "Wait for the customer; the handling clock pauses where the policy lets it",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ waitingFor: reason }),
  answer: caseMoved,
  refusals: ["move_not_from_here", "not_contact_owner", "deputy_held_before"],
});

export const resumeCase = endpoint({
  id: "cases.resumeCase",
  method: "POST",
  path: "/v1/cases/:caseId/resume",
  summary: "Go on where the case was when it began to wait",
  permission: "case.handle",
  params: caseId,
  answer: caseMoved,
  refusals: ["move_not_from_here", "not_contact_owner", "deputy_held_before"],
});

export const withdrawCase = endpoint({
  id: "cases.withdrawCase",
  method: "POST",
  path: "/v1/cases/:caseId/withdraw",
  summary: "Record that the customer withdraws, in their own words",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ words: longText }),
  answer: caseMoved,
  refusals: ["move_not_from_here", "own_fault_undecided", "not_contact_owner", "deputy_held_before"],
});

export const recordAnswer = endpoint({
  id: "cases.recordAnswer",
  method: "POST",
  path: "/v1/cases/:caseId/answer",
  summary: "Record what the customer says to the account (R8)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({
    agreement: z.enum(AGREEMENTS),
    words: text(LENGTHS.message).optional(),
    channel: byMeans,
  }),
  answer: caseMoved,
  refusals: ["attempts_needed", "not_outside", "move_not_from_here", "not_contact_owner", "deputy_held_before"],
});
