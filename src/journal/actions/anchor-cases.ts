import { SYSTEM } from "../../kernel/authority.ts";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/db/database.ts";
import { idsAt } from "../../platform/ids.ts";
import { ANCHOR_KIND, type AnchorBody, type Head, headsHasher } from "../anchor.ts";
import { caseEndsAfter, keepAnchored, totalAnchored, unanchoredOf } from "../anchor-store.ts";
import { sealEvents } from "../seal.ts";
import { appendToOrganisation, lockOrganisationHead } from "../store.ts";
import { ORGANISATION } from "./append-organisation-event.ts";

interface Host {
  db: Database;
  clock: Clock;
}

/** Cases looked at together. */
const PAGE = 1000;
/** Heads that one event vouches for: as many as the end of the chain is held for, a few milliseconds. */
const BATCH = 250;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";

/**
 * Writes into the organisation's chain what vouches for every case whose end no anchor vouches for yet, and gives how
 * many. It asks each case anew: no mark of its own says what is done, so nobody can set one.
 */
export async function anchorCases(host: Host, signal?: AbortSignal): Promise<number> {
  let anchored = 0;
  let waiting: Head[] = [];
  for (let after = BEFORE_ALL; !signal?.aborted; ) {
    const ends = await caseEndsAfter(host.db, after, PAGE);
    waiting.push(...(await unanchoredOf(host.db, ends)).filter(({ seq }) => seq > 0));
    const last = ends.length < PAGE;
    while (waiting.length >= BATCH || (last && waiting.length > 0)) {
      anchored += await anchorHeads(host, waiting.slice(0, BATCH));
      waiting = waiting.slice(BATCH);
    }
    if (last) break;
    after = ends.at(-1)!.caseId;
  }
  return anchored;
}

/** One anchor for these heads, in order of case id. The end of the chain lets one process after the other do it. */
function anchorHeads({ db, clock }: Host, wanted: readonly Head[]): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const now = clock.now();
    const end = await lockOrganisationHead(tx);
    const heads = await keepAnchored(tx, end.seq + 1, wanted);
    if (heads.length === 0) return 0;
    const hasher = headsHasher();
    for (const head of heads) hasher.add(head);
    const body: AnchorBody = {
      heads: heads.length,
      total: (await totalAnchored(tx)) + heads.length,
      hash: hasher.end(),
    };
    const sealed = sealEvents(end, ORGANISATION, now, SYSTEM, [{ kind: ANCHOR_KIND, body }], idsAt(now));
    await appendToOrganisation(tx, sealed.rows, sealed.head);
    return heads.length;
  });
}
