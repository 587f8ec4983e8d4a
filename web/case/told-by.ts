import type { Channel } from "../../src/kernel/vocabulary.ts";
import type { Spaces } from "../words/spaces.ts";

/** The ways to tell a customer something; a case may have come in by others. */
export type ToldBy = Channel & keyof Spaces["casestory"]["toldBy"];
export const TOLD_BY = [
  "phone",
  "counter",
  "visit",
  "letter",
  "email",
  "chat",
  "web",
  "social",
] as const satisfies readonly ToldBy[];

export function isToldBy(channel: string): channel is ToldBy {
  return (TOLD_BY as readonly string[]).includes(channel);
}

/** The way a customer would be told: that by which the case came in, or the telephone where that leads to nobody. */
export function toldBy(channel: Channel): ToldBy {
  return isToldBy(channel) ? channel : "phone";
}
