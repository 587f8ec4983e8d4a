import { SYSTEM } from "../../kernel/authority.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/database.ts";
import { idsAt } from "../../platform/ids.ts";
import { ANCHOR_KIND, type AnchorBody, headsHasher } from "../anchor.ts";
import { keepAnchored, takeUnanchored, totalAnchored } from "../anchor-store.ts";
import { sealEvents } from "../seal.ts";
import { appendToOrganisation, lockOrganisationHead } from "../store.ts";
import { ORGANISATION } from "./append-organisation-event.ts";

/** Heads that one event vouches for: as many as are locked together for a moment. */
const BATCH = 250;

/**
 * Writes into the organisation's chain what vouches for every case whose own chain has grown since the last time, and
 * gives how many. Batch after batch, each a transaction of its own; several processes at once take different cases.
 */
export async function anchorCases(host: { db: Database; clock: Clock }, signal?: AbortSignal): Promise<number> {
  for (let anchored = 0; ; ) {
    const taken = await anchorBatch(host.db, host.clock.now());
    anchored += taken;
    if (taken < BATCH || signal?.aborted) return anchored;
  }
}

/** The cases first and the end of the chain last, as every command takes them. */
function anchorBatch(db: Database, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const heads = await takeUnanchored(tx, BATCH);
    if (heads.length === 0) return 0;
    const hasher = headsHasher();
    for (const head of heads) hasher.add(head);
    const end = await lockOrganisationHead(tx);
    const total = (await totalAnchored(tx)) + heads.length;
    const body: AnchorBody = { heads: heads.length, total, hash: hasher.end() };
    const sealed = sealEvents(end, ORGANISATION, now, SYSTEM, [{ kind: ANCHOR_KIND, body }], idsAt(now));
    await keepAnchored(tx, sealed.head.seq, heads);
    await appendToOrganisation(tx, sealed.rows, sealed.head);
    return heads.length;
  });
}
