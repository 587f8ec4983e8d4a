import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { instant, revision } from "../../kernel/fields.ts";
import { CHANNELS, KINDS } from "../../kernel/vocabulary.ts";

/** Which cases a policy counts for; what is left out: whatever it is. Products by their code, with all that lies below. */
const policyRule = z.strictObject({
  policy: z.string().min(1).max(60),
  channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length).optional(),
  kinds: z.array(z.enum(KINDS)).min(1).max(KINDS.length).optional(),
  products: z.array(z.string().min(1).max(40)).min(1).max(50).optional(),
});
const policyRules = z.object({ rules: z.array(policyRule) });

const standing = { revision, byName: z.string().nullable(), at: instant.nullable() };

export const readCasePolicies = endpoint({
  id: "cases.readCasePolicies",
  method: "GET",
  path: "/v1/case-policies",
  summary: "Which deadline policies count for which cases",
  permission: "policy.read",
  answer: policyRules.extend(standing),
});

export const chooseCasePolicies = endpoint({
  id: "cases.chooseCasePolicies",
  method: "PUT",
  path: "/v1/case-policies",
  summary: "Choose which policies count for which cases, from the next accepted case on; no open deadline moves",
  permission: "policy.edit",
  body: z.strictObject({ rules: z.array(policyRule).max(40), revision }),
  answer: policyRules.extend({ revision }),
  refusals: ["policy_unknown", "policy_of_others", "setting_changed_meanwhile"],
});

const MONTH_MINUTES = 31 * 24 * 60;
const minutes = z.number().int().min(5).max(MONTH_MINUTES).nullable();
const reminders = z.strictObject({
  /** Minutes before a due time; of a short time never before its half. Null: not sent. */
  before: minutes,
  /** Minutes after it, until a supervisor of the department is told. */
  supervisor: minutes,
  /** Minutes after it, until the head of the department is told. */
  head: minutes,
});

export const readReminders = endpoint({
  id: "cases.readReminders",
  method: "GET",
  path: "/v1/reminders",
  summary: "When and whom reminders tell of what falls due",
  permission: "policy.read",
  answer: reminders.extend(standing),
});

export const changeReminders = endpoint({
  id: "cases.changeReminders",
  method: "PUT",
  path: "/v1/reminders",
  summary: "Choose when and whom reminders tell; those still to come move to where they now belong",
  permission: "policy.edit",
  body: reminders.extend({ revision }),
  answer: reminders.extend({ revision }),
  refusals: ["reminders_out_of_order", "setting_changed_meanwhile"],
});
