import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { LENGTHS, text } from "../../kernel/fields.ts";
import { linkToken, locale, newPassword, signInName } from "./fields.ts";

export const readSetUp = endpoint({
  id: "people.readSetUp",
  method: "GET",
  path: "/v1/setup",
  summary: "Whether the first administrator is still to be created",
  permission: "public",
  answer: z.object({ needed: z.boolean(), organisation: z.string().nullable() }),
});

export const setUp = endpoint({
  id: "people.setUp",
  method: "POST",
  path: "/v1/setup",
  summary: "Create the first administrator and sign in; possible once, with the code of the link the server prints",
  permission: "public",
  body: z.strictObject({
    /** What stands behind `#` in the link. */
    code: text(200),
    organisation: text(LENGTHS.title),
    name: text(LENGTHS.name),
    signInName,
    newPassword,
    locale: locale.default("zh"),
  }),
  answer: z.object({ state: z.literal("signed_in") }),
  status: 201,
  refusals: [
    "already_set_up",
    "set_up_code_wrong",
    "sign_in_locked",
    "sign_in_too_often",
    "sign_in_name_wrong",
    "password_too_short",
    "password_too_common",
    "password_holds_name",
  ],
});

export const readInvitation = endpoint({
  id: "people.readInvitation",
  method: "POST",
  path: "/v1/invitations/read",
  summary: "Whom a link invites",
  permission: "public",
  body: z.strictObject({ token: linkToken }),
  answer: z.object({
    name: z.string(),
    signInName: z.string(),
    organisation: z.string().nullable(),
    purpose: z.enum(["join", "new_password"]),
  }),
  refusals: ["invitation_unknown", "invitation_used", "invitation_expired"],
});

export const acceptInvitation = endpoint({
  id: "people.acceptInvitation",
  method: "POST",
  path: "/v1/invitations/accept",
  summary: "Set the password with a one-time link, and sign in",
  permission: "public",
  body: z.strictObject({ token: linkToken, newPassword }),
  answer: z.object({ state: z.enum(["signed_in", "totp_needed"]) }),
  refusals: [
    "invitation_unknown",
    "invitation_used",
    "invitation_expired",
    "password_too_short",
    "password_too_common",
    "password_holds_name",
    "sign_in_too_often",
  ],
});
