import { type Decision, decided } from "../../kernel/refusal.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { factsOf } from "../facts-of.ts";
import { listUnowned } from "../queue-store.ts";
import { decideTake } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { lockCase } from "../store.ts";
import { keep, type Moved } from "../work-on.ts";

const LOOKED_AT = 25;

/**
 * Gives whoever asks the most urgent case of their department that nobody owns yet and that they may own (R10, R11). The
 * queue is read unlocked; each case is judged again once it is in hand, so that two who ask at once get two cases.
 */
export async function takeNext(act: Act): Promise<Decision<Moved>> {
  const taker = await findColleague(act.tx, act.actor.id);
  if (!taker?.departmentId) return refuse("queue_empty");
  for (const caseId of await listUnowned(act.tx, taker.departmentId, taker.personId, LOOKED_AT)) {
    const row = await lockCase(act.tx, caseId);
    if (!row || row.department_id !== taker.departmentId || !decideTake(factsOf(row), taker).ok) continue;
    const change = { owner_id: taker.personId, owner_name: taker.name };
    const body = { toId: taker.personId, toName: taker.name };
    return decided(await keep(act, { row, texts: {} }, change, [{ kind: "case_taken", body }]));
  }
  return refuse("queue_empty");
}
