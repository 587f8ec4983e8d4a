import type { CasePage } from "../../src/cases/contract/shapes.ts";
import { type Channel, CONTACT_CHANNELS } from "../../src/kernel/vocabulary.ts";
import { usualNextWord } from "../words/next-word.ts";
import type { Spaces } from "../words/spaces.ts";

/** The ways to tell a customer something; a case may have come in by others. */
export type ToldBy = Channel & keyof Spaces["casestory"]["toldBy"];
export const TOLD_BY: readonly ToldBy[] = CONTACT_CHANNELS;

export function isToldBy(channel: string): channel is ToldBy {
  return (TOLD_BY as readonly string[]).includes(channel);
}

/** The way a customer would be told: the last that we used or they did, or the telephone where that leads to nobody. */
export function toldBy(page: Pick<CasePage, "case" | "story">): ToldBy {
  return asToldBy(spokenBy(page));
}

/** The same of a complaint that is only being taken. */
export function asToldBy(channel: Channel | null): ToldBy {
  return channel && isToldBy(channel) ? channel : "phone";
}

/** By what means we last spoke with the customer: of the case itself before the first message. */
export function spokenBy({ case: c, story }: Pick<CasePage, "case" | "story">): Channel {
  const said = story.flatMap((entry) => (entry.kind === "message" ? [entry] : []));
  return said.at(-1)?.channel ?? c.channel;
}

/** What was promised already, while it is still to come; else the usual time. */
export function nextWordFor(promised: string | Date | null, now: Date): string {
  const at = promised ? new Date(promised) : null;
  return (at && at > now ? at : usualNextWord(now)).toISOString();
}
