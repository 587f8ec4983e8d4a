import { dayIn } from "../../kernel/zone.ts";

/** How an attempt to reach the customer ended (R8). */
export const OUTCOMES = ["reached", "no_answer", "busy", "left_message", "refused", "wrong_number"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What says that the customer was tried and gave no answer: a wrong number tried somebody else. */
const TRIED: ReadonlySet<Outcome> = new Set(["no_answer", "busy", "left_message", "refused"]);
/** More on one day are one person being out for a day. */
const MOST_A_DAY = 2;

export interface Attempt {
  at: Date;
  channel: string;
  outcome: Outcome;
}

/**
 * How many attempts count for “no answer” (R8): each channel once a day, and on one day no more than two, because a
 * person may be out for a day whatever we try.
 */
export function countAttempts(attempts: readonly Attempt[], zone: string): number {
  const channels = new Map<string, Set<string>>();
  for (const { at, channel, outcome } of attempts) {
    if (!TRIED.has(outcome)) continue;
    const day = dayIn(zone, at);
    channels.set(day, (channels.get(day) ?? new Set()).add(channel));
  }
  return [...channels.values()].reduce((sum, tried) => sum + Math.min(MOST_A_DAY, tried.size), 0);
}
