import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideReviewer } from "../rules/review.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage } from "./add-message.ts";
import { type ReopenInput, raiseCase } from "./raise-case.ts";

/**
 * Grants the review a customer asked for (R10): the case is taken up again one level up, from wherever it is, by somebody
 * who had no part in it. The answer the customer waits for is the new account.
 */
export async function grantReview(act: Act, input: ReopenInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "decide_review");
  if (!held.ok) return held;
  const fit = decideReviewer(await findColleague(act.tx, input.ownerId), held.value.facts);
  return fit.ok ? raiseCase(act, held.value, input) : fit;
}

/** Upholds what was decided (R10), with the reasons in words that the customer reads on their page. */
export async function declineReview(act: Act, input: { caseId: string; answer: string }): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "decide_review");
  if (!held.ok) return held;
  const { row } = held.value;
  // It was asked for on their page, and is answered there.
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "review_answer",
    body: input.answer,
    channel: "web",
  });
  const change = { review_asked_at: null, last_contact_at: act.now };
  const event = { kind: "review_declined", body: { messageId } } as const;
  const moved = await keep(act, held.value, change, [event], { dues: true, text: true });
  await notify(act, {
    to: row.owner_id ? [row.owner_id] : [],
    kind: "review_declined",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
