import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { supervises } from "../in-sight.ts";
import { refuseSpot } from "../rules/refusals.ts";
import { lockCard, updateCard } from "../store.ts";
import { withdrawCall } from "./call-for-help.ts";

/** A supervisor closes a card that becomes no case, and says why; nothing keeps anybody from taking the complaint (R13). */
export async function closeCard(
  act: Act,
  { spotId, reason }: { spotId: string; reason: string },
): Promise<Decision<{ spotId: string }>> {
  const card = await lockCard(act.tx, spotId);
  if (!card || !supervises(act.actor, card)) return refuseSpot("spot_not_found");
  if (card.ended_at) return refuseSpot("spot_ended");
  await updateCard(act.tx, spotId, {
    ended_at: act.now,
    ended_by: act.actor.id,
    ended_by_name: act.actor.name,
    ended_reason: reason,
  });
  await withdrawCall(act, card);
  act.announce({ topic: "spot", kind: "closed", audience: [card.opened_by, act.actor.id] });
  const body = { spotId, openedByName: card.opened_by_name, startedAt: card.started_at.toISOString() };
  await appendOrganisationEvent(act, { kind: "spot_card_closed", reason, body });
  return decided({ spotId });
}
