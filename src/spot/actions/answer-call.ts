import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { maySeeCard } from "../in-sight.ts";
import { refuseSpot } from "../rules/refusals.ts";
import { type CallIn, namesOf, shapeCall } from "../shape-card.ts";
import { findCard, lockCall, updateCall } from "../store.ts";

/** A supervisor comes, or sends somebody; the first answer counts, and who called sees it at once. */
export async function answerCall(
  act: Act,
  { callId, sendId }: { callId: string; sendId?: string },
): Promise<Decision<CallIn>> {
  const call = await lockCall(act.tx, callId);
  const card = call && (await findCard(act.tx, call.spot_id));
  if (!call || !card || !maySeeCard(act.actor, card, call.told) || call.caller_id === act.actor.id)
    return refuseSpot("spot_not_found");
  if (call.answered_at || call.ended_at)
    return refuseSpot("spot_call_over", { params: { name: call.answered_by_name ?? call.caller_name } });
  const sent = sendId && sendId !== act.actor.id ? await findColleague(act.tx, sendId) : null;
  if (sent === undefined || (sent && (!sent.active || sent.personId === call.caller_id)))
    return refuseSpot("spot_sent_unknown");
  const change = {
    answered_at: act.now,
    answered_by: act.actor.id,
    answered_by_name: act.actor.name,
    sent_id: sent?.personId ?? null,
    sent_name: sent?.name ?? null,
    ring_at: null,
  };
  await updateCall(act.tx, callId, change);
  const title = card.place ?? "";
  await notify(act, { to: [call.caller_id], kind: sent ? "spot_help_sent" : "spot_help_coming", title });
  if (sent) await notify(act, { to: [sent.personId], kind: "spot_sent", title });
  act.announce({ topic: "spot", kind: "answered", audience: [call.caller_id, ...call.told] });
  return decided(shapeCall({ ...call, ...change }, card, await namesOf(act.tx, call.told)));
}
