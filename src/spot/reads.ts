import { readPlace, writePlace } from "../cases/reads/list-cases.ts";
import { reaching } from "../kernel/authority.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { maySeeCard } from "./in-sight.ts";
import { refuseSpot } from "./rules/refusals.ts";
import { namesOf, shapeCall, shapeCard, shapeHead } from "./shape-card.ts";
import { findCallOf, findCard, findOpenOf, listCallsFor, listOpen } from "./store.ts";

/** One card, for those it is for. */
export async function readCard(look: Look, { spotId }: { spotId: string }) {
  const row = await findCard(look.db, spotId);
  if (!row) return refuseSpot("spot_not_found");
  const call = await findCallOf(look.db, spotId);
  if (!maySeeCard(look.actor, row, call?.told)) return refuseSpot("spot_not_found");
  return decided(await shapeCard(look.db, row));
}

/** The card I have open. */
export async function myCard(look: Look) {
  const row = await findOpenOf(look.db, look.actor.id);
  return decided({ card: row ? await shapeCard(look.db, row) : null });
}

/** Cards nobody has dealt with, for who supervises their places. */
export async function listCards(look: Look, input: { limit: number; after?: string }) {
  const actor = reaching(look.actor, "case.supervise");
  const rows = await listOpen(look.db, actor, readPlace(input.after), input.limit);
  const last = rows.at(-1);
  const next = last && rows.length === input.limit ? writePlace([last.key, last.spot_id]) : null;
  return decided({ items: rows.map(shapeHead), next });
}

/** Calls that wait for my answer. */
export async function listCalls(look: Look) {
  const rows = await listCallsFor(look.db, look.actor.id);
  const names = await namesOf(
    look.db,
    rows.flatMap((row) => row.told),
  );
  return decided({ items: rows.map((row) => shapeCall(row, row, names)) });
}
