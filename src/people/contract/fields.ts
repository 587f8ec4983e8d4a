import { z } from "zod";
import { ROLES, ROW_SCOPES } from "../../kernel/authority.ts";
import { id, text } from "../../kernel/fields.ts";

export const role = z.enum(ROLES);
export const scope = z.enum(ROW_SCOPES);
export const locale = z.enum(["zh", "en"]);
/** invited: has a link but no password yet; locked: may not sign in for now; left: no longer with us. */
export const personState = z.enum(["invited", "active", "locked", "left"]);

/** Roles of one person, each with the rows it reaches; no role twice. */
export const heldRoles = z
  .array(z.strictObject({ role, scope }))
  .max(ROLES.length)
  .refine((roles) => new Set(roles.map((held) => held.role)).size === roles.length, "twice");

/** A password as typed: never trimmed, judged by the policy and not here. */
export const password = z.string().min(1).max(512);
export const newPassword = z.string().min(1).max(512);
export const signInName = text(64);
export const named = z.object({ id, name: z.string() });
export const done = z.object({ done: z.literal(true) });
export const linkToken = z.string().min(20).max(200);
