import { lastActor } from "../cases/last-actor.ts";
import type { ActId } from "../cases/rules/acts.ts";
import { refuse } from "../cases/rules/refusals.ts";
import { type InHand, takeAnyway, takeForAct, takeInHand } from "../cases/work-on.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";

/**
 * A case to take in hand: for an act on it, `seen` by this person, or `bound` to the other case, which this person acts
 * on; and the version it was seen in.
 */
interface Wanted {
  caseId: string;
  to: ActId | "seen" | "bound";
  version?: number;
}

/**
 * Two cases in hand, locked one after the other in the order of their ids: two acts on the same pair wait for each other.
 * Refused if either is not this person's to act on, or changed since it was seen.
 */
export async function takeBoth(act: Act, one: Wanted, other: Wanted): Promise<Decision<[InHand, InHand]>> {
  const hands = new Map<string, InHand>();
  for (const wanted of [one, other].sort((a, b) => (a.caseId < b.caseId ? -1 : 1))) {
    const hand = await takeWanted(act, wanted);
    if (!hand.ok) return hand;
    hands.set(wanted.caseId, hand.value);
  }
  return decided([hands.get(one.caseId)!, hands.get(other.caseId)!]);
}

async function takeWanted(act: Act, { caseId, to, version }: Wanted): Promise<Decision<InHand>> {
  const hand = await take(act, caseId, to);
  if (!hand.ok || version === undefined || version >= hand.value.row.journal_seq) return hand;
  return refuse("stale_edit", { params: { name: await lastActor(act, hand.value) } });
}

function take(act: Act, caseId: string, to: Wanted["to"]): Promise<Decision<InHand>> {
  if (to === "bound") return takeAnyway(act, caseId);
  return to === "seen" ? takeInHand(act, caseId) : takeForAct(act, caseId, to);
}
