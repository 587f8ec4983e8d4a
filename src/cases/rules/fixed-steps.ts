import type { ExplainStep } from "../../deadlines/rules/explain.ts";
import { dayIn } from "../../kernel/zone.ts";
import { ACCEPTANCE_LIMIT_MS, HANDLING_LIMIT_DAYS, type PastPause } from "./clocks.ts";

const MINUTE = 60_000;

/** What of a clock that no policy counts says why it falls due when it does. */
export interface FixedClock {
  what: string;
  startedAt: Date;
  dueAt: Date;
  pauses: readonly (Omit<PastPause, "to"> & { to: Date | null })[];
}

/** The steps of a limit the house set itself: acceptance round the clock, handling by days (`rules/clocks.ts`). */
export function fixedSteps({ what, startedAt: at, dueAt, pauses }: FixedClock, zone: string, now: Date): ExplainStep[] {
  if (what === "acceptance") {
    return [
      { kind: "started", at, event: "received", assumed: false },
      { kind: "limit", amount: { limit: ACCEPTANCE_LIMIT_MS / 3_600_000, unit: "hour" }, variant: null },
      { kind: "ends", at: dueAt, how: "to_the_minute" },
    ];
  }
  return [
    { kind: "started", at, event: "accepted", assumed: false },
    { kind: "limit", amount: { limit: HANDLING_LIMIT_DAYS, unit: "calendar_day" }, variant: null },
    { kind: "first_day", day: dayIn(zone, at), counted: false },
    ...pauses.map(({ from, to }): ExplainStep => {
      const end = to ?? now;
      const limit = Math.floor((end.getTime() - from.getTime()) / MINUTE);
      return { kind: "paused", from, to: end, amount: { limit, unit: "minute" }, running: to === null };
    }),
    { kind: "ends", at: dueAt, how: pauses.length > 0 ? "to_the_minute" : "end_of_day" },
  ];
}
