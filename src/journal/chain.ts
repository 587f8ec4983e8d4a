import { hash } from "node:crypto";
import canonicalize from "canonicalize";

/** What of an event the chain protects; the body itself only through its hash, so that it can be redacted. */
export interface ChainedEvent {
  /** Case id, or `organisation`. */
  streamId: string;
  /** From 1 on, without gaps. */
  seq: number;
  eventId: string;
  at: Date;
  kind: string;
  actorId: string;
  actorName: string;
  bodyHash: Buffer;
}

/** The hash before the first event of every stream. */
export const CHAIN_START = Buffer.alloc(0);

/**
 * Hash of an event's reason and body: sha256 over canonical JSON (RFC 8785), the same before and after the body has
 * been through jsonb, which reorders keys.
 */
export function bodyHash(content: { reason: string | null; body: unknown }): Buffer {
  // Through JSON once: what jsonb would drop or change (undefined, Date, -0) must not be in the hash either.
  const plain: unknown = JSON.parse(JSON.stringify({ reason: content.reason, body: content.body }));
  return sha256(canonicalize(plain) ?? "null");
}

/** Hash of an event bound to the hash of the one before it. The instant counts to the millisecond. */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  return sha256(linkText(previous, event));
}

/** What chainHash hashes: canonical JSON as well, but the keys are known and stand sorted, which is four times as fast. */
export function linkText(previous: Buffer, event: ChainedEvent): string {
  return JSON.stringify({
    actor: event.actorId,
    actor_name: event.actorName,
    at: event.at.toISOString(),
    body: event.bodyHash.toString("hex"),
    event: event.eventId,
    kind: event.kind,
    previous: previous.toString("hex"),
    seq: event.seq,
    stream: event.streamId,
  });
}

function sha256(text: string): Buffer {
  return hash("sha256", text, "buffer");
}
