import { z } from "zod";
import { caseRow } from "../cases/contract/shapes.ts";
import { endpoint } from "../kernel/endpoint.ts";
import { id, instant, LENGTHS, page, text } from "../kernel/fields.ts";
import { careShape } from "./contract/care.ts";
import { identifierShape } from "./contract/identifiers.ts";
import { mergeShape } from "./contract/same.ts";
import { ADJUSTMENTS, CARE_BASES, CARE_KINDS } from "./rules/care.ts";

const customerId = z.object({ customerId: id });
const customerRow = z.object({
  customerId: id,
  name: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  sinceYear: z.number().nullable(),
  segment: z.string().nullable(),
  /** That something is done differently for them; what, is for those with a case of theirs (R12). */
  adjusted: z.boolean(),
});

const listedCustomer = customerRow.extend({
  /** Their newest case among those the reader may see. */
  lastCase: caseRow.pick({ caseId: true, number: true, title: true, channel: true, receivedAt: true }).nullable(),
  /** How many of those are open. */
  openCases: z.number(),
});

export const CUSTOMER_SORTS = ["name", "recent"] as const;

export const listCustomers = endpoint({
  id: "customers.listCustomers",
  method: "GET",
  path: "/v1/customers",
  summary: "Customers by the beginning of their name, or a whole number, address or card; identifiers masked (R12)",
  permission: "customer.read",
  query: z.strictObject({
    q: z.string().trim().max(100).default(""),
    /** By name, or who came last first; what is searched for always comes by name. */
    sort: z.enum(CUSTOMER_SORTS).default("name"),
    ...page,
  }),
  answer: z.object({ items: z.array(listedCustomer), next: z.string().nullable() }),
});

export const viewCustomer = endpoint({
  id: "customers.viewCustomer",
  method: "GET",
  path: "/v1/customers/:customerId",
  summary: "One customer with their cases this person may see",
  permission: "customer.read",
  params: customerId,
  answer: customerRow.extend({
    needsCare: z.string().nullable(),
    care: careShape.nullable(),
    identifiers: z.array(identifierShape),
    /** The record this one was merged into. */
    mergedInto: id.nullable(),
    merges: z.array(mergeShape),
    version: z.number(),
    createdAt: instant,
    cases: z.array(caseRow),
    reveals: z.array(z.object({ personName: z.string(), field: z.string(), reason: z.string(), at: instant })),
  }),
  refusals: ["customer_not_found"],
});

export const editCustomer = endpoint({
  id: "customers.editCustomer",
  method: "PATCH",
  path: "/v1/customers/:customerId",
  summary: "Correct the name, what kind of customer, or what care they need; with a case of theirs in hand",
  permission: "customer.edit",
  params: customerId,
  body: z.strictObject({
    name: text(LENGTHS.name).optional(),
    segment: text(LENGTHS.name).nullable().optional(),
    needsCare: text(LENGTHS.short).nullable().optional(),
    version: z.number().int(),
  }),
  answer: z.object({ version: z.number() }),
  refusals: ["customer_not_found", "customer_not_yours", "customer_changed", "name_holds_contact"],
});

export const revealIdentifier = endpoint({
  id: "customers.revealIdentifier",
  method: "POST",
  path: "/v1/customers/:customerId/reveals",
  summary: "See a phone number or mail address in clear, with a reason that is kept (R12)",
  permission: "customer.reveal",
  params: customerId,
  body: z.strictObject({ field: z.enum(["phone", "email"]), reason: text(LENGTHS.short) }),
  secretAnswer: true,
  answer: z.object({ value: z.string().nullable() }),
  refusals: ["customer_not_found", "customer_not_yours"],
});

export const setCare = endpoint({
  id: "customers.setCare",
  method: "PUT",
  path: "/v1/customers/:customerId/care",
  summary: "Mark what a vulnerable customer needs; why, and how we know, only by who handles a case of theirs (R12)",
  permission: "customer.edit",
  params: customerId,
  body: z.strictObject({
    adjustments: z.array(z.enum(ADJUSTMENTS)).max(ADJUSTMENTS.length),
    kinds: z.array(z.enum(CARE_KINDS)).max(CARE_KINDS.length).optional(),
    basis: z.enum(CARE_BASES).nullable().optional(),
    note: text(LENGTHS.short).nullable().optional(),
    version: z.number().int(),
  }),
  answer: z.object({ version: z.number() }),
  refusals: [
    "customer_not_found",
    "customer_not_yours",
    "customer_changed",
    "care_need_to_know",
    "care_basis_needed",
    "care_only_observed",
  ],
});

export const revealCare = endpoint({
  id: "customers.revealCare",
  method: "POST",
  path: "/v1/customers/:customerId/care/reveals",
  summary: "Read why a customer needs care, as who handles a case of theirs, with a reason that is kept (R12)",
  permission: "customer.reveal",
  params: customerId,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  secretAnswer: true,
  answer: z.object({
    kinds: z.array(z.enum(CARE_KINDS)),
    basis: z.enum(CARE_BASES).nullable(),
    note: z.string().nullable(),
  }),
  refusals: ["customer_not_found", "care_need_to_know"],
});
