import { z } from "zod";
import { caseId, caseMoved, reason } from "../../cases/contract/fields.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, id, LENGTHS, text } from "../../kernel/fields.ts";
import { PAPER_KEYS, PAPER_SCOPES, PARTY_ROLES } from "../rules/party.ts";

const params = z.object({ caseId: id, partyId: id });
const known = {
  relation: text(LENGTHS.name).nullable(),
  phone: text(40).nullable(),
  email: z.email().max(200).nullable(),
  paper: z.enum(PAPER_KEYS).nullable(),
  scope: z.enum(PAPER_SCOPES).nullable(),
  paperSaid: text(LENGTHS.short).nullable(),
  validUntil: day.nullable(),
};
const WRONG = [
  "paper_unfit",
  "paper_said_needed",
  "scope_needed",
  "represents_joint_only",
  "too_many_representatives",
  "phone_wrong",
  "name_holds_contact",
  "led_by_other",
  "case_ended",
  "recused",
] as const;

export const addPerson = endpoint({
  id: "persons.addPerson",
  method: "POST",
  path: "/v1/cases/:caseId/persons",
  summary: "Enter an agent, heir, joint complainant or third party (§2); their paper may follow",
  permission: "case.handle",
  params: caseId,
  status: 201,
  body: z.strictObject({
    role: z.enum(PARTY_ROLES),
    name: text(LENGTHS.name),
    represents: z.boolean().default(false),
    ...z.strictObject(known).partial().shape,
  }),
  answer: caseMoved.extend({ partyId: id }),
  refusals: [...WRONG, "too_many_persons"],
});

export const correctPerson = endpoint({
  id: "persons.correctPerson",
  method: "PATCH",
  path: "/v1/cases/:caseId/persons/:partyId",
  summary: "Correct somebody behind a case: what is left out stays, null takes it off; their paper comes this way too",
  permission: "case.handle",
  params,
  body: z.strictObject({
    name: text(LENGTHS.name).optional(),
    represents: z.boolean().optional(),
    ...z.strictObject(known).partial().shape,
    version: z.number().int(),
  }),
  answer: caseMoved,
  refusals: [...WRONG, "person_not_on_case", "person_ended", "person_changed"],
});

export const endPerson = endpoint({
  id: "persons.endPerson",
  method: "POST",
  path: "/v1/cases/:caseId/persons/:partyId/end",
  summary: "Somebody no longer belongs to the case, with the reason; they stay readable",
  permission: "case.handle",
  params,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: ["person_not_on_case", "person_ended", "led_by_other", "case_ended", "recused"],
});

export const revealPerson = endpoint({
  id: "persons.revealPerson",
  method: "POST",
  path: "/v1/cases/:caseId/persons/:partyId/reveals",
  summary: "See the phone number or mail address of somebody behind a case, with a reason that is kept (R12)",
  permission: "customer.reveal",
  params,
  body: z.strictObject({ field: z.enum(["phone", "email"]), reason }),
  secretAnswer: true,
  answer: z.object({ value: z.string().nullable() }),
  refusals: ["person_not_on_case", "recused"],
});
