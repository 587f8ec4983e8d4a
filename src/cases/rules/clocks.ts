import { dayAfter, dayIn, startOfDay } from "../../kernel/zone.ts";

/** The house's acceptance limit, and the handling limit where no policy gives one (R1, §2.3). */
export const ACCEPTANCE_LIMIT_MS = 2 * 60 * 60 * 1000;
export const HANDLING_LIMIT_DAYS = 15;
export const FIXED_POLICY = "internal-fixed/1";

/** Acceptance is due two hours after receipt, around the clock. */
export function acceptanceDue(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + ACCEPTANCE_LIMIT_MS);
}

/** Handling is due at the end of the fifteenth day after acceptance as the organisation's zone counts it on that day. */
export function handlingDue(acceptedAt: Date, zone: string): Date {
  let day = dayIn(zone, acceptedAt);
  for (let passed = 0; passed <= HANDLING_LIMIT_DAYS; passed++) day = dayAfter(day);
  return new Date(startOfDay(zone, day).getTime() - 1000);
}

/** A time in which a clock stood still; `summed`: only its length is known, from before the times were kept. */
export interface PastPause {
  from: Date;
  to: Date;
  summed?: true;
}

/** How long a clock stood still so far, in milliseconds. */
export function pausedMs(pauses: readonly PastPause[]): number {
  return pauses.reduce((sum, { from, to }) => sum + to.getTime() - from.getTime(), 0);
}

/** What of a clock turns while a customer is waited for. */
export interface Pausable {
  dueAt: Date;
  pausedAt: Date | null;
  pauses: readonly PastPause[];
  stoppedAt: Date | null;
}

/** Stops the count while the customer is waited for. A clock already paused or stopped stays as it is. */
export function pauseClock<C extends Pausable>(clock: C, now: Date): C {
  return clock.pausedAt || clock.stoppedAt ? clock : { ...clock, pausedAt: now };
}

/**
 * Goes on counting, with the time it stood still kept; `recount` says when it falls due with those times, else the due
 * time moves by exactly what was paused.
 */
export function resumeClock<C extends Pausable>(
  clock: C,
  now: Date,
  recount?: (pauses: readonly PastPause[]) => Date | null,
): C {
  if (!clock.pausedAt || clock.stoppedAt) return clock;
  const to = now > clock.pausedAt ? now : clock.pausedAt;
  const pauses = [...clock.pauses, { from: clock.pausedAt, to }];
  const moved = new Date(clock.dueAt.getTime() + to.getTime() - clock.pausedAt.getTime());
  return { ...clock, pausedAt: null, pauses, dueAt: recount?.(pauses) ?? moved };
}

/** What may be due on a case. */
export const DUES = [
  "acceptance",
  "first_word",
  "progress",
  "handling",
  "review",
  "policy",
  "next_word",
  "task",
  "step",
] as const;
export type DueKind = (typeof DUES)[number];

/** The nearest thing that is due on a case, and what it is. */
export interface Due {
  at: Date;
  what: DueKind;
  /** When its time began to run. */
  from: Date;
}

/** One of several things that are due on a case. */
export interface DueOf extends Due {
  /** Which one among all of its case: `clock:handling`, `next_word`, `task:` or `step:` and its id. */
  subject: string;
  /** Who must act, where it is not the contact owner: a person, or a department. */
  personId?: string | null;
  departmentId?: string | null;
}

/** The next word as something due; null where none is promised. */
export function wordDue(nextWordAt: Date | null, since: Date): DueOf | null {
  return nextWordAt && { subject: "next_word", what: "next_word", at: nextWordAt, from: since };
}

/** The earliest of all that is due; null when nothing runs. Equal times keep the order given. */
export function nearestDue(dues: readonly Due[]): Due | null {
  return dues.reduce<Due | null>((nearest, due) => (nearest === null || due.at < nearest.at ? due : nearest), null);
}
