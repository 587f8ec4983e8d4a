import { liftBy, lowerFor } from "../../cases/lift-severity.ts";
import { caseInSight } from "../../cases/reads/case-in-sight.ts";
import type { CaseEvent } from "../../cases/rules/events.ts";
import { type InHand, keep } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type * as contract from "../contract/matter.ts";
import { ownerNotComplained } from "../owner-complained.ts";
import { refuseMatter } from "../rules/refusals.ts";
import { decideRepeat, type Repeatable } from "../rules/repeats.ts";
import { takeBoth } from "../take-both.ts";

/**
 * R10: the customer told us of it before. This case is raised one level, and whom the earlier one complains about has no
 * part in it from now on.
 */
export async function linkRepeat(act: Act, input: InputOf<typeof contract.linkRepeat>) {
  const { caseId, earlierId, reason, version } = input;
  if (caseId === earlierId) return refuseMatter("repeat_of_itself");
  const both = await takeBoth(act, { caseId, to: "link_repeat", version }, { caseId: earlierId, to: "seen" });
  if (!both.ok) return both;
  const [later, earlier] = both.value;
  const may = decideRepeat({ ...repeatableOf(later), repeatOf: later.row.repeat_of }, repeatableOf(earlier));
  if (!may.ok) return may;
  const clear = await ownerNotComplained(act, later, earlier, "repeat_owner_complained");
  if (!clear.ok) return clear;
  const complained = earlier.row.complained_person_id;
  const recused = complained ? [...new Set([...later.row.recused, complained])] : later.row.recused;
  const raised = await liftBy(act.tx, later.row, "repeat");
  await keep(act, earlier, {}, [{ kind: "repeat_linked", reason, body: named(later, true) }]);
  const events: CaseEvent[] = [{ kind: "repeat_linked", reason, body: named(earlier, false) }];
  const change = { repeat_of: earlierId, recused, ...raised?.change };
  return decided(await keep(act, later, change, [...events, ...(raised?.events ?? [])]));
}

/** Takes the link off: the level that followed from it follows the facts again, one that somebody chose stays. */
export async function unlinkRepeat(act: Act, input: InputOf<typeof contract.unlinkRepeat>) {
  const { caseId, reason, version } = input;
  // Read without a lock: the two are locked in the order of their ids.
  const seen = await caseInSight({ actor: act.actor, db: act.tx }, caseId);
  if (!seen.ok) return seen;
  const earlierId = seen.value.row.repeat_of;
  if (!earlierId) return refuseMatter("repeat_not_linked");
  const both = await takeBoth(act, { caseId, to: "link_repeat", version }, { caseId: earlierId, to: "bound" });
  if (!both.ok) return both;
  const [later, earlier] = both.value;
  const lowered = await lowerFor(act.tx, later.row, "repeat");
  await keep(act, earlier, {}, [{ kind: "repeat_unlinked", reason, body: named(later, true) }]);
  const events: CaseEvent[] = [{ kind: "repeat_unlinked", reason, body: named(earlier, false) }];
  return decided(
    await keep(act, later, { repeat_of: null, ...lowered?.change }, [...events, ...(lowered?.events ?? [])]),
  );
}

const named = ({ row }: InHand, later: boolean) => ({ caseId: row.case_id, number: row.number, later });

function repeatableOf({ row, facts }: InHand): Repeatable {
  return { ...facts, customerId: row.customer_id };
}
