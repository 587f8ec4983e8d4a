import { z } from "zod";
import { stepId } from "./milestone.ts";
import { STARTING_EVENT_IDS } from "./starting-events.ts";

const moment = z.iso.datetime({ offset: true });

/** A worked example: what happened, and when each named milestone falls due (null: it has no date). */
export const policyExample = z.strictObject({
  /** What it shows, for whoever reads the file. */
  why: z.string().min(1).max(300).optional(),
  received: moment,
  /** Zone in which days are counted; the organisation's otherwise. */
  zone: z.string().max(60).optional(),
  /** Other events, each with its instant; without them a milestone is counted as if its event came with `received`. */
  events: z.partialRecord(z.enum(STARTING_EVENT_IDS), moment).optional(),
  pauses: z
    .array(z.strictObject({ from: moment, to: moment }))
    .max(20)
    .optional(),
  extensions: z
    .array(z.strictObject({ id: stepId, at: moment, limit: z.number().int().positive().optional() }))
    .max(10)
    .optional(),
  /** The number that came with the work order. */
  limit: z
    .strictObject({ limit: z.number().int().positive(), unit: z.enum(["hour", "calendar_day", "working_day"]) })
    .optional(),
  variant: stepId.optional(),
  due: z.record(stepId, moment.nullable()),
  /** The milestones whose due time is an estimate, because no calendar is known that far. */
  estimated: z.array(stepId).optional(),
});
export type PolicyExample = z.output<typeof policyExample>;
