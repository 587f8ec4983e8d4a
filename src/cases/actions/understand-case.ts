import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideUnderstand } from "../rules/needs.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";

/** Says that the case is understood; refused with the list of what is missing (R3). */
export async function understandCase(act: Act, input: { caseId: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "understand");
  if (!held.ok) return held;
  const complete = decideUnderstand(held.value.facts);
  if (!complete.ok) return complete;
  return decided(await keep(act, held.value, { state: held.value.to }, [{ kind: "case_understood", body: {} }]));
}
