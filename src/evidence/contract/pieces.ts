import { z } from "zod";
import { caseMoved } from "../../cases/contract/fields.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { custodyEntry, described, ofCase, ofPiece, piece, pieceNote } from "./shapes.ts";

export const listEvidence = endpoint({
  id: "evidence.listEvidence",
  method: "GET",
  path: "/v1/cases/:caseId/evidence",
  summary: "The evidence of a case that the reader may see, and the legal hold that stands on it",
  permission: "case.read",
  params: ofCase,
  answer: z.object({
    items: z.array(piece),
    hold: z.object({ at: instant, byName: z.string(), reason: z.string() }).nullable(),
    /** The largest file that is taken. */
    limitBytes: z.number(),
    allowed: z.array(z.enum(["add", "hold", "export"])),
  }),
  refusals: ["case_not_found"],
});

export const viewEvidence = endpoint({
  id: "evidence.viewEvidence",
  method: "GET",
  path: "/v1/cases/:caseId/evidence/:evidenceId",
  summary: "One piece with its notes and its custody log, newest first",
  permission: "evidence.read",
  params: ofPiece,
  answer: z.object({ piece, notes: z.array(pieceNote), custody: z.array(custodyEntry) }),
  refusals: ["case_not_found", "evidence_not_found"],
});

export const describeEvidence = endpoint({
  id: "evidence.describeEvidence",
  method: "PATCH",
  path: "/v1/cases/:caseId/evidence/:evidenceId",
  summary: "Say anew what a piece is, who supplied it and what it proves; the journal keeps what was said before",
  permission: "evidence.add",
  params: ofPiece,
  body: z.strictObject({
    title: described.title.optional(),
    kind: described.kind.optional(),
    source: described.source.optional(),
    suppliedBy: described.suppliedBy.nullable().optional(),
    proves: described.proves.nullable().optional(),
    extract: described.extract.nullable().optional(),
  }),
  answer: caseMoved,
  refusals: ["evidence_not_found", "recused"],
});

export const noteOnEvidence = endpoint({
  id: "evidence.noteOnEvidence",
  method: "POST",
  path: "/v1/cases/:caseId/evidence/:evidenceId/notes",
  summary: "Pin an internal note to a page, to a moment of a recording, or to the whole",
  permission: "evidence.add",
  params: ofPiece,
  status: 201,
  body: z.strictObject({
    body: text(LENGTHS.note),
    page: z.number().int().min(1).max(100_000).optional(),
    second: z.number().int().min(0).max(1_000_000).optional(),
  }),
  answer: caseMoved.extend({ noteId: id }),
  refusals: ["evidence_not_found", "recused"],
});

export const citeEvidence = endpoint({
  id: "evidence.citeEvidence",
  method: "POST",
  path: "/v1/cases/:caseId/evidence/:evidenceId/cite",
  summary: "Cite a piece for a department's task or for the decision on responsibility, or take that back",
  permission: "evidence.add",
  params: ofPiece,
  body: z.strictObject({
    taskId: id.optional().meta({ description: "The task whose finding rests on it; absent: the decision that stands" }),
    cited: z.boolean(),
  }),
  answer: caseMoved,
  refusals: ["evidence_not_found", "task_of_other_case", "nothing_decided", "recused"],
});

export const shareEvidence = endpoint({
  id: "evidence.shareEvidence",
  method: "POST",
  path: "/v1/cases/:caseId/evidence/:evidenceId/share",
  summary: "Let the customer see this piece, with a sentence beside it (R2, R12); again to change the sentence",
  permission: "evidence.share",
  params: ofPiece,
  body: z.strictObject({ caption: text(LENGTHS.short) }),
  answer: caseMoved,
  refusals: ["evidence_not_found", "not_contact_owner", "deputy_held_before", "not_accepted", "case_ended", "recused"],
});

export const unshareEvidence = endpoint({
  id: "evidence.unshareEvidence",
  method: "POST",
  path: "/v1/cases/:caseId/evidence/:evidenceId/unshare",
  summary: "Take a piece back from what the customer sees, with a reason",
  permission: "evidence.share",
  params: ofPiece,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: caseMoved,
  refusals: ["evidence_not_found", "evidence_not_shared", "not_contact_owner", "deputy_held_before", "recused"],
});

export const holdCase = endpoint({
  id: "evidence.holdCase",
  method: "POST",
  path: "/v1/cases/:caseId/hold",
  summary: "Put a case on legal hold: nothing of it may be deleted until it is lifted",
  permission: "case.hold",
  params: ofCase,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: caseMoved,
  refusals: ["case_not_found", "hold_stands", "recused", "department_involved"],
});

export const liftHold = endpoint({
  id: "evidence.liftHold",
  method: "POST",
  path: "/v1/cases/:caseId/hold/lift",
  summary: "Lift the legal hold on a case, with a reason",
  permission: "case.hold",
  params: ofCase,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  answer: caseMoved,
  refusals: ["case_not_found", "hold_absent", "recused", "department_involved"],
});
