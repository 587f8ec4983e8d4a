import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { done, locale, newPassword, password } from "./fields.ts";

export const changePassword = endpoint({
  id: "people.changePassword",
  method: "POST",
  path: "/v1/me/password",
  summary: "Change my password; ends my other sessions",
  permission: "signed_in",
  body: z.strictObject({ password, newPassword }),
  answer: done,
  refusals: ["password_wrong", "password_too_short", "password_too_common", "password_holds_name", "persons_only"],
});

export const startSecondFactor = endpoint({
  id: "people.startSecondFactor",
  method: "POST",
  path: "/v1/me/totp",
  summary: "Begin to switch the second factor on; the secret and backup codes are shown only here",
  permission: "signed_in",
  body: z.strictObject({ password }),
  answer: z.object({
    /** For a QR code. */
    uri: z.string(),
    /** The same secret in base32, to type by hand. */
    secret: z.string(),
    backupCodes: z.array(z.string()),
  }),
  secretAnswer: true,
  refusals: ["password_wrong", "second_factor_on", "persons_only"],
});

export const confirmSecondFactor = endpoint({
  id: "people.confirmSecondFactor",
  method: "POST",
  path: "/v1/me/totp/confirm",
  summary: "Switch the second factor on with a code from the authenticator",
  permission: "signed_in",
  body: z.strictObject({ code: z.string().trim().min(6).max(8) }),
  answer: done,
  refusals: ["code_wrong", "second_factor_on", "second_factor_off", "persons_only"],
});

export const stopSecondFactor = endpoint({
  id: "people.stopSecondFactor",
  method: "POST",
  path: "/v1/me/totp/off",
  summary: "Switch the second factor off",
  permission: "signed_in",
  body: z.strictObject({ password }),
  answer: done,
  refusals: ["password_wrong", "second_factor_off", "persons_only"],
});

export const updateMe = endpoint({
  id: "people.updateMe",
  method: "PATCH",
  path: "/v1/me",
  summary: "Language and tour",
  permission: "signed_in",
  body: z.strictObject({
    locale: locale.optional(),
    /** True once the tour has been taken or put aside; false shows it again. */
    toured: z.boolean().optional(),
  }),
  answer: done,
  refusals: ["persons_only"],
});
