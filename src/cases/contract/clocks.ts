import { z } from "zod";
import { CLOCK_ACTORS, CONFIDENCES } from "../../deadlines/rules/milestone.ts";
import { endpoint } from "../../kernel/endpoint.ts";
import { id, instant, LENGTHS, text } from "../../kernel/fields.ts";
import { STAGES } from "../rules/reminders.ts";
import { said } from "./clock-shape.ts";
import { caseId, caseMoved, reason } from "./fields.ts";

const clockId = text(100);
const clockParams = z.object({ caseId: id, clock: clockId });

export const explainClock = endpoint({
  id: "cases.explainClock",
  method: "GET",
  path: "/v1/cases/:caseId/clocks/:clock",
  summary: "Why a clock of a case falls due when it does: pauses, days off, and every step of the count in words",
  permission: "case.read",
  params: clockParams,
  answer: z.object({
    receivedAt: instant,
    pauses: z.array(z.object({ from: instant, to: instant.nullable() })),
    /** Days that do not count, and why. */
    off: z.array(
      z.object({ from: instant, to: instant, because: z.enum(["weekend", "holiday"]), names: said.nullable() }),
    ),
    /** The count step by step, a sentence each. */
    said: z.array(said),
    confidence: z.enum(CONFIDENCES).nullable(),
    /** By which rule it stands still while the customer is waited for; null where it never does. */
    pausesBy: said.nullable(),
    /** When whom it reminds; empty for a clock that stopped or is not ours. */
    reminders: z.array(z.object({ stage: z.enum(STAGES), at: instant })),
    sources: z.array(z.object({ kind: z.string(), ref: said })),
  }),
  refusals: ["case_not_found", "clock_not_found"],
});

export const askExtension = endpoint({
  id: "cases.askExtension",
  method: "POST",
  path: "/v1/cases/:caseId/clocks/:clock/extension",
  summary: "Ask for more time on a clock, with the reason the customer will be told",
  permission: "case.handle",
  params: clockParams,
  body: z.strictObject({ extension: text(40), reason }),
  answer: caseMoved,
  refusals: [
    "clock_not_found",
    "clock_not_running",
    "extension_unknown",
    "extension_waits",
    "extension_too_late",
    "extension_no_longer",
    "not_contact_owner",
    "deputy_held_before",
    "not_accepted",
    "case_ended",
    "recused",
  ],
});

export const settleExtension = endpoint({
  id: "cases.settleExtension",
  method: "POST",
  path: "/v1/cases/:caseId/clocks/:clock/extension/decision",
  summary: "Grant or refuse an extension that was asked for; granted, the owner's letter tells the customer (R11)",
  permission: "case.supervise",
  params: clockParams,
  body: z.strictObject({ approve: z.boolean(), reason: text(LENGTHS.short).optional() }),
  answer: caseMoved,
  refusals: [
    "extension_not_asked",
    "clock_not_running",
    "extension_unknown",
    "extension_too_late",
    "extension_no_longer",
    "extension_by_asker",
    "extension_needs_head",
    "reason_needed",
    "time_by_owner",
    "department_involved",
    "case_ended",
    "recused",
  ],
});

export const markComplex = endpoint({
  id: "cases.markComplex",
  method: "POST",
  path: "/v1/cases/:caseId/complex",
  summary: "Mark a case complex, with a reason: the limits for complex cases count from the same beginning",
  permission: "case.supervise",
  params: caseId,
  body: z.strictObject({ reason }),
  answer: caseMoved,
  refusals: [
    "complex_already",
    "extension_too_late",
    "time_by_owner",
    "department_involved",
    "not_accepted",
    "case_ended",
    "recused",
  ],
});

export const noteOutsideClock = endpoint({
  id: "cases.noteOutsideClock",
  method: "POST",
  path: "/v1/cases/:caseId/outside-clocks",
  summary: "Note a regulator's or another body's clock on a case: never among what is due from us",
  permission: "case.handle",
  params: caseId,
  status: 201,
  body: z.strictObject({ policy: text(60), milestone: text(40), startedAt: instant }),
  answer: caseMoved,
  refusals: [
    "outside_policy_unknown",
    "received_in_future",
    "not_contact_owner",
    "deputy_held_before",
    "not_accepted",
    "case_ended",
    "recused",
  ],
});

export const listOutsideLimits = endpoint({
  id: "cases.listOutsideLimits",
  method: "GET",
  path: "/v1/outside-limits",
  summary: "The limits that regulators and other bodies follow, for noting one on a case",
  permission: "case.read",
  answer: z.object({
    limits: z.array(
      z.object({
        policy: z.string(),
        policyNames: said,
        jurisdiction: z.string(),
        milestone: z.string(),
        names: said,
        actor: z.enum(CLOCK_ACTORS),
        from: z.string(),
      }),
    ),
  }),
});
