import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, page } from "../../kernel/fields.ts";

/** What a timeline is filtered by: what was said, answers and promises, how cases went, what was done with the record. */
export const TIMELINE_KINDS = ["words", "answers", "course", "record"] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

const entry = z.object({
  id,
  at: instant,
  kind: z.enum(TIMELINE_KINDS),
  /** The event of the case's journal, or of the record: `identifier_revealed`, `customers_merged` … */
  event: z.string(),
  /** The case, where it is one of a case. */
  case: z.object({ caseId: id, number: z.string(), title: z.string() }).nullable(),
  actorName: z.string(),
  /** The customer did it by themselves, in the portal. */
  byCustomer: z.boolean(),
  reason: z.string().nullable(),
  body: z.record(z.string(), z.unknown()),
  /** The words that were said, as far as they are kept apart from the event. */
  text: z.string().nullable(),
});

export const customerTimeline = endpoint({
  id: "customers.customerTimeline",
  method: "GET",
  path: "/v1/customers/:customerId/timeline",
  summary:
    "All that happened with a customer, newest first: their newest hundred cases that this person may see, messages, attempts, answers and promises, look-ups, merges, requests about their data",
  permission: "customer.read",
  params: z.object({ customerId: id }),
  query: z.strictObject({ kind: z.enum(TIMELINE_KINDS).optional(), ...page }),
  answer: z.object({ items: z.array(entry), next: z.string().nullable() }),
  refusals: ["customer_not_found"],
});
