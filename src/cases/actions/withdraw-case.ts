import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideFaced } from "../rules/needs.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage } from "./add-message.ts";
import { tellOfOwnAct } from "./tell-of-word.ts";

/** Ends a case because the customer withdraws it, with their own words; not over an own fault nobody decided on (R5). */
export async function withdrawCase(act: Act, input: { caseId: string; words: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "withdraw");
  if (!held.ok) return held;
  const may = decideFaced(held.value.facts);
  if (!may.ok) return may;
  await addMessage(act, held.value, { direction: "in", purpose: "withdrawal", body: input.words });
  const event = { kind: "case_withdrawn", body: {} } as const;
  const moved = await keep(act, held.value, { state: held.value.to, review_asked_at: null }, [event], { text: true });
  await tellOfOwnAct(act, held.value, "customer_withdrew");
  return decided(moved);
}
