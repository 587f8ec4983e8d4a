import type { DeadlinePolicy } from "./policy.ts";

/** A time in which a clock stands still; `to: null` while it still does. */
export interface Pause {
  from: Date;
  to: Date | null;
  /** The pause rule it rests on; without it any rule of the policy for that milestone will do. */
  rule?: string;
}

/** A pause in epoch milliseconds; `running` while it has no end yet. */
export interface Span {
  from: number;
  to: number;
  running: boolean;
}

/** Whether the policy lets this milestone stand still, for this reason or for any. */
export function mayPause(policy: DeadlinePolicy, milestoneId: string, rule?: string): boolean {
  return policy.pauses.some((one) => one.applies.includes(milestoneId) && (rule === undefined || one.id === rule));
}

/**
 * Pauses in order, from the start on, those that overlap made one, so that no minute is left out twice. One that is
 * still running lasts until `now`; without `now` until its beginning, so it adds nothing yet.
 */
export function spansOf(pauses: readonly Pause[], startedAt: number, now: number | null): Span[] {
  const spans = pauses
    .map(({ from, to }) => ({
      from: Math.max(from.getTime(), startedAt),
      to: to?.getTime() ?? Math.max(now ?? from.getTime(), from.getTime()),
      running: to === null,
    }))
    .filter(({ from, to, running }) => to > from || (running && to >= from))
    .sort((one, other) => one.from - other.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to) {
      last.running ||= span.running && span.to >= last.to;
      last.to = Math.max(last.to, span.to);
    } else merged.push({ ...span });
  }
  return merged;
}
