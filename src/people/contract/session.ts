import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant } from "../../kernel/fields.ts";
import { done, locale, named, password, role, scope } from "./fields.ts";

const signedIn = z.object({
  /** `totp_needed`: the password was right; send the code of the second factor next. */
  state: z.enum(["signed_in", "totp_needed"]),
});

export const signIn = endpoint({
  id: "people.signIn",
  method: "POST",
  path: "/v1/session",
  summary: "Sign in with name and password",
  permission: "public",
  body: z.strictObject({ signInName: z.string().min(1).max(200), password }),
  answer: signedIn,
  refusals: ["wrong_name_or_password", "sign_in_locked", "sign_in_too_often", "person_not_active"],
});

export const signInWithCode = endpoint({
  id: "people.signInWithCode",
  method: "POST",
  path: "/v1/session/totp",
  summary: "The second step of signing in: the authenticator's code, or a backup code",
  permission: "public",
  body: z.strictObject({ code: z.string().trim().min(6).max(32) }),
  answer: signedIn,
  refusals: ["code_wrong", "code_used", "second_step_expired", "sign_in_locked", "sign_in_too_often"],
});

export const signOut = endpoint({
  id: "people.signOut",
  method: "DELETE",
  path: "/v1/session",
  summary: "Sign out",
  permission: "signed_in",
  answer: done,
});

export const readSession = endpoint({
  id: "people.readSession",
  method: "GET",
  path: "/v1/session",
  summary: "Who I am, and what I may do",
  permission: "signed_in",
  answer: z.object({
    kind: z.enum(["person", "key", "system", "customer"]),
    id,
    name: z.string(),
    /** Null for an API key. */
    signInName: z.string().nullable(),
    locale,
    roles: z.array(role),
    scope,
    permissions: z.array(z.string()),
    department: named.nullable(),
    departmentIds: z.array(id),
    /** Persons I stand in for today. */
    deputyOf: z.array(named),
    secondFactor: z.boolean(),
    needsTour: z.boolean(),
    organisation: z.object({ name: z.string(), timeZone: z.string() }),
    now: instant,
  }),
});

export const listSessions = endpoint({
  id: "people.listSessions",
  method: "GET",
  path: "/v1/sessions",
  summary: "Where I am signed in; of somebody else with the permission people.manage",
  permission: "signed_in",
  query: z.strictObject({ personId: id.optional() }),
  answer: z.object({
    sessions: z.array(
      z.object({
        id,
        current: z.boolean(),
        address: z.string().nullable(),
        browser: z.string().nullable(),
        createdAt: instant,
        seenAt: instant,
        endsAt: instant,
      }),
    ),
  }),
  refusals: ["persons_only"],
});

export const endSession = endpoint({
  id: "people.endSession",
  method: "DELETE",
  path: "/v1/sessions/:sessionId",
  summary: "Ends one session at once, on every machine",
  permission: "signed_in",
  params: z.strictObject({ sessionId: id }),
  answer: done,
  refusals: ["session_unknown"],
});
