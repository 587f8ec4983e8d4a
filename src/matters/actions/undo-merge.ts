import { type Held, mergeOut, type Took } from "../../cases/merge-cases.ts";
import { caseInSight } from "../../cases/reads/case-in-sight.ts";
import type { InHand } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { endJoint } from "../../persons/join-person.ts";
import type { Act } from "../../platform/act.ts";
import type { undoMerge as contract } from "../contract/matter.ts";
import { refuseMatter } from "../rules/refusals.ts";
import { type CaseMergeRow, findCaseMerge, updateCaseMerge } from "../store.ts";
import { takeBoth } from "../take-both.ts";

/**
 * Takes a merge back: both cases have again what they had. What was done since stays with the case that was kept, and so
 * does whatever of it was changed since; the answer names it.
 */
export async function undoMerge(act: Act, input: InputOf<typeof contract>) {
  const both = await takeMerge(act, input);
  if (!both.ok) return both;
  const { merge, kept, other } = both.value;
  const took = merge.took as unknown as Took & { partyId: string | null };
  const said = { mergeId: merge.merge_id, reason: input.reason, took, held: merge.held as unknown as Held };
  if (took.partyId) await endJoint(act, input.caseId, took.partyId, input.reason);
  const { moved, stays } = await mergeOut(act, kept, other, said);
  await updateCaseMerge(act.tx, merge.case_id, merge.merge_id, {
    undone_at: act.now,
    undone_by_name: act.actor.name,
    undone_reason: input.reason,
  });
  return decided({ ...moved, stays });
}

async function takeMerge(
  act: Act,
  { caseId, mergeId, version }: InputOf<typeof contract>,
): Promise<Decision<{ merge: CaseMergeRow; kept: InHand; other: InHand }>> {
  const found = await findCaseMerge(act.tx, caseId, mergeId);
  if (!found) {
    const seen = await caseInSight({ actor: act.actor, db: act.tx }, caseId);
    return seen.ok ? refuseMatter("merge_not_here") : seen;
  }
  // Whoever leads the case reads what went into it, and so may give it back, whoever could see it before.
  const both = await takeBoth(act, { caseId, to: "merge", version }, { caseId: found.case_id, to: "bound" });
  if (!both.ok) return both;
  const merge = (await findCaseMerge(act.tx, caseId, mergeId))!;
  if (merge.undone_at) return refuseMatter("merge_undone_already");
  return decided({ merge, kept: both.value[0], other: both.value[1] });
}
