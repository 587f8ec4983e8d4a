import { keep, takeInHand } from "../../cases/work-on.ts";
import { onHold } from "../../evidence/on-hold.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import { eraseCustomer, eraseHouseEvents, eraseIncidentsOf, eraseOfCase, hasCases } from "../erase-store.ts";
import { refuse } from "../rules/refusals.ts";
import { eraseAt } from "../rules/retention.ts";
import { findPlan } from "../store.ts";

/**
 * Erases an ended case whose legal period is over and that is not on hold, in the one transaction it is given: words,
 * people and files go, what happened when and by whom of the staff stays, and its chain still proves that. With the last
 * case of a customer goes the customer. Evidence bytes that nobody else needs are tidied away within the hour.
 */
export async function eraseCase(act: Act, { caseId }: { caseId: string }): Promise<Decision<{ caseId: string }>> {
  const hand = await takeInHand(act, caseId);
  if (!hand.ok) return hand;
  const { row } = hand.value;
  if (row.erased_at) return decided({ caseId });
  const hold = await onHold(act.tx, caseId);
  if (hold) return refuse("case_on_hold", { params: { number: row.number, reason: hold.reason } });
  const until = row.closed_at && eraseAt(row.closed_at, await findPlan(act.tx));
  if (!until || until > act.now)
    return refuse("case_not_ended", { params: { number: row.number, until: until ? dayIn(act.zone, until) : "–" } });
  const seqs = await eraseOfCase(act.tx, caseId);
  const rest = await takeInHand(act, caseId);
  if (!rest.ok) return rest;
  const change = { erased_at: act.now, restricted_at: row.restricted_at ?? act.now };
  await keep(act, rest.value, change, [{ kind: "event_redacted", body: { seqs } }]);
  const seen = await eraseHouseEvents(act.tx, "caseId", [caseId]);
  seen.push(...(await eraseIncidentsOf(act.tx, caseId)));
  const last = row.customer_id !== null && !(await hasCases(act.tx, row.customer_id));
  await ownUpTo(act, [...seen, ...(last ? await eraseCustomer(act.tx, row.customer_id!) : [])]);
  return decided({ caseId });
}

async function ownUpTo(act: Act, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) return;
  const once = [...new Set(seqs)].sort((a, b) => a - b);
  await appendOrganisationEvent(act, { kind: "event_redacted", body: { seqs: once } });
}
