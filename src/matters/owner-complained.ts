import { isInvolvedParty } from "../cases/rules/authority.ts";
import type { InHand } from "../cases/work-on.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import { findColleague } from "../people/colleague.ts";
import type { Act } from "../platform/act.ts";
import { refuseMatter } from "./rules/refusals.ts";

/** R10, R11: a case never goes to whom another telling of the same matter complains about. */
export async function ownerNotComplained(
  act: Act,
  kept: InHand,
  telling: InHand,
  code: "merge_owner_complained" | "repeat_owner_complained",
): Promise<Decision<void>> {
  const owner = kept.facts.ownerId ? await findColleague(act.tx, kept.facts.ownerId) : undefined;
  if (!owner || !isInvolvedParty(owner, telling.facts)) return decided(undefined);
  return refuseMatter(code, { params: { name: owner.name } });
}
