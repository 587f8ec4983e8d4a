import { caseIdsOf, moveToCustomer } from "../cases/move-to-customer.ts";
import { seesCaseOf } from "../cases/reads/cases-of-customer.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { findMerge, giveBackKeys, insertMerge, lockBoth, putCustomer, takeKeys, updateMerge } from "./merge-store.ts";
import { isAdjusted } from "./rules/care.ts";
import { refuseCustomer } from "./rules/refusals.ts";

/** More cases are a matter for an import that was mapped wrongly, not for one hand. */
const MOST_CASES = 200;

/**
 * Says that two records are one customer: cases and keys of the other go to the one that is kept, and both records stay.
 * Only a person does this, with a case of each in sight and a reason; all of it happens, or nothing.
 */
export async function mergeCustomers(
  act: Act,
  input: { customerId: string; otherId: string; reason: string },
): Promise<Decision<{ mergeId: string; cases: number }>> {
  const { customerId, otherId, reason } = input;
  if (customerId === otherId) return refuseCustomer("merge_with_itself");
  const both = await lockBoth(act.tx, [customerId, otherId]);
  const [kept, other] = [both.get(customerId), both.get(otherId)];
  if (!kept || !other) return refuseCustomer("customer_not_found");
  if (kept.merged_into || other.merged_into) return refuseCustomer("customer_merged_already");
  const caseIds = await caseIdsOf(act, otherId, MOST_CASES);
  // A record nobody has a case of, as an import may leave it, is nobody's to keep from being merged.
  const sees = (await seesCaseOf(act, customerId)) && (caseIds.length === 0 || (await seesCaseOf(act, otherId)));
  if (!sees) return refuseCustomer("customer_not_yours");
  if (isAdjusted(other) && !isAdjusted(kept)) return refuseCustomer("merge_keeps_care");
  if (caseIds.length > MOST_CASES) return refuseCustomer("merge_too_many_cases", { params: { most: MOST_CASES } });
  const mergeId = act.newId();
  await moveToCustomer(act, caseIds, otherId, { customerId, name: kept.name }, { reason, mergeId, undone: false });
  const keys = await takeKeys(act.tx, otherId, customerId);
  await putCustomer(act.tx, otherId, { merged_into: customerId, version: other.version + 1 });
  await insertMerge(act.tx, {
    merge_id: mergeId,
    kept_id: customerId,
    merged_id: otherId,
    reason,
    merged_at: act.now,
    merged_by_name: act.actor.name,
    case_ids: caseIds,
    keys: JSON.stringify(keys),
  });
  const body = { customerId, otherId, name: kept.name, cases: caseIds.length };
  await appendOrganisationEvent(act, { kind: "customers_merged", reason, body });
  return decided({ mergeId, cases: caseIds.length });
}

/** Takes it back: exactly the cases and keys that came with the merge return; what came since stays where it came. */
export async function undoMerge(
  act: Act,
  input: { mergeId: string; reason: string },
): Promise<Decision<{ cases: number }>> {
  const found = await findMerge(act.tx, input.mergeId);
  if (!found) return refuseCustomer("merge_not_found");
  const both = await lockBoth(act.tx, [found.kept_id, found.merged_id]);
  // Read anew behind the lock: a colleague may have taken it back meanwhile.
  const merge = (await findMerge(act.tx, input.mergeId))!;
  const [kept, other] = [both.get(merge.kept_id)!, both.get(merge.merged_id)!];
  if (!(await seesCaseOf(act, merge.kept_id))) return refuseCustomer("customer_not_yours");
  if (merge.undone_at) return refuseCustomer("merge_undone");
  if (kept.merged_into) return refuseCustomer("merge_undo_later_first");
  const to = { customerId: other.customer_id, name: other.name };
  const said = { reason: input.reason, mergeId: merge.merge_id, undone: true };
  const cases = await moveToCustomer(act, merge.case_ids, merge.kept_id, to, said);
  await giveBackKeys(act.tx, merge.keys as { kind: string; key: string }[], merge.kept_id, merge.merged_id);
  await putCustomer(act.tx, other.customer_id, { merged_into: null, version: other.version + 1 });
  await updateMerge(act.tx, merge.merge_id, {
    undone_at: act.now,
    undone_by_name: act.actor.name,
    undone_reason: input.reason,
  });
  const body = { customerId: merge.kept_id, otherId: merge.merged_id, name: kept.name, cases };
  await appendOrganisationEvent(act, { kind: "customers_parted", reason: input.reason, body });
  return decided({ cases });
}
