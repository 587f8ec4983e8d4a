import { randomInt } from "node:crypto";
import { v7 } from "uuid";

/** Ids of one action: UUIDv7 of its instant, in the order they were asked for, so that lists by id keep what came first. */
export function idsAt(now: Date): () => string {
  let seq = randomInt(2 ** 31);
  const msecs = now.getTime();
  return () => v7({ msecs, seq: seq++ });
}
