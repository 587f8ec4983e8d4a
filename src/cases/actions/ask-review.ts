import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { idsOf } from "../duty-of.ts";
import { whoReviews } from "../who-reviews.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage } from "./add-message.ts";

/**
 * Keeps that the customer wants somebody else to look at what was decided (R10). It stands on the case until it is decided
 * on, also where the case has ended (R13), and on the desks of those who had no part in it (R11), who hear of it at once.
 */
export async function askForReview(act: Act, input: { caseId: string; words: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "ask_review");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const messageId = await addMessage(act, held.value, {
    direction: "in",
    purpose: "review",
    body: input.words,
    channel: "web",
  });
  const change = { last_contact_at: act.now, contact_attempts: 0, review_asked_at: act.now };
  const event = { kind: "review_requested", body: { messageId } } as const;
  const moved = await keep(act, held.value, change, [event], { text: true });
  await notify(act, {
    to: idsOf((await whoReviews(act.tx, { ...facts, reviewAskedAt: act.now })) ?? []),
    kind: "review_requested",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
