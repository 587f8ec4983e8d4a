import { type ReminderSettings, type Stage, stagesNow } from "../../cases/rules/reminders.ts";

/**
 * Kept in place of a stage: what was due before steps rang at all. Stages that had gone by count as told; the step is
 * told once, to whoever must do it, and goes on with the stages still to come.
 */
export const MISSED = "missed";
export type StepStage = Stage | typeof MISSED;

/** What a step says now, and when it next rings; as any other due time but for what was missed. */
export function stepStagesNow(
  held: StepStage,
  due: { at: Date; from: Date },
  settings: ReminderSettings,
  now: Date,
): ReturnType<typeof stagesNow> {
  if (held !== MISSED) return stagesNow(held, due, settings, now);
  return { stage: "due", next: stagesNow("due", due, settings, now).next };
}
