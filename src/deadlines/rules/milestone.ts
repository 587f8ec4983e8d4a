import { z } from "zod";
import { STARTING_EVENT_IDS } from "./starting-events.ts";

/** Words in both languages. */
export const said = z.strictObject({ zh: z.string().trim().min(1).max(400), en: z.string().trim().min(1).max(600) });

/** Ids of steps, extensions and pauses: snake_case. */
export const stepId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/**
 * What a limit counts in. `per_order`: the number comes with each work order. `instant`: no number, at once.
 * `prompt`: no number, without delay.
 */
export const UNITS = [
  "minute",
  "hour",
  "calendar_day",
  "working_day",
  "week",
  "month",
  "year",
  "per_order",
  "instant",
  "prompt",
] as const;
export type Unit = (typeof UNITS)[number];

/** Units that carry a number. */
export type CountedUnit = Exclude<Unit, "per_order" | "instant" | "prompt">;
const COUNTED = UNITS.slice(0, 7) as [CountedUnit, ...CountedUnit[]];
export const countedUnit = z.enum(COUNTED);

/** Whose duty a clock measures. A regulator's clock is never shown as ours (§2.3). */
export const CLOCK_ACTORS = ["company", "regulator", "external_body", "internal"] as const;
export type ClockActor = (typeof CLOCK_ACTORS)[number];

/** How sure the numbers are. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** Another limit of the same step, for a named sort of case (a superannuation complaint under RG 271). */
const variant = z.strictObject({
  id: stepId,
  names: said,
  limit: z.number().int().positive(),
  unit: countedUnit,
  from: z.enum(STARTING_EVENT_IDS).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
});

/** One step that a policy sets a limit for. */
export const milestone = z
  .strictObject({
    id: stepId,
    names: said,
    /** Number of units; null where the unit carries none. */
    limit: z.number().int().nonnegative().max(100_000).nullable(),
    unit: z.enum(UNITS),
    from: z.enum(STARTING_EVENT_IDS),
    /** Whose duty this step is where it is not that of the whole policy. */
    actor: z.enum(CLOCK_ACTORS).optional(),
    /** Minutes and hours only: counted within business hours instead of by the wall clock. */
    within: z.enum(["business_hours"]).optional(),
    /** Limits in days only: the last day ends at close of business where business hours are known. */
    ends: z.enum(["end_of_day", "close_of_business"]).optional(),
    /** The step applies only then. */
    condition: z.strictObject({ id: stepId, names: said }).optional(),
    /** The step falls away then. */
    skippedIf: z.strictObject({ id: stepId, names: said }).optional(),
    /** Falls due again after each time it was done, while the case is open. */
    repeats: z.boolean().optional(),
    confidence: z.enum(CONFIDENCES).optional(),
    note: said.optional(),
    variants: z.array(variant).max(12).optional(),
  })
  .refine(({ unit, limit }) => isCounted(unit) === (limit !== null) || (unit === "instant" && limit === 0), {
    path: ["limit"],
    error: "a counted unit needs a number; per_order and prompt have limit: null, instant has 0",
  });
export type Milestone = z.output<typeof milestone>;

/** Whether a unit carries a number. */
export function isCounted(unit: Unit): unit is CountedUnit {
  return (COUNTED as readonly Unit[]).includes(unit);
}
