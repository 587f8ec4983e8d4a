import { createHash } from "node:crypto";
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
  return sha256({ reason: content.reason, body: content.body });
}

/** Hash of an event bound to the hash of the one before it. The instant counts to the millisecond. */
export function chainHash(previous: Buffer, event: ChainedEvent): Buffer {
  return sha256({
    previous: previous.toString("hex"),
    stream: event.streamId,
    seq: event.seq,
    event: event.eventId,
    at: event.at.toISOString(),
    kind: event.kind,
    actor: event.actorId,
    actor_name: event.actorName,
    body: event.bodyHash.toString("hex"),
  });
}

function sha256(value: unknown): Buffer {
  // Through JSON once: what jsonb would drop or change (undefined, Date, -0) must not be in the hash either.
  const plain: unknown = JSON.parse(JSON.stringify(value));
  return createHash("sha256")
    .update(canonicalize(plain) ?? "null")
    .digest();
}
