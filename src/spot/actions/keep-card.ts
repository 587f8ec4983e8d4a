import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { keepCard as contract } from "../contract.ts";
import { type Entry, heldAt, readCard } from "../rules/card.ts";
import { refuseSpot } from "../rules/refusals.ts";
import { shapeCard } from "../shape-card.ts";
import { type CardRow, insertCard, insertEntries, listEntries, lockCard, updateCard } from "../store.ts";
import { callForHelp, withdrawCall } from "./call-for-help.ts";

/** So many taps no conflict has; beyond it something is sent by a machine. */
const MOST = 500;

/**
 * Keeps what was tapped, however often and late it arrives: an entry counts once by its id, so a phone may send again
 * whatever it is not sure of. The first entries open the card; a call among them reaches the supervisor at once.
 */
export async function keepCard(act: Act, input: InputOf<typeof contract>) {
  const entries = input.entries.map((one) => ({ ...one, at: heldAt(one.at, act.now).toISOString() }) as Entry);
  const card = await cardOf(act, input.spotId, heldAt(input.startedAt, act.now));
  if (!card.ok) return card;
  const row = card.value;
  const fresh = row.ended_at ? new Set<string>() : await insertEntries(act.tx, row.spot_id, entries, act.now);
  const all = await listEntries(act.tx, row.spot_id);
  // What was kept before the card ended may be sent again; what is new came too late.
  if (row.ended_at && entries.some((one) => !all.some((kept) => kept.entryId === one.entryId)))
    return refuseSpot("spot_ended");
  if (all.length > MOST) return refuseSpot("spot_full", { params: { most: MOST } });
  if (fresh.size > 0) {
    const { place, danger } = readCard(all);
    const change = { place: place ?? row.place, danger, last_at: act.now };
    await updateCard(act.tx, row.spot_id, change);
    Object.assign(row, change);
  }
  for (const one of entries.filter((entry) => fresh.has(entry.entryId))) {
    if (one.kind === "called") await callForHelp(act, row, one.entryId);
    if (one.kind === "call_withdrawn") await withdrawCall(act, row);
  }
  if (fresh.size > 0) act.announce({ topic: "spot", kind: "card_kept", audience: [act.actor.id] });
  return decided(await shapeCard(act.tx, row));
}

/** The card in hand; somebody else's answers as if there were none. */
async function cardOf(act: Act, spotId: string, startedAt: Date): Promise<Decision<CardRow>> {
  const { actor } = act;
  const known = await lockCard(act.tx, spotId);
  if (!known)
    await insertCard(act.tx, {
      spot_id: spotId,
      opened_by: actor.id,
      opened_by_name: actor.name,
      department_id: actor.departmentId,
      department_name: actor.departmentName,
      started_at: startedAt,
      last_at: act.now,
      place: actor.departmentName,
      danger: false,
    });
  const row = known ?? (await lockCard(act.tx, spotId));
  return row && row.opened_by === actor.id ? decided(row) : refuseSpot("spot_not_found");
}
