import { keep, takeInHand } from "../../cases/work-on.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { SYSTEM } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuse } from "../rules/refusals.ts";
import { dropFromSearch } from "../store.ts";

/** Days for which a released case may be worked with. */
export const RELEASED_DAYS = 30;

/** From now on the case is only stored and protected (PIPL 47): in no list, search or export. */
export async function restrictCase(act: Act, { caseId }: { caseId: string }): Promise<Decision<{ caseId: string }>> {
  const hand = await takeInHand(act, caseId);
  if (!hand.ok) return hand;
  if (!hand.value.row.restricted_at) {
    await dropFromSearch(act.tx, caseId);
    await keep(act, hand.value, { restricted_at: act.now }, [{ kind: "case_restricted", body: {} }]);
  }
  return decided({ caseId });
}

/** Lets a restricted case be worked with again for thirty days, for a reason that is kept in its journal and the house's. */
export async function releaseCase(
  act: Act,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<Decision<{ until: Date }>> {
  // Only the product itself sees restricted cases; who asked stands in the event.
  const hand = await takeInHand({ ...act, actor: SYSTEM }, caseId);
  if (!hand.ok || !hand.value.row.restricted_at || hand.value.row.erased_at) return refuse("not_restricted");
  const until = new Date(act.now.getTime() + RELEASED_DAYS * 86_400_000);
  const body = { until: until.toISOString() };
  const change = { restricted_at: null, restrict_after: until };
  await keep(act, hand.value, change, [{ kind: "case_released", reason, body }], { text: true });
  const { number } = hand.value.row;
  await appendOrganisationEvent(act, { kind: "case_released", reason, body: { caseId, number, ...body } });
  return decided({ until });
}
