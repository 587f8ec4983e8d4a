import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { IDENTIFIER_KIND_KEYS } from "../rules/identifier-kinds.ts";

const customerId = z.object({ customerId: id });
const params = z.object({ customerId: id, identifierId: id });
const kind = z.enum(
  IDENTIFIER_KIND_KEYS as [(typeof IDENTIFIER_KIND_KEYS)[number], ...(typeof IDENTIFIER_KIND_KEYS)[number][]],
);

/** What a customer is known or reached by, masked (R12). */
export const identifierShape = z.object({
  identifierId: id,
  kind,
  masked: z.string(),
  reaches: z.boolean(),
  preferred: z.boolean(),
  useWhen: z.string().nullable(),
  /** It contradicts itself, as an identity card number with another check digit: worth a second look. */
  doubtful: z.boolean(),
  wrongAt: instant.nullable(),
  wrongReason: z.string().nullable(),
  addedAt: instant,
});

export const addIdentifier = endpoint({
  id: "customers.addIdentifier",
  method: "POST",
  path: "/v1/customers/:customerId/identifiers",
  summary: "Add a number, address, card or other identifier; kept in normal form and shown masked",
  permission: "customer.edit",
  params: customerId,
  status: 201,
  body: z.strictObject({ kind, value: text(80), useWhen: text(LENGTHS.name).optional() }),
  answer: z.object({ identifierId: id, doubtful: z.boolean() }),
  refusals: [
    "customer_not_found",
    "customer_not_yours",
    "identifier_wrong",
    "identifier_known",
    "too_many_identifiers",
  ],
});

export const changeIdentifier = endpoint({
  id: "customers.changeIdentifier",
  method: "PATCH",
  path: "/v1/customers/:customerId/identifiers/:identifierId",
  summary: "Say which one to use and when, or that it is wrong (a reason), or that it is right after all (null)",
  permission: "customer.edit",
  params,
  body: z.strictObject({
    preferred: z.literal(true).optional(),
    useWhen: text(LENGTHS.name).nullable().optional(),
    wrong: text(LENGTHS.short).nullable().optional(),
  }),
  answer: z.object({ identifierId: id }),
  refusals: ["customer_not_found", "customer_not_yours", "identifier_not_found", "identifier_is_wrong"],
});

export const revealKnown = endpoint({
  id: "customers.revealKnown",
  method: "POST",
  path: "/v1/customers/:customerId/identifiers/:identifierId/reveals",
  summary: "See an identifier in clear, with a reason that is kept (R12)",
  permission: "customer.reveal",
  params,
  body: z.strictObject({ reason: text(LENGTHS.short) }),
  secretAnswer: true,
  answer: z.object({ value: z.string() }),
  refusals: ["customer_not_found", "customer_not_yours", "identifier_not_found"],
});
