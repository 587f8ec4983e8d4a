import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import type { Act } from "../../platform/act.ts";
import { type DeclineGround, decideFaced } from "../rules/needs.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

/** Declines on a lawful ground from the list, told to the customer with the route to appeal (§2.1, R13). */
export async function declineCase(
  act: Act,
  input: { caseId: string; ground: DeclineGround; message: string; channel?: Channel },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "decline");
  if (!held.ok) return held;
  const may = decideFaced(held.value.facts);
  if (!may.ok) return may;
  const { to } = held.value;
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "decline",
    body: input.message,
    channel: input.channel,
  });
  return decided(
    await keep(
      act,
      held.value,
      { state: to, last_contact_at: act.now },
      [
        { kind: "case_declined", body: { ground: input.ground } },
        { kind: "message_sent", body: { messageId, purpose: "decline", ...means(input) } },
      ],
      { text: true },
    ),
  );
}
