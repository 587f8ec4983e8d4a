import { z } from "zod";
import { CLOCK_ACTORS, CONFIDENCES, countedUnit, milestone, said, stepId } from "./milestone.ts";
import { policyExample } from "./policy-example.ts";
import { sourceRef } from "./source-ref.ts";
import { STARTING_EVENT_IDS } from "./starting-events.ts";

/** Id of a policy, as in the researched templates: `cn-bank-insurance-2020`. */
export const policyId = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
/** `1` as shipped; `1.2` is an organisation's second version of its own, made from the shipped `1`. */
export const policyVersion = z.string().regex(/^[1-9]\d{0,3}(\.[1-9]\d{0,3})?$/);

export const POLICY_STATUSES = ["in_force", "superseded", "house_default"] as const;
export const SOURCE_KINDS = ["stored_official", "stored_statute", "stored_secondary", "background"] as const;

/** How a policy counts. */
const clock = z.strictObject({
  basis: z.enum(["calendar", "working"]),
  startsOn: z.enum(STARTING_EVENT_IDS),
  /** next_day: the day of the starting event is not counted (Civil Code art. 201). */
  firstDay: z.enum(["next_day", "same_day"]),
  /** A last day that is no working day: moves on, stays, or the rule does not say (then it stays, the stricter way). */
  endRoll: z.enum(["forward", "none", "not_stated"]),
  calendar: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
});
export type ClockRule = z.output<typeof clock>;

const extension = z
  .strictObject({
    id: stepId,
    names: said,
    /** The milestones it lengthens. */
    applies: z.array(stepId).min(1),
    /** New total, counted from the start. */
    toTotal: z.number().int().positive().optional(),
    /** On top of the limit so far. */
    adds: z.number().int().positive().optional(),
    /** The number comes with the extension (a limit set by another statute). */
    perOrder: z.boolean().optional(),
    unit: z.union([countedUnit, z.literal("prompt")]),
    /** Never beyond this total, in the same unit. */
    maxTotal: z.number().int().positive().optional(),
    approver: said,
    notify: z.boolean(),
    noticeMustState: z.array(said).max(10).optional(),
  })
  .refine((one) => one.unit === "prompt" || [one.toTotal, one.adds, one.perOrder].filter(Boolean).length === 1, {
    path: ["toTotal"],
    error: "an extension has exactly one of toTotal, adds, perOrder",
  });
export type Extension = z.output<typeof extension>;

const pause = z.strictObject({
  id: stepId,
  names: said,
  /** The milestones whose time stands still meanwhile. */
  applies: z.array(stepId).min(1),
  notify: z.boolean().optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});
export type PauseRule = z.output<typeof pause>;

const stop = z.strictObject({ id: stepId, names: said, effect: said });
export type StopRule = z.output<typeof stop>;

/** When the owner is warned: a share of the allowed time, or so many working days before the end. */
const reminder = z.strictObject({ at: z.number().int().positive(), unit: z.enum(["percent", "working_day_before"]) });

const retention = z.strictObject({
  limit: z.number().int().positive(),
  unit: z.enum(["month", "year"]),
  from: z.enum(STARTING_EVENT_IDS),
  condition: said.optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});

/** The fields of a policy. */
export const policyFields = z.strictObject({
  id: policyId,
  version: policyVersion,
  names: said,
  jurisdiction: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  appliesTo: said,
  actor: z.enum(CLOCK_ACTORS),
  status: z.enum(POLICY_STATUSES),
  /** First day on which it applies, in the organisation's zone; null: as long as anyone remembers. */
  effectiveFrom: z.iso.date().nullable(),
  effectiveTo: z.iso.date().nullable(),
  supersededBy: policyId.nullable(),
  confidence: z.enum(CONFIDENCES),
  sources: z.array(z.strictObject({ kind: z.enum(SOURCE_KINDS), ref: sourceRef })).min(1),
  /** What must be looked up again before anyone relies on it. */
  verify: z.array(said).max(12).default([]),
  /** What people get wrong about it. */
  cautions: z.array(said).max(12).default([]),
  clock,
  milestones: z.array(milestone).min(1).max(20),
  extensions: z.array(extension).max(12).default([]),
  pauses: z.array(pause).max(12).default([]),
  stops: z.array(stop).max(12).default([]),
  reminders: z.array(reminder).max(12).default([]),
  retention: z.array(retention).max(4).default([]),
  /** Duties that go with it: what a reply must contain, how to take in, whom to report to. */
  duties: z.array(z.strictObject({ id: stepId, names: said, items: z.array(said).min(1).max(16) })).default([]),
  examples: z.array(policyExample).max(40),
});

/** One version of a deadline policy. */
export const deadlinePolicy = policyFields.superRefine((policy, context) => {
  const steps = policy.milestones.map(({ id }) => id);
  if (new Set(steps).size < steps.length) {
    context.addIssue({ code: "custom", path: ["milestones"], message: "two milestones have the same id" });
  }
  for (const part of ["extensions", "pauses"] as const) {
    policy[part].forEach(({ applies }, at) => {
      for (const id of applies.filter((one) => !steps.includes(one))) {
        const message = `no milestone is called ${id}; there are ${steps.join(", ")}`;
        context.addIssue({ code: "custom", path: [part, at, "applies"], message });
      }
    });
  }
});
export type DeadlinePolicy = z.output<typeof deadlinePolicy>;

/** What a case is pinned to: `cn-bank-insurance-2020/1`. */
export function pinOf({ id, version }: { id: string; version: string }): string {
  return `${id}/${version}`;
}
