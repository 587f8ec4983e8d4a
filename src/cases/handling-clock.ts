import type { Act } from "../platform/act.ts";
import { FIXED_POLICY, handlingDue, pauseClock, resumeClock } from "./rules/clocks.ts";
import type { State } from "./rules/states.ts";
import { listClocks, putClock, updateClock } from "./store.ts";

/**
 * The handling clock runs from now with its full limit until the account is given (R1): for the first time, or anew after
 * reopening and after the correction of an account.
 */
export function runHandlingClock(act: Act, caseId: string): Promise<void> {
  return putClock(act.tx, {
    case_id: caseId,
    clock: "handling",
    policy: FIXED_POLICY,
    started_at: act.now,
    due_at: handlingDue(act.now, act.zone),
    paused_at: null,
    paused_ms: 0,
    stopped_at: null,
  });
}

/** While a case waits for the customer its handling clock stands still, and runs on wherever the case goes from there. */
export async function turnHandlingClock(act: Act, caseId: string, from: State, to: State): Promise<void> {
  if ((from === "waiting") === (to === "waiting")) return;
  const turn = to === "waiting" ? pauseClock : resumeClock;
  const clock = (await listClocks(act.tx, caseId)).find((one) => one.clock === "handling");
  if (!clock) return;
  const turned = turn(
    {
      clock: clock.clock,
      startedAt: clock.started_at,
      dueAt: clock.due_at,
      pausedAt: clock.paused_at,
      pausedMs: clock.paused_ms,
      stoppedAt: clock.stopped_at,
    },
    act.now,
  );
  await updateClock(act.tx, caseId, "handling", {
    paused_at: turned.pausedAt,
    paused_ms: turned.pausedMs,
    due_at: turned.dueAt,
  });
}
