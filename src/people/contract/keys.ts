import { z } from "zod";
import { ROLES } from "../../kernel/authority.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { done, role, scope } from "./fields.ts";

export const listKeys = endpoint({
  id: "people.listKeys",
  method: "GET",
  path: "/v1/keys",
  summary: "API keys, the newest first; never their secrets",
  permission: "keys.manage",
  answer: z.object({
    keys: z.array(
      z.object({
        id,
        name: z.string(),
        /** How the key begins, to recognise it by. */
        prefix: z.string(),
        roles: z.array(role),
        scope,
        departmentId: id.nullable(),
        createdBy: z.string().nullable(),
        createdAt: instant,
        expiresAt: instant.nullable(),
        revokedAt: instant.nullable(),
        lastUsedOn: z.string().nullable(),
      }),
    ),
  }),
});

export const createKey = endpoint({
  id: "people.createKey",
  method: "POST",
  path: "/v1/keys",
  summary: "Create an API key; the key itself is shown only in this answer",
  permission: "keys.manage",
  body: z.strictObject({
    name: text(LENGTHS.name),
    roles: z.array(role).min(1).max(ROLES.length),
    scope: scope.default("all"),
    departmentId: id.nullable().default(null),
    expiresAt: z.iso.datetime({ offset: true }).nullable().default(null),
  }),
  answer: z.object({
    id,
    /** Send it as `Authorization: Bearer …`. */
    key: z.string(),
  }),
  secretAnswer: true,
  status: 201,
  refusals: ["expiry_past", "department_unknown", "department_needed"],
});

export const revokeKey = endpoint({
  id: "people.revokeKey",
  method: "DELETE",
  path: "/v1/keys/:keyId",
  summary: "Revoke an API key, at once and for good",
  permission: "keys.manage",
  params: z.strictObject({ keyId: id }),
  answer: done,
  refusals: ["key_unknown"],
});
