import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, page, text } from "../../kernel/fields.ts";
import { done, heldRoles, locale, named, personState, role, signInName } from "./fields.ts";

const person = z.object({
  id,
  name: z.string(),
  signInName: z.string(),
  email: z.string().nullable(),
  department: named.nullable(),
  locale,
  state: personState,
  roles: heldRoles,
  createdAt: instant,
  version: z.number(),
});

/** A link that sets a password: shown once, to be handed to the person. */
const link = z.object({
  /** Path on this server, with the token. */
  link: z.string(),
  expiresAt: instant,
});

const reason = text(LENGTHS.short);

export const listPeople = endpoint({
  id: "people.listPeople",
  method: "GET",
  path: "/v1/people",
  summary: "People by name",
  permission: "people.manage",
  query: z.strictObject({
    ...page,
    q: z.string().trim().max(LENGTHS.name).optional(),
    department: id.optional(),
    role: role.optional(),
    state: personState.optional(),
  }),
  answer: z.object({ people: z.array(person), next: z.string().nullable() }),
});

export const readPerson = endpoint({
  id: "people.readPerson",
  method: "GET",
  path: "/v1/people/:personId",
  summary: "One person",
  permission: "people.manage",
  params: z.strictObject({ personId: id }),
  answer: person.extend({ secondFactor: z.boolean() }),
  refusals: ["person_unknown"],
});

export const pickPeople = endpoint({
  id: "people.pickPeople",
  method: "GET",
  path: "/v1/people/pick",
  summary: "Active people to choose from",
  permission: "people.read",
  query: z.strictObject({
    q: z.string().trim().max(LENGTHS.name).optional(),
    role: role.optional(),
    department: id.optional(),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  answer: z.object({ people: z.array(z.object({ id, name: z.string(), department: named.nullable() })) }),
});

export const invitePerson = endpoint({
  id: "people.invitePerson",
  method: "POST",
  path: "/v1/people",
  summary: "Invite a person; answers with the one-time link, good for 7 days",
  permission: "people.manage",
  body: z.strictObject({
    name: text(LENGTHS.name),
    signInName,
    email: z.email().max(200).nullable().optional(),
    departmentId: id.nullable().default(null),
    roles: heldRoles,
    locale: locale.default("zh"),
  }),
  answer: link.extend({ id }),
  secretAnswer: true,
  status: 201,
  refusals: ["sign_in_name_wrong", "sign_in_name_taken", "department_unknown", "department_needed"],
});

export const renewInvitation = endpoint({
  id: "people.renewInvitation",
  method: "POST",
  path: "/v1/people/:personId/invitation",
  summary: "A new link: to accept an invitation again, or to set a new password when it was forgotten",
  permission: "people.manage",
  params: z.strictObject({ personId: id }),
  answer: link,
  secretAnswer: true,
  refusals: ["person_unknown", "person_not_active"],
});

export const cancelInvitation = endpoint({
  id: "people.cancelInvitation",
  method: "DELETE",
  path: "/v1/people/:personId/invitation",
  summary: "Cancel an invitation; an invited person who never came is removed",
  permission: "people.manage",
  params: z.strictObject({ personId: id }),
  answer: done,
  refusals: ["person_unknown", "invitation_not_open"],
});

export const updatePerson = endpoint({
  id: "people.updatePerson",
  method: "PATCH",
  path: "/v1/people/:personId",
  summary: "Name, department, roles; lock, unlock or let go (with a reason)",
  permission: "people.manage",
  params: z.strictObject({ personId: id }),
  body: z.strictObject({
    /** The version that was looked at. */
    version: z.number().int().min(1),
    name: text(LENGTHS.name).optional(),
    email: z.email().max(200).nullable().optional(),
    departmentId: id.nullable().optional(),
    roles: heldRoles.optional(),
    state: z.enum(["active", "locked", "left"]).optional(),
    reason: reason.optional(),
  }),
  answer: z.object({ version: z.number() }),
  refusals: [
    "person_unknown",
    "stale_person",
    "state_not_possible",
    "last_administrator",
    "reason_missing",
    "department_unknown",
    "department_needed",
  ],
});

export const removeSecondFactor = endpoint({
  id: "people.removeSecondFactor",
  method: "POST",
  path: "/v1/people/:personId/totp/off",
  summary: "Switch the second factor off for someone who lost it, with a reason",
  permission: "people.manage",
  params: z.strictObject({ personId: id }),
  body: z.strictObject({ reason }),
  answer: done,
  refusals: ["person_unknown", "second_factor_off"],
});
