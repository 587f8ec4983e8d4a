import type { peekCase } from "../../src/cases/contract.ts";
import type { AnswerOf } from "../../src/kernel/endpoint.ts";
import type { MyCase } from "./desk-data.ts";

type Clock = AnswerOf<typeof peekCase>["clocks"][number];

/** One stretch of the ruler: not counted before, counted, paused, still left, or over the limit. */
export interface Stretch {
  kind: "off" | "on" | "wait" | "left" | "over";
  /** Length in milliseconds. */
  ms: number;
  /** When it begins; absent for a sum of pauses, which has no one place. */
  at?: Date;
  /** Since when the customer is waited for, if that still lasts. */
  open?: boolean;
}

/**
 * How the due time of a row came about, from what is known: received, begun, paused, now, due. Past pauses are known
 * by their sum only and stand as one stretch just before now.
 */
export function rulerOf(
  row: Pick<MyCase, "receivedAt" | "nextDue" | "nextDueAt" | "nextDueFrom">,
  clocks: readonly Clock[] | undefined,
  now: Date,
): Stretch[] {
  if (!row.nextDueAt || !row.nextDueFrom) return [];
  const [received, from, due] = [new Date(row.receivedAt), new Date(row.nextDueFrom), new Date(row.nextDueAt)];
  const clock = clocks?.find((one) => one.clock === row.nextDue && !one.stoppedAt);
  const pausedMs = clock?.pausedMs ?? 0;
  const begun = from < due ? from : received;
  const upTo = now < due ? now : due;
  const all: Stretch[] = [
    { kind: "off", ms: begun.getTime() - received.getTime(), at: received },
    { kind: "on", ms: Math.max(0, upTo.getTime() - begun.getTime() - pausedMs), at: begun },
    { kind: "wait", ms: pausedMs },
    now < due
      ? { kind: "left", ms: due.getTime() - now.getTime(), at: now }
      : { kind: "over", ms: now.getTime() - due.getTime(), at: due },
  ];
  return all.filter((stretch) => stretch.ms >= 60_000 || stretch.kind === "left" || stretch.kind === "over");
}
