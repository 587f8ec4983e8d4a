import { bodyHash, chainHash } from "./chain.ts";
import { type ChainFault, endWalk, type Hasher, type KeptEvent, startWalk, stepWalk } from "./rules/walk-chain.ts";
import type { ChainHead } from "./seal.ts";

/** An event row as the database gives it back. */
export interface EventRow {
  seq: number;
  event_id: string;
  at: Date;
  kind: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  body: unknown;
  body_hash: Buffer;
  hash: Buffer;
}

export type Verdict = { ok: true } | ({ ok: false } & ChainFault);

interface WalkedRow extends KeptEvent {
  row: EventRow;
}

/** Walks one stream row by row, in constant memory: feed `next` in order of seq, then `end`. */
export function chainWalker(streamId: string) {
  const walk = startWalk();
  const hasher: Hasher<WalkedRow> = {
    body: ({ row }) => bodyHash({ reason: row.reason, body: row.body }).toString("hex"),
    link: (previous, { row }) => chainHash(Buffer.from(previous, "hex"), chained(streamId, row)).toString("hex"),
  };
  return {
    next: (row: EventRow): ChainFault | null => stepWalk(walk, walked(row), hasher),
    end: (head: ChainHead): ChainFault | null => endWalk(walk, { seq: head.seq, hash: head.hash.toString("hex") }),
  };
}

/** Judges a whole stream: rows in the order they are kept, and the head kept beside them. */
export function verifyChain(streamId: string, rows: Iterable<EventRow>, head: ChainHead): Verdict {
  const walker = chainWalker(streamId);
  for (const row of rows) {
    const fault = walker.next(row);
    if (fault) return { ok: false, ...fault };
  }
  const fault = walker.end(head);
  return fault ? { ok: false, ...fault } : { ok: true };
}

function chained(streamId: string, row: EventRow) {
  return {
    streamId,
    seq: row.seq,
    eventId: row.event_id,
    at: row.at,
    kind: row.kind,
    actorId: row.actor_id,
    actorName: row.actor_name,
    bodyHash: row.body_hash,
  };
}

function walked(row: EventRow): WalkedRow {
  return {
    seq: row.seq,
    kind: row.kind,
    reason: row.reason,
    body: row.body,
    bodyHash: row.body_hash.toString("hex"),
    hash: row.hash.toString("hex"),
    row,
  };
}
