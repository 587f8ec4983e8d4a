import { keep, type Moved, takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { findHold, insertHold, liftHold } from "../hold-store.ts";
import { refuse } from "../rules/refusals.ts";

/** Puts a case on legal hold: while it stands, nothing of the case may be deleted (STANDARDS §2.5). */
export async function holdCase(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "hold_case");
  if (!held.ok) return held;
  const stands = await findHold(act.tx, input.caseId);
  if (stands) return refuse("hold_stands", { params: { name: stands.set_by_name } });
  await insertHold(act.tx, {
    case_id: input.caseId,
    hold_id: act.newId(),
    set_at: act.now,
    set_by: act.actor.id,
    set_by_name: act.actor.name,
    reason: input.reason,
  });
  return decided(await keep(act, held.value, {}, [{ kind: "case_held", reason: input.reason, body: {} }]));
}

/** Lifts the hold that stands, with why it is no longer needed. */
export async function liftCaseHold(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "hold_case");
  if (!held.ok) return held;
  const stands = await findHold(act.tx, input.caseId);
  if (!stands) return refuse("hold_absent");
  await liftHold(act.tx, stands, {
    lifted_at: act.now,
    lifted_by: act.actor.id,
    lifted_by_name: act.actor.name,
    lift_reason: input.reason,
  });
  return decided(await keep(act, held.value, {}, [{ kind: "case_hold_lifted", reason: input.reason, body: {} }]));
}
