import { textHash } from "../../journal/facts.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { sendOff } from "../../platform/db/transaction.ts";
import type { Purpose } from "../rules/story-words/shape.ts";
import { insertMessage } from "../store.ts";
import type { InHand } from "../work-on.ts";

/** By what means, as the event keeps it; of what was recorded without it, the event says nothing. */
export const means = ({ channel }: { channel?: Channel }) => (channel ? { channel } : {});

/** Keeps one message of the conversation and gives its id; the caller keeps the event that tells of it. */
export async function addMessage(
  act: Act,
  { row, texts }: Pick<InHand, "row" | "texts">,
  message: { direction: "in" | "out"; purpose: Purpose; body: string; channel?: string; at?: Date },
): Promise<string> {
  const messageId = act.newId();
  const kept = insertMessage(act.tx, {
    case_id: row.case_id,
    message_id: messageId,
    at: message.at ?? act.now,
    direction: message.direction,
    purpose: message.purpose,
    channel: message.channel ?? row.channel,
    author_id: message.direction === "out" ? act.actor.id : row.customer_id,
    author_name: message.direction === "out" ? act.actor.name : row.customer_name,
    body: message.body,
  });
  await sendOff(act.tx, kept);
  texts[messageId] = textHash(messageId, message.body);
  return messageId;
}
