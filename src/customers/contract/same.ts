import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { IDENTIFIER_KIND_KEYS } from "../rules/identifier-kinds.ts";
import { INNOCENT, SAME_GROUNDS } from "../rules/likely-same.ts";

const customerId = z.object({ customerId: id });
const reason = text(LENGTHS.short);

export const mergeShape = z.object({
  mergeId: id,
  keptId: id,
  mergedId: id,
  /** The name on the record that was merged into the other. */
  name: z.string(),
  reason: z.string(),
  at: instant,
  byName: z.string(),
  cases: z.number(),
});

export const listLikelySame = endpoint({
  id: "customers.listLikelySame",
  method: "GET",
  path: "/v1/customers/:customerId/likely-same",
  summary: "Records that may be the same person, with what speaks for it and what else may explain it; a hint, no more",
  permission: "customer.read",
  params: customerId,
  answer: z.object({
    items: z.array(
      z.object({
        customerId: id,
        name: z.string(),
        phone: z.string().nullable(),
        grounds: z.array(z.enum(SAME_GROUNDS)),
        shared: z.array(z.enum(IDENTIFIER_KIND_KEYS as [string, ...string[]])),
        innocent: z.array(z.enum(INNOCENT)),
      }),
    ),
  }),
  refusals: ["customer_not_found"],
});

export const mergeCustomers = endpoint({
  id: "customers.mergeCustomers",
  method: "POST",
  path: "/v1/customers/:customerId/merges",
  summary: "Say that another record is this same customer; both stay, and it can be taken back exactly",
  permission: "customer.edit",
  params: customerId,
  body: z.strictObject({ otherId: id, reason }),
  answer: z.object({ mergeId: id, cases: z.number() }),
  refusals: [
    "customer_not_found",
    "customer_not_yours",
    "merge_with_itself",
    "customer_merged_already",
    "merge_keeps_care",
    "merge_too_many_cases",
  ],
});

export const undoMerge = endpoint({
  id: "customers.undoMerge",
  method: "POST",
  path: "/v1/customer-merges/:mergeId/undo",
  summary: "Take a merge back: the cases and keys that came with it return, what came since stays",
  permission: "customer.edit",
  params: z.object({ mergeId: id }),
  body: z.strictObject({ reason }),
  answer: z.object({ cases: z.number() }),
  refusals: ["merge_not_found", "customer_not_yours", "merge_undone", "merge_undo_later_first"],
});
