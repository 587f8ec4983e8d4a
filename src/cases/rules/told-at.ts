import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuse } from "./refusals.ts";

/** People say a time to the minute, and what was ready at 10:30:40 may well be told at 10:30. */
const MINUTE = 60_000;

/** R9: when the customer was told what lay ready: never in the future, nor before it was decided and written. */
export function decideToldAt(toldAt: Date, writtenAt: Date, now: Date): Decision<Date> {
  if (toldAt > now) return refuse("told_in_future");
  if (toldAt.getTime() < writtenAt.getTime() - MINUTE) return refuse("told_before_ready");
  return decided(toldAt);
}
