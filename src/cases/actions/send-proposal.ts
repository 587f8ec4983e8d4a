import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideProposal } from "../rules/needs.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage } from "./add-message.ts";

/** Puts the approved remedy into the customer's hands (R4). */
export async function sendProposal(act: Act, input: { caseId: string; message: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "send_proposal");
  if (!held.ok) return held;
  const may = decideProposal(held.value.facts);
  if (!may.ok) return may;
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "proposal",
    body: input.message,
  });
  const change = {
    state: held.value.to,
    agreement: null,
    last_contact_at: act.now,
    next_word_at: null,
    // R8: silence is counted from what there is to answer.
    contact_attempts: 0,
  };
  return decided(await keep(act, held.value, change, [{ kind: "proposal_sent", body: { messageId } }], { text: true }));
}
