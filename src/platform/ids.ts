import { randomInt } from "node:crypto";
import { v7 } from "uuid";

/** Ids of one action: UUIDv7 of its instant, in the order they were asked for, so that lists by id keep what came first. */
export function idsAt(now: Date): () => string {
  let seq = randomInt(2 ** 31);
  const msecs = now.getTime();
  return () => v7({ msecs, seq: seq++ });
}

/** The least id that an action of this instant could have given: everything from it on is as young or younger. */
export function firstIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
