import { z } from "zod";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant } from "../kernel/fields.ts";

/** Where a draft belongs: `intake`, `case:<id>:reply`, `case:<id>:account` … */
const place = z.object({ place: z.string().regex(/^[a-z0-9:_-]{1,120}$/i) });
const body = z
  .record(z.string().max(60), z.unknown())
  .refine((value) => JSON.stringify(value).length <= 100_000, "too_long");
const draft = z.object({ place: z.string(), caseId: id.nullable(), body, version: z.number(), updatedAt: instant });

export const readDraft = endpoint({
  id: "drafts.readDraft",
  method: "GET",
  path: "/v1/drafts/:place",
  summary: "What I was typing here, if anything",
  permission: "signed_in",
  params: place,
  answer: z.object({ draft: draft.nullable() }),
});

export const saveDraft = endpoint({
  id: "drafts.saveDraft",
  method: "PUT",
  path: "/v1/drafts/:place",
  summary: "Keep what I am typing; a newer one from another window is never overwritten unseen",
  permission: "signed_in",
  params: place,
  body: z.strictObject({ body, caseId: id.optional(), version: z.number().int().optional() }),
  answer: z.object({ version: z.number(), updatedAt: instant }),
  refusals: ["draft_newer", "draft_gone", "draft_case_unseen"],
});

export const dropDraft = endpoint({
  id: "drafts.dropDraft",
  method: "DELETE",
  path: "/v1/drafts/:place",
  summary: "Forget a draft",
  permission: "signed_in",
  params: place,
  answer: z.object({ dropped: z.boolean() }),
});
