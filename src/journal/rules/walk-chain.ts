/** Ways a stream is found not to be as it was written. */
export const FAULTS = ["changed", "removed", "inserted", "head", "text", "facts", "gone", "anchor"] as const;

/** What is wrong with a stream, and from which event on it can no longer be trusted. */
export interface ChainFault {
  seq: number;
  /**
   * `head`: all events fit each other, but not the end that the stream's owner kept. `text`: a message or note is gone
   * or says something else than when its event told of it. `facts`: the case itself was changed without an event. `gone`:
   * an anchor vouches for a case that is not there. `anchor`: the heads kept for an anchor are not those it vouches for.
   */
  fault: (typeof FAULTS)[number];
}

/** One kept event as the walk sees it; hashes in hex. */
export interface KeptEvent {
  seq: number;
  kind: string;
  reason: string | null;
  body: unknown;
  bodyHash: string;
  hash: string;
}

/** The two hashes, computed anew from what is kept. */
export interface Hasher<E extends KeptEvent> {
  body(event: E): string;
  link(previousHash: string, event: E): string;
}

/** How far a walk has come; small, whatever the length of the stream. */
export interface Walk {
  seq: number;
  hash: string;
  /** Tombstones met whose redaction has not been met yet. */
  unexplained: Set<number>;
}

/** Kind of the event that says which earlier events of its stream were redacted: `{ seqs: [3, 4] }`. */
export const REDACTION_KIND = "event_redacted";

export function startWalk(): Walk {
  return { seq: 0, hash: "", unexplained: new Set() };
}

/** Whether a body is what redaction leaves behind. */
export function isTombstone(event: Pick<KeptEvent, "kind" | "reason" | "body">): boolean {
  if (event.kind === REDACTION_KIND || event.reason !== null) return false;
  const body = event.body as Record<string, unknown> | null;
  return typeof body === "object" && body !== null && Object.keys(body).join() === "redacted" && body.redacted === true;
}

/** Takes the next event in order of seq into the walk, or says what is wrong with it. */
export function stepWalk<E extends KeptEvent>(walk: Walk, event: E, hasher: Hasher<E>): ChainFault | null {
  if (event.seq <= walk.seq) return { seq: event.seq, fault: "inserted" };
  if (event.seq > walk.seq + 1) return { seq: walk.seq + 1, fault: "removed" };
  if (isTombstone(event)) walk.unexplained.add(event.seq);
  else if (hasher.body(event) !== event.bodyHash) return { seq: event.seq, fault: "changed" };
  if (hasher.link(walk.hash, event) !== event.hash) return { seq: event.seq, fault: "changed" };
  if (event.kind === REDACTION_KIND) for (const seq of seqsOf(event.body)) walk.unexplained.delete(seq);
  walk.seq = event.seq;
  walk.hash = event.hash;
  return null;
}

/** Compares where the walk ended with the head that was kept beside the stream. */
export function endWalk(walk: Walk, head: { seq: number; hash: string }): ChainFault | null {
  if (walk.seq > head.seq) return { seq: head.seq + 1, fault: "inserted" };
  if (walk.seq < head.seq) return { seq: walk.seq + 1, fault: "removed" };
  if (walk.hash !== head.hash) return { seq: head.seq, fault: "head" };
  // A tombstone nobody owned up to is a change in disguise.
  if (walk.unexplained.size > 0) return { seq: Math.min(...walk.unexplained), fault: "changed" };
  return null;
}

function seqsOf(body: unknown): number[] {
  const seqs = (body as { seqs?: unknown } | null)?.seqs;
  return Array.isArray(seqs) ? seqs.filter((seq): seq is number => typeof seq === "number") : [];
}
