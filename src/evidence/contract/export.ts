import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, LENGTHS, text } from "../../kernel/fields.ts";
import { ofCase } from "./shapes.ts";

export const exportCaseFile = endpoint({
  id: "evidence.exportCaseFile",
  method: "POST",
  path: "/v1/cases/:caseId/file-exports",
  summary:
    "Ask for the complete file of a case, for a court or a regulator; kept in the journal with who, for whom and why",
  permission: "case.export",
  params: ofCase,
  status: 201,
  body: z.strictObject({
    recipient: text(LENGTHS.title),
    reason: text(LENGTHS.short),
    redacted: z
      .boolean()
      .default(false)
      .meta({ description: "Without personal data, and without the files of evidence" }),
    locale: z.enum(["zh", "en"]).default("zh"),
  }),
  answer: z.object({ exportId: id }),
  refusals: ["case_not_found", "export_must_mask", "recused"],
});

export const readCaseFile = endpoint({
  id: "evidence.readCaseFile",
  method: "GET",
  path: "/v1/cases/:caseId/file-exports/:exportId",
  summary:
    "The case file as a ZIP: index to read and print, journal with a verifier, evidence, checksums; within the hour",
  permission: "case.export",
  params: z.object({ caseId: id, exportId: id }),
  answer: z.unknown(),
  refusals: ["case_not_found", "export_not_found"],
});
