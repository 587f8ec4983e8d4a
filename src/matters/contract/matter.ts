import { z } from "zod";
import { caseId, caseMoved, longText, reason, state } from "../../cases/contract/fields.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant } from "../../kernel/fields.ts";
import { CHANNELS } from "../../kernel/vocabulary.ts";

const mergeParams = z.object({ caseId: id, mergeId: id });
/** Number of the last event an act was decided on; a case that changed since refuses it. */
const version = z.number().int().min(0).optional();

const brief = z.object({
  caseId: id,
  number: z.string(),
  title: z.string(),
  state,
  customerName: z.string(),
  receivedAt: instant,
  closedAt: instant.nullable(),
});

/** A case that went into this one: who brought it, and what was said there. */
const mergedShape = brief.extend({
  mergeId: id,
  reason: z.string(),
  mergedAt: instant,
  mergedByName: z.string(),
  channel: z.enum(CHANNELS),
  words: z.string(),
  /** Pieces of evidence on it. */
  pieces: z.number(),
  said: z.array(
    z.object({
      id,
      at: instant,
      direction: z.enum(["in", "out"]),
      purpose: z.string(),
      authorName: z.string(),
      body: z.string(),
    }),
  ),
  /** The reader may write to this requester from here. */
  mayWrite: z.boolean(),
  /** The reader may take the merge back. */
  mayUndo: z.boolean(),
});
export type MergedCase = z.output<typeof mergedShape>;

export const viewMatter = endpoint({
  id: "matters.viewMatter",
  method: "GET",
  path: "/v1/cases/:caseId/matter",
  summary: "What a case has to do with others: where it was merged, what was merged into it, repeats before and after",
  permission: "case.read",
  params: caseId,
  answer: z.object({
    /** The case this one is worked on in; null: it stands by itself. */
    mergedInto: z.object({ caseId: id, number: z.string() }).nullable(),
    merged: z.array(mergedShape),
    repeatOf: brief.nullable(),
    repeats: z.array(brief),
  }),
  refusals: ["case_not_found"],
});

const mergeRefusals = [
  "merge_into_itself",
  "merge_done_already",
  "merge_holds_others",
  "merge_level",
  "merge_not_from_here",
  "merge_not_into",
  "merge_complained_differ",
  "merge_owner_complained",
  "led_by_other",
  "stale_edit",
  "case_ended",
  "case_merged",
  "recused",
] as const;

export const mergeCase = endpoint({
  id: "matters.mergeCase",
  method: "POST",
  path: "/v1/cases/:caseId/merges",
  summary: "Merge another case about the same matter into this one; both requesters stay, nobody loses time",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ otherId: id, reason, version, otherVersion: version }),
  answer: caseMoved.extend({ mergeId: id }),
  status: 201,
  refusals: ["case_not_found", ...mergeRefusals],
});

export const undoMerge = endpoint({
  id: "matters.undoMerge",
  method: "POST",
  path: "/v1/cases/:caseId/merges/:mergeId/undo",
  summary: "Take a merge back: each case has again what it had; what came since stays with the one that was kept",
  permission: "case.handle",
  params: mergeParams,
  body: z.strictObject({ reason, version }),
  /** `stays`: what had changed since and so stays as it is: columns of the case, and `clock:` with the clock. */
  answer: caseMoved.extend({ stays: z.array(z.string()) }),
  refusals: ["case_not_found", "merge_not_here", "merge_undone_already", ...mergeRefusals.slice(-5)],
});

export const writeToRequester = endpoint({
  id: "matters.writeToRequester",
  method: "POST",
  path: "/v1/cases/:caseId/merges/:mergeId/messages",
  summary: "Write to the requester of a merged case (R2: who leads the case); only they read it",
  permission: "message.write",
  params: mergeParams,
  body: z.strictObject({ body: longText, channel: z.enum(CHANNELS).optional() }),
  answer: caseMoved.extend({ messageId: id }),
  status: 201,
  refusals: [
    "case_not_found",
    "merge_not_here",
    "merge_undone_already",
    "not_contact_owner",
    "deputy_held_before",
    "not_accepted",
    ...mergeRefusals.slice(-3),
  ],
});

export const linkRepeat = endpoint({
  id: "matters.linkRepeat",
  method: "POST",
  path: "/v1/cases/:caseId/repeat",
  summary: "Link this case as a repeat of an earlier one that has ended: it is raised one level (R10)",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ earlierId: id, reason, version }),
  answer: caseMoved,
  refusals: [
    "case_not_found",
    "repeat_of_itself",
    "repeat_linked_already",
    "repeat_not_ended",
    "repeat_not_earlier",
    "repeat_other_customer",
    "repeat_owner_complained",
    ...mergeRefusals.slice(-5),
  ],
});

export const unlinkRepeat = endpoint({
  id: "matters.unlinkRepeat",
  method: "POST",
  path: "/v1/cases/:caseId/repeat/undo",
  summary: "Take the link to an earlier case off, with a reason",
  permission: "case.handle",
  params: caseId,
  body: z.strictObject({ reason, version }),
  answer: caseMoved,
  refusals: ["case_not_found", "repeat_not_linked", ...mergeRefusals.slice(-5)],
});
