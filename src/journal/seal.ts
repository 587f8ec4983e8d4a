import { type Actor, CUSTOMER_ID, CUSTOMER_IN_JOURNAL } from "../kernel/authority.ts";
import { bodyHash, chainHash } from "./chain.ts";

/** What happened, as an action states it; seal adds who, when and the chain. */
export interface NewEvent {
  /** snake_case, past tense: `case_accepted`. */
  kind: string;
  reason?: string | null;
  /** Plain JSON values. */
  body: object;
}

/** Where a stream ends: number of its last event (0: none yet) and that event's hash. */
export interface ChainHead {
  seq: number;
  hash: Buffer;
}

/** One sealed event, in the columns of case_event and organisation_event (case_event adds case_id). */
export interface SealedEvent {
  seq: number;
  event_id: string;
  at: Date;
  kind: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  body: string;
  body_hash: Buffer;
  hash: Buffer;
}

/**
 * Numbers and chains new events onto a stream: the rows to insert and the head to keep. The caller holds the lock of
 * the head row, and writes rows and head in the same transaction.
 */
export function sealEvents(
  head: ChainHead,
  streamId: string,
  now: Date,
  actor: Pick<Actor, "id" | "name">,
  events: readonly NewEvent[],
  newId: () => string,
): { rows: SealedEvent[]; head: ChainHead } {
  let { seq, hash } = head;
  const actorName = actor.id === CUSTOMER_ID ? CUSTOMER_IN_JOURNAL : actor.name;
  const rows = events.map((event): SealedEvent => {
    const reason = event.reason ?? null;
    const hashOfBody = bodyHash({ reason, body: event.body });
    const eventId = newId();
    seq += 1;
    hash = chainHash(hash, {
      streamId,
      seq,
      eventId,
      at: now,
      kind: event.kind,
      actorId: actor.id,
      actorName,
      bodyHash: hashOfBody,
    });
    return {
      seq,
      event_id: eventId,
      at: now,
      kind: event.kind,
      actor_id: actor.id,
      actor_name: actorName,
      reason,
      body: JSON.stringify(event.body),
      body_hash: hashOfBody,
      hash,
    };
  });
  return { rows, head: { seq, hash } };
}
