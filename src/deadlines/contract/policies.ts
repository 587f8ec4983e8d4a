import { z } from "zod";
import { endpoint } from "../../kernel/endpoint.ts";
import { day, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { businessHours } from "../rules/business-hours.ts";
import { calendarData } from "../rules/calendar.ts";
import { policyEdit } from "../rules/edit-policy.ts";
import { CLOCK_ACTORS, CONFIDENCES } from "../rules/milestone.ts";
import { POLICY_STATUSES, policyFields, policyId, policyVersion } from "../rules/policy.ts";

const words = z.object({ zh: z.string(), en: z.string() });
/** A policy as pages read it: everything but the worked examples. */
const policy = policyFields.omit({ examples: true });

const version = z.object({
  version: policyVersion,
  effectiveFrom: day.nullable(),
  /** shipped with the product, or of the organisation's own making. */
  own: z.boolean(),
  state: z.enum(["past", "current", "scheduled"]),
  reason: z.string().nullable(),
  byName: z.string().nullable(),
  at: instant.nullable(),
  policy,
});

export const listPolicies = endpoint({
  id: "deadlines.listPolicies",
  method: "GET",
  path: "/v1/deadline-policies",
  summary: "Deadline policies with their status, source and confidence, each as it is in effect today",
  permission: "policy.read",
  answer: z.object({
    items: z.array(
      z.object({
        policyId,
        version: policyVersion,
        names: words,
        jurisdiction: z.string(),
        actor: z.enum(CLOCK_ACTORS),
        status: z.enum(POLICY_STATUSES),
        confidence: z.enum(CONFIDENCES),
        own: z.boolean(),
        scheduledFrom: day.nullable(),
        toVerify: z.number().int(),
      }),
    ),
  }),
});

export const readPolicy = endpoint({
  id: "deadlines.readPolicy",
  method: "GET",
  path: "/v1/deadline-policies/:policyId",
  summary: "One deadline policy: its versions, and the calendars and business hours it is counted by",
  permission: "policy.read",
  params: z.object({ policyId }),
  answer: z.object({
    policyId,
    zone: z.string(),
    current: policyVersion,
    versions: z.array(version),
    calendars: z.array(calendarData),
    hours: businessHours.nullable(),
  }),
  refusals: ["policy_unknown"],
});

export const schedulePolicyVersion = endpoint({
  id: "deadlines.schedulePolicyVersion",
  method: "POST",
  path: "/v1/deadline-policies/:policyId/versions",
  summary: "A version of one's own from a coming day on; cases that are open keep theirs",
  permission: "policy.edit",
  status: 201,
  params: z.object({ policyId }),
  body: z.strictObject({ basedOn: policyVersion, effectiveFrom: day, edit: policyEdit, reason: text(LENGTHS.short) }),
  answer: z.object({ policyId, version: policyVersion }),
  refusals: ["policy_unknown", "version_day_past", "version_day_taken", "version_same", "calendar_unknown"],
});

export const withdrawPolicyVersion = endpoint({
  id: "deadlines.withdrawPolicyVersion",
  method: "DELETE",
  path: "/v1/deadline-policies/:policyId/versions/:version",
  summary: "Take back a version of one's own that has not begun",
  permission: "policy.edit",
  params: z.object({ policyId, version: policyVersion }),
  answer: z.object({ withdrawn: z.boolean() }),
  refusals: ["policy_unknown", "version_begun"],
});
