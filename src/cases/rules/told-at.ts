import { type Decision, decided } from "../../kernel/refusal.ts";
import type { DueKind } from "./clocks.ts";
import { refuse } from "./refusals.ts";

/** People say a time to the minute, and what was ready at 10:30:40 may well be told at 10:30. */
const MINUTE = 60_000;

/** R9: when the customer was told what lay ready: never in the future, nor before it was decided and written. */
export function decideToldAt(toldAt: Date, writtenAt: Date, now: Date): Decision<Date> {
  if (toldAt > now) return refuse("told_in_future");
  if (toldAt.getTime() < writtenAt.getTime() - MINUTE) return refuse("told_before_ready");
  return decided(toldAt);
}

/** What of a clock says whether it was late. */
export interface Watched {
  what: DueKind;
  actor: string;
  startedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  stoppedAt: Date | null;
  stoppedBy: string | null;
}

/** R1: whether a duty of ours that is late by now is none any more if the customer was told then. */
export function undoesLateness(clocks: readonly Watched[], toldAt: Date, now: Date): boolean {
  return clocks.some((one) => {
    const ours = one.actor === "company" || one.actor === "internal";
    const meets = one.what === "first_word" || one.what === "progress";
    const late = (one.stoppedAt ?? one.pausedAt ?? now) > one.dueAt && one.stoppedBy !== "ended";
    return ours && meets && late && toldAt >= one.startedAt && toldAt <= one.dueAt;
  });
}

/** R1: a late word becomes one in time only with the reason why it is recorded so late. */
export function decideLateRecord(
  clocks: readonly Watched[],
  toldAt: Date,
  now: Date,
  reason: string | null,
): Decision<void> {
  return !reason && undoesLateness(clocks, toldAt, now) ? refuse("told_reason_needed") : decided(undefined);
}
