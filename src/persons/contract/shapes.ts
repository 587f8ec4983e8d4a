import { z } from "zod";
import { day, id, instant } from "../../kernel/fields.ts";
import { PAPER_KEYS, PAPER_SCOPES, PARTY_ROLES } from "../rules/party.ts";

/** Somebody behind a case as its page shows them; numbers and addresses always masked (R12). */
export const partyShape = z.object({
  partyId: id,
  role: z.enum(PARTY_ROLES),
  name: z.string(),
  relation: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  represents: z.boolean(),
  paper: z.enum(PAPER_KEYS).nullable(),
  scope: z.enum(PAPER_SCOPES).nullable(),
  /** Which document it is and where it is kept. */
  paperSaid: z.string().nullable(),
  /** The last day it holds. */
  validUntil: day.nullable(),
  standing: z.enum(["not_needed", "missing", "expired", "valid"]),
  addedAt: instant,
  addedByName: z.string(),
  endedAt: instant.nullable(),
  endedReason: z.string().nullable(),
  version: z.number(),
});
export type PartyShape = z.output<typeof partyShape>;

/** Whom to write to (R2): ids of parties, null for the case's own customer, and how many hear it through them. */
export const writeToShape = z.object({
  why: z.enum(["customer", "agent", "heir", "representatives"]),
  to: z.array(id.nullable()),
  through: z.number(),
});
