import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { waitsAfterEnd } from "../rules/heard.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";
import { tellOfWord } from "./tell-of-word.ts";

export interface MessageInput {
  caseId: string;
  body: string;
  direction: "in" | "out";
  channel?: Channel;
  nextWordAt?: string;
}

/**
 * Writes to the customer (contact owner only, R2), or keeps what the customer said, also on an ended case (R13). Any word
 * from us keeps the promised next word (R9); any word of theirs ends their silence (R8) and is told to who answers for it.
 */
export async function sendMessage(act: Act, input: MessageInput): Promise<Decision<Moved & { messageId: string }>> {
  const out = input.direction === "out";
  const held = await takeForAct(act, input.caseId, out ? "message" : "hear");
  if (!held.ok) return held;
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  if (nextWordAt && nextWordAt <= act.now) return refuse("next_word_needed");
  const messageId = await addMessage(act, held.value, {
    direction: input.direction,
    purpose: out ? "progress" : "customer",
    body: input.body,
    channel: input.channel,
  });
  const { facts } = held.value;
  const heard = { contact_attempts: 0, ...(waitsAfterEnd(facts) && { heard_at: act.now }) };
  const change = { last_contact_at: act.now, ...(out ? { next_word_at: nextWordAt } : heard) };
  const moved = await keep(
    act,
    held.value,
    change,
    [
      out
        ? { kind: "message_sent", body: { messageId, purpose: "progress", ...means(input) } }
        : { kind: "message_received", body: { messageId, channel: input.channel ?? facts.channel } },
    ],
    { text: true },
  );
  if (!out) await tellOfWord(act, held.value);
  return decided({ ...moved, messageId });
}
