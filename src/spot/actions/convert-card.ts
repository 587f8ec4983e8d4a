import { receiveCase } from "../../cases/actions/receive-case.ts";
import { keep, type Moved, takeInHand } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn, zoneOffset } from "../../kernel/zone.ts";
import type { Act } from "../../platform/act.ts";
import type { convertCard as contract } from "../contract.ts";
import { maySeeCard } from "../in-sight.ts";
import { type Card, readCard } from "../rules/card.ts";
import { refuseSpot } from "../rules/refusals.ts";
import { wordsOfCard } from "../rules/words-of-card.ts";
import { type CardRow, findCallOf, listEntries, lockCard, moveEntries, updateCard } from "../store.ts";
import { withdrawCall } from "./call-for-help.ts";

/**
 * Turns a card into a case of the kind “conflict on the spot”: received when it began, with what was noted as its words,
 * the steps and who came as an entry of its journal. Whoever was hurt or threatened makes it grave (§2.2).
 */
export async function convertCard(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const row = await lockCard(act.tx, input.spotId);
  if (!row || !maySeeCard(act.actor, row)) return refuseSpot("spot_not_found");
  if (row.ended_at) return refuseSpot("spot_ended");
  const card = readCard(await listEntries(act.tx, row.spot_id));
  const startedAt = row.started_at.toISOString();
  const time = (at: string) => timeOfDay(act.zone, new Date(at));
  const place = card.place ?? row.place;
  const said = wordsOfCard({ ...card, place }, startedAt, { locale: act.actor.locale, time });
  const [day, today] = [dayIn(act.zone, row.started_at), dayIn(act.zone, act.now)];
  const received = await receiveCase(act, {
    channel: "counter",
    kind: "conflict",
    words: input.words ?? said,
    customer: input.customer,
    causes: [],
    incidentOn: day,
    receivedAt: startedAt,
    receivedReason: day < today ? LATER[act.actor.locale] : undefined,
    severityFacts: card.danger ? { harms: ["safety"] } : undefined,
  });
  if (!received.ok) return received;
  const hand = await takeInHand(act, received.value.caseId);
  if (!hand.ok) return hand;
  const body = { spotId: row.spot_id, startedAt, place, ...(await carried(act, row, card)) };
  const moved = await keep(act, hand.value, {}, [{ kind: "spot_card_carried", body }]);
  await updateCard(act.tx, row.spot_id, {
    case_id: moved.caseId,
    case_number: moved.number,
    ended_at: act.now,
    ended_by: act.actor.id,
    ended_by_name: act.actor.name,
  });
  await moveEntries(act.tx, row.spot_id, moved.caseId);
  await withdrawCall(act, row);
  act.announce({ topic: "spot", kind: "converted", audience: [row.opened_by, act.actor.id] });
  return decided(moved);
}

const timeOfDay = (zone: string, at: Date) => new Date(at.getTime() + zoneOffset(zone, at)).toISOString().slice(11, 16);

const LATER = { zh: "现场卡次日以后转为个案", en: "On-the-spot card turned into a case on a later day" };

async function carried(act: Act, row: CardRow, card: Card) {
  const call = await findCallOf(act.tx, row.spot_id);
  const helped = call?.answered_at
    ? { name: call.sent_name ?? call.answered_by_name!, at: call.answered_at.toISOString() }
    : null;
  return {
    openedByName: row.opened_by_name,
    steps: card.steps,
    conduct: card.conduct,
    harmed: card.harmed,
    witnesses: card.witnesses.length,
    calledAt: call?.called_at.toISOString() ?? null,
    helped,
  };
}
