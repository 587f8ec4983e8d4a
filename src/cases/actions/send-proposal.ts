import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { decideProposal } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

export interface ProposalInput {
  caseId: string;
  message: string;
  channel?: Channel;
  nextWordAt?: string;
}

/** Puts the approved remedy into the customer's hands (R4), with the next time they hear from us where it names one (R9). */
export async function sendProposal(act: Act, input: ProposalInput): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "send_proposal");
  if (!held.ok) return held;
  const may = decideProposal(held.value.facts);
  if (!may.ok) return may;
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  if (nextWordAt && nextWordAt <= act.now) return refuse("next_word_needed");
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "proposal",
    body: input.message,
    channel: input.channel,
  });
  const change = {
    state: held.value.to,
    agreement: null,
    last_contact_at: act.now,
    next_word_at: nextWordAt,
    // R8: silence is counted from what there is to answer.
    contact_attempts: 0,
  };
  const event = { kind: "proposal_sent", body: { messageId, ...means(input) } } as const;
  return decided(await keep(act, held.value, change, [event], { text: true }));
}
