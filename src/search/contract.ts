import { z } from "zod";
import { STATE_KEYS } from "../cases/rules/states.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant } from "../kernel/fields.ts";

export const searchCases = endpoint({
  id: "search.searchCases",
  method: "GET",
  path: "/v1/search",
  summary:
    "Cases whose words hold all of the terms, newest first; Chinese from two characters up, a case number leads to its case",
  permission: "search.use",
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  answer: z.object({
    /** Counted up to a thousand; `more` says that there are more. */
    total: z.number(),
    more: z.boolean(),
    items: z.array(
      z.object({
        caseId: id,
        number: z.string(),
        title: z.string(),
        state: z.enum(STATE_KEYS),
        customerName: z.string(),
        ownerName: z.string().nullable(),
        receivedAt: instant,
        excerpt: z.string(),
      }),
    ),
  }),
});
