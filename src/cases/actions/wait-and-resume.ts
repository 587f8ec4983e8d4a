import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { pauseClock, resumeClock } from "../rules/clocks.ts";
import { listClocks, updateClock } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";

/** Waits for the customer: the handling clock pauses (the fixed policy lets it). */
export async function waitForCustomer(
  act: Act,
  input: { caseId: string; waitingFor: string },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "wait");
  if (!held.ok) return held;
  await turnHandlingClock(act, input.caseId, pauseClock);
  const change = { state: held.value.to, resume_state: held.value.facts.state };
  return decided(
    await keep(act, held.value, change, [{ kind: "case_waiting", body: { waitingFor: input.waitingFor } }], {
      dues: true,
    }),
  );
}

/** Goes on where the case was; the due time moves by exactly what was waited. */
export async function resumeCase(act: Act, input: { caseId: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "resume");
  if (!held.ok) return held;
  await turnHandlingClock(act, input.caseId, resumeClock);
  const change = { state: held.value.to, resume_state: null };
  return decided(await keep(act, held.value, change, [{ kind: "case_resumed", body: {} }], { dues: true }));
}

async function turnHandlingClock(act: Act, caseId: string, turn: typeof pauseClock): Promise<void> {
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
