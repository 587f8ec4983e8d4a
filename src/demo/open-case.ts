import type { Channel } from "../kernel/vocabulary.ts";
import { clockOn, laterToday, workdayClock } from "./office-hours.ts";
import type { CastKey } from "./people-cast.ts";
import type { End, Turn } from "./stage.ts";

/** An instant told relative to the start of the demo. */
export type When = { ago: number } | { today: number } | { workday: number; clock: string };
/** So many minutes ago: overdue. */
export const ago = (minutes: number): When => ({ ago: minutes });
/** Later today, at this share of what is left of the day. */
export const today = (share: number): When => ({ today: share });
/** On the n-th working day from now. */
export const workday = (count: number, clock = "17:00"): When => ({ workday: count, clock });

/** One case that is open when the demo starts. */
export interface OpenCase {
  story: string;
  end: End;
  owner: CastKey;
  /** Working minutes since the last thing happened; for a case not yet accepted, minutes since receipt. */
  quiet: number;
  nth?: number;
  /** Name of the customer, where the name is known from elsewhere; else one that fits. */
  customer?: string;
  channel?: Channel;
  turns?: readonly Turn[];
  /** When the customer hears from us next. */
  word?: When;
  /** When the last department's task is due. */
  task?: When;
  /** When the last step of the remedy is due. */
  step?: When;
  draft?: string;
}

/** The instant meant, in the organisation's zone. */
export function instantOf(zone: string, now: Date, when: When): Date {
  if ("ago" in when) return new Date(now.getTime() - when.ago * 60_000);
  if ("today" in when) return laterToday(zone, now, when.today);
  const day = workdayClock(zone, now, when.workday, when.clock);
  // “First working day from now” is tomorrow at the earliest, or it would count among today's.
  return day > clockOn(zone, now, 0, "23:59") ? day : workdayClock(zone, now, when.workday + 1, when.clock);
}
