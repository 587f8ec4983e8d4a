import { bodyHash } from "./chain.ts";
import type { NewEvent } from "./seal.ts";

/**
 * What of a case its chain vouches for beside the events: what was said and asked for, found, decided and agreed. Only
 * what changes together with an event stands here; counts and dates for lists may be worked out anew at any time.
 */
export const SEALED = [
  "number",
  "state",
  "kind",
  "channel",
  "words",
  "severity",
  "received_at",
  "customer_id",
  "owner_id",
  "complained_person_id",
  "complained_department_id",
  "business_need",
  "emotional_need",
  "need_state",
  "demand",
  "own_fault",
  "own_fault_decision",
  "decision",
  "remedy",
  "finding",
  "agreement",
  "accepted_at",
  "accounted_at",
  "closed_at",
] as const;
export type Sealed = Record<(typeof SEALED)[number], unknown>;

/** Fingerprint of a case as its row stands, in hex; JSON columns may be given as text, as they are written. */
export function factsHash(row: Partial<Sealed>): string {
  const facts = Object.fromEntries(SEALED.map((column) => [column, plain(column, row[column])]));
  return bodyHash({ reason: null, body: facts }).toString("hex");
}

function plain(column: string, value: unknown): unknown {
  const text = (column === "decision" || column === "remedy") && typeof value === "string";
  return text ? JSON.parse(value as string) : (value ?? null);
}

/** Fingerprint of a text and the id it is kept under, in hex: the event that tells of a message vouches for its words. */
export function textHash(id: string, text: string): string {
  return bodyHash({ reason: null, body: { id, text } }).toString("hex");
}

/** The events, of which the last vouches for the case as it stands after them and for the texts they tell of. */
export function vouching<E extends NewEvent>(
  events: readonly E[],
  row: Partial<Sealed>,
  texts: Readonly<Record<string, string>>,
): NewEvent[] {
  const last = events.at(-1);
  if (!last) return [];
  const told = Object.keys(texts).length > 0 ? { texts } : {};
  return [...events.slice(0, -1), { ...last, body: { ...last.body, ...told, facts: factsHash(row) } }];
}
