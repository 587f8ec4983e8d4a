import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, text } from "../../kernel/fields.ts";
import { described, ofCase, ofUpload } from "./shapes.ts";

const sent = z.object({
  uploadId: id,
  bytes: z.number(),
  /** Safely on disk; the next part begins here. */
  received: z.number(),
  /** The largest part that is taken at once. */
  partBytes: z.number(),
});

export const beginUpload = endpoint({
  id: "evidence.beginUpload",
  method: "POST",
  path: "/v1/cases/:caseId/evidence-uploads",
  summary: "Begin to send a file to a case; the same file again goes on where it broke off",
  permission: "evidence.add",
  params: ofCase,
  status: 201,
  body: z.strictObject({
    fileName: text(300),
    bytes: z
      .number()
      .int()
      .min(1)
      .max(2 ** 40),
    mark: text(200).meta({
      description: "Whatever tells this file from others of its name, for example when it was changed",
    }),
  }),
  answer: sent,
  refusals: ["case_not_found", "evidence_too_large", "recused"],
});

export const viewUpload = endpoint({
  id: "evidence.viewUpload",
  method: "GET",
  path: "/v1/cases/:caseId/evidence-uploads/:uploadId",
  summary: "How much of a file has arrived",
  permission: "evidence.add",
  params: ofUpload,
  answer: sent,
  refusals: ["upload_not_found"],
});

export const sendPart = endpoint({
  id: "evidence.sendPart",
  method: "PUT",
  path: "/v1/cases/:caseId/evidence-uploads/:uploadId",
  summary: "Send the next part of a file (application/octet-stream); it is on disk when this answers",
  permission: "evidence.add",
  params: ofUpload,
  query: z.strictObject({
    offset: z.coerce
      .number()
      .int()
      .min(0)
      .max(2 ** 40),
  }),
  answer: sent,
  refusals: ["upload_not_found", "upload_elsewhere", "upload_part_wrong"],
});

export const cancelUpload = endpoint({
  id: "evidence.cancelUpload",
  method: "DELETE",
  path: "/v1/cases/:caseId/evidence-uploads/:uploadId",
  summary: "Give an upload up; what has arrived is thrown away",
  permission: "evidence.add",
  params: ofUpload,
  answer: z.object({ uploadId: id }),
  refusals: ["upload_not_found"],
});

export const addEvidence = endpoint({
  id: "evidence.addEvidence",
  method: "POST",
  path: "/v1/cases/:caseId/evidence",
  summary: "Make a piece of evidence of a file that has arrived whole; what it is, its bytes say",
  permission: "evidence.add",
  params: ofCase,
  status: 201,
  body: z.strictObject({
    uploadId: id,
    source: described.source,
    title: described.title.optional(),
    kind: described.kind.optional(),
    suppliedBy: described.suppliedBy.optional(),
    proves: described.proves.optional(),
    extract: described.extract.optional(),
    taskId: id.optional(),
  }),
  answer: z.object({ evidenceId: id, piece: z.number() }),
  refusals: [
    "case_not_found",
    "upload_not_found",
    "upload_unfinished",
    "evidence_empty",
    "evidence_same",
    "evidence_too_large",
    "evidence_too_many",
    "task_of_other_case",
    "recused",
  ],
});
