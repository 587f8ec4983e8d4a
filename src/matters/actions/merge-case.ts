import { mergeInto } from "../../cases/merge-cases.ts";
import type { InHand } from "../../cases/work-on.ts";
import { contactOf } from "../../customers/customer-card.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import { enterJoint } from "../../persons/join-person.ts";
import type { Act } from "../../platform/act.ts";
import type { mergeCase as contract } from "../contract/matter.ts";
import { ownerNotComplained } from "../owner-complained.ts";
import { decideMerge, type Mergeable, ofSameCustomer } from "../rules/merging.ts";
import { refuseMatter } from "../rules/refusals.ts";
import { insertCaseMerge } from "../store.ts";
import { takeBoth } from "../take-both.ts";

/**
 * Lets another case go into this one (§2): from now on the matter is worked on here. Its requester stands behind this case
 * as well, its number and link lead here; it keeps all it has, so that taking the merge back restores it.
 */
export async function mergeCase(act: Act, input: InputOf<typeof contract>) {
  if (input.caseId === input.otherId) return refuseMatter("merge_into_itself");
  const both = await takeBoth(
    act,
    { caseId: input.caseId, to: "merge", version: input.version },
    { caseId: input.otherId, to: "merge", version: input.otherVersion },
  );
  if (!both.ok) return both;
  const [kept, other] = both.value;
  const [into, from] = [mergeableOf(kept), mergeableOf(other)];
  const may = decideMerge(into, from);
  if (!may.ok) return may;
  const clear = await ownerNotComplained(act, kept, other, "merge_owner_complained");
  if (!clear.ok) return clear;
  const sameCustomer = ofSameCustomer(into, from);
  const mergeId = act.newId();
  const { reason } = input;
  const partyId = sameCustomer ? null : await keepRequester(act, kept, other);
  const { moved, took, held } = await mergeInto(act, kept, other, {
    mergeId,
    reason,
    sameCustomer,
    persons: partyId ? 1 : 0,
  });
  await insertCaseMerge(act.tx, {
    case_id: input.otherId,
    merge_id: mergeId,
    kept_id: input.caseId,
    reason,
    merged_at: act.now,
    merged_by_name: act.actor.name,
    held: JSON.stringify(held),
    took: JSON.stringify({ ...took, partyId }),
  });
  return decided({ ...moved, mergeId });
}

/** Enters the requester of the other case behind the kept one; nobody who gave no name. */
async function keepRequester(act: Act, kept: InHand, { row }: InHand): Promise<string | null> {
  if (row.customer_name === "") return null;
  const contact = row.customer_id ? await contactOf(act.tx, row.customer_id) : { phone: null, email: null };
  return enterJoint(act, kept.row.case_id, { name: row.customer_name, relation: row.number, ...contact });
}

function mergeableOf({ row, facts }: InHand): Mergeable {
  return { ...facts, customerId: row.customer_id, mergedCases: row.merged_cases };
}
