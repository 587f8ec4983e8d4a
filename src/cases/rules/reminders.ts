import type { Due } from "./clocks.ts";

/** Whom a reminder is for, in the order they come: who must act before and when it is due, then up the line (§2.3). */
export const STAGES = ["before", "due", "supervisor", "head"] as const;
export type Stage = (typeof STAGES)[number];

/** An organisation's choice, in minutes; null: that reminder is not sent. */
export interface ReminderSettings {
  /** How long before a due time who must act is reminded; of a short time never before its half. */
  before: number | null;
  /** How long after it a supervisor of the department is told. */
  supervisor: number | null;
  /** How long after it the head of the department is told. */
  head: number | null;
}

/** What holds until the organisation chooses: four hours before, to the supervisor after four, to the head after a day. */
export const DEFAULT_REMINDERS: ReminderSettings = { before: 240, supervisor: 240, head: 1440 };

const MINUTE = 60_000;
/** What was missed longer ago than this when it came in, or was found without a reminder, is not told as news. */
export const OLD_NEWS_MS = 7 * 86_400_000;

type Timed = Pick<Due, "at" | "from">;

/** When the reminder of a stage is due; null where the organisation wants none. */
export function ringAt(stage: Stage, due: Timed, settings: ReminderSettings): Date | null {
  if (stage === "due") return due.at;
  const minutes = settings[stage];
  if (minutes === null) return null;
  if (stage !== "before") return new Date(due.at.getTime() + minutes * MINUTE);
  const span = due.at.getTime() - due.from.getTime();
  // Of an agreed step only the end is known.
  return new Date(due.at.getTime() - (span > 0 ? Math.min(minutes * MINUTE, span / 2) : minutes * MINUTE));
}

/** The next reminder after a stage (null: the first of all) and when; null when there is none left. */
export function nextReminder(
  after: Stage | null,
  due: Timed,
  settings: ReminderSettings,
): { stage: Stage; at: Date } | null {
  for (const stage of STAGES.slice(after === null ? 0 : STAGES.indexOf(after) + 1)) {
    const at = ringAt(stage, due, settings);
    if (at) return { stage, at };
  }
  return null;
}

/**
 * What a reminder says whose moment has come, of those from `from` on: the last stage that has come, for what was late is
 * told once, not stage by stage; null where none has that the organisation still wants. `next` is what rings afterwards.
 */
export function stagesNow(
  from: Stage,
  due: Timed,
  settings: ReminderSettings,
  now: Date,
): { stage: Stage | null; next: { stage: Stage; at: Date } | null } {
  const wanted = STAGES.slice(STAGES.indexOf(from)).flatMap((stage) => {
    const at = ringAt(stage, due, settings);
    return at ? [{ stage, at }] : [];
  });
  const isCome = ({ at }: { at: Date }) => at <= now;
  return {
    stage: wanted.findLast(isCome)?.stage ?? null,
    next: wanted[wanted.findLastIndex(isCome) + 1] ?? null,
  };
}

/**
 * The first reminder of something that falls due, as it is set now. A reminder whose moment is gone already is left out,
 * but never the due time itself, unless it is old news: then nobody is told, the desk shows it.
 */
export function firstReminder(due: Timed, settings: ReminderSettings, now: Date): { stage: Stage; at: Date } | null {
  if (now.getTime() - due.at.getTime() > OLD_NEWS_MS) return null;
  const first = nextReminder(null, due, settings);
  return first && first.stage === "before" && first.at <= now ? nextReminder("before", due, settings) : first;
}
