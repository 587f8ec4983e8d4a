import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { ofPiece } from "./shapes.ts";

export const readEvidence = endpoint({
  id: "evidence.readEvidence",
  method: "GET",
  path: "/v1/cases/:caseId/evidence/:evidenceId/file",
  summary: "The bytes of a piece, whole or a range; looking is kept in its custody log",
  permission: "evidence.read",
  params: ofPiece,
  query: z.strictObject({
    what: z
      .enum(["viewed", "downloaded"])
      .default("viewed")
      .meta({ description: "To be shown, as far as its type allows; or to be saved" }),
  }),
  answer: z.unknown(),
  refusals: ["case_not_found", "evidence_not_found", "evidence_bytes_missing", "evidence_bytes_differ"],
});
