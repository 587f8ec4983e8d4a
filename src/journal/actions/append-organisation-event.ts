import type { Act } from "../../platform/act.ts";
import { type NewEvent, sealEvents } from "../seal.ts";
import { appendToOrganisation, lockOrganisationHead } from "../store.ts";

/** Stream id of the organisation's own chain. */
export const ORGANISATION = "organisation";

/**
 * Journals what an administrator (or the product itself) changed, in the transaction of the change. Call it last:
 * it locks the end of the chain until the commit. Never put a secret in the body.
 */
export async function appendOrganisationEvent(
  act: Pick<Act, "tx" | "now" | "newId" | "actor">,
  ...events: readonly NewEvent[]
): Promise<void> {
  if (events.length === 0) return;
  const head = await lockOrganisationHead(act.tx);
  const sealed = sealEvents(head, ORGANISATION, act.now, act.actor, events, act.newId);
  await appendToOrganisation(act.tx, sealed.rows, sealed.head);
}
