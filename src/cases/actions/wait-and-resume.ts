import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";

/** Waits for the customer: the handling clock pauses (the fixed policy lets it). */
export async function waitForCustomer(
  act: Act,
  input: { caseId: string; waitingFor: string },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "wait");
  if (!held.ok) return held;
  const event = { kind: "case_waiting", body: { waitingFor: input.waitingFor } } as const;
  return decided(await keep(act, held.value, { state: held.value.to }, [event]));
}

/** Goes on where the case was; the due time moves by exactly what was waited. */
export async function resumeCase(act: Act, input: { caseId: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "resume");
  if (!held.ok) return held;
  return decided(await keep(act, held.value, { state: held.value.to }, [{ kind: "case_resumed", body: {} }]));
}
