import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { keep, type Moved, mustBeFresh, takeForAct } from "../work-on.ts";

/** Keeps what the customer asks for, in their words, before anything is offered (R7). */
export async function recordDemand(
  act: Act,
  input: { caseId: string; demand: string; version?: number },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "record_demand");
  if (!held.ok) return held;
  const fresh = await mustBeFresh(act, held.value.row, input.version, ["demand_recorded"]);
  if (!fresh.ok) return fresh;
  const change = { demand: input.demand, demanded_at: act.now };
  const body = { demand: input.demand, was: held.value.facts.demand };
  return decided(await keep(act, held.value, change, [{ kind: "demand_recorded", body }], { text: true }));
}
