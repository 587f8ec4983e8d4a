import type { Tx } from "../../platform/db/database.ts";
import { ANCHOR_KIND, anchorOf, headsHasher } from "../anchor.ts";
import { anchoredAfter, firstAnchorBetween, type KeptHead } from "../anchor-store.ts";
import type { ChainFault } from "../rules/walk-chain.ts";
import type { EventRow } from "../verify-chain.ts";

const BATCH = 500;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
const AFTER_ALL = 2147483647;

/** What the anchors vouch for so far. */
export interface Anchored {
  heads: number;
  at: Date | null;
}

/**
 * Holds what each anchor of the organisation's chain vouches for against what is kept: feed `next` every event in order,
 * then `end`. `note` hears of each case that is gone, cut short or rewritten; a list of heads that is not what its anchor
 * says is a fault of the organisation's chain at that event.
 */
export function anchorWalker(tx: Tx, note: (caseId: string, fault: ChainFault) => void) {
  const anchored: Anchored = { heads: 0, at: null };
  let last = Number.MIN_SAFE_INTEGER;
  const unowned = (before: number) => firstAnchorBetween(tx, Math.max(last, -AFTER_ALL), before);
  const fault = (seq: number): ChainFault => ({ seq, fault: "anchor" });
  return {
    anchored,
    next: async (event: EventRow): Promise<ChainFault | null> => {
      if (event.kind !== ANCHOR_KIND) return null;
      const stray = await unowned(event.seq);
      const said = anchorOf(event.body);
      const kept = await heads(tx, event.seq, note);
      last = event.seq;
      anchored.heads += kept.count;
      anchored.at = event.at;
      if (stray !== null) return fault(stray);
      const same = said?.hash === kept.hash && said.heads === kept.count && said.total === anchored.heads;
      return same ? null : fault(event.seq);
    },
    end: async (): Promise<ChainFault | null> => {
      const stray = await unowned(AFTER_ALL);
      return stray === null ? null : fault(stray);
    },
  };
}

async function heads(tx: Tx, anchor: number, note: (caseId: string, fault: ChainFault) => void) {
  const hasher = headsHasher();
  let count = 0;
  for (let after = BEFORE_ALL; ; ) {
    const rows = await anchoredAfter(tx, anchor, after, BATCH);
    for (const row of rows) {
      hasher.add(row);
      const fault = judge(row);
      if (fault) note(row.caseId, { seq: row.seq, fault });
    }
    count += rows.length;
    if (rows.length < BATCH) return { count, hash: hasher.end() };
    after = rows.at(-1)!.caseId;
  }
}

function judge({ there, kept, hash }: KeptHead): ChainFault["fault"] | null {
  if (!there) return "gone";
  if (!kept) return "removed";
  return kept.equals(hash) ? null : "changed";
}
