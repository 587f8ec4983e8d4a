import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { dutyOf, idsOf } from "../duty-of.ts";
import { isUninvolved } from "../rules/authority.ts";
import { waitsAfterEnd } from "../rules/heard.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage } from "./add-message.ts";

/**
 * Keeps that the customer wants somebody else to look at what was decided (R10), and tells the supervisors on whom the
 * department's duties fall; never who had the case so far, nor whom it complains about (R11). On an ended case it stands
 * on a desk until somebody has seen to it (R13).
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
  const change = { last_contact_at: act.now, contact_attempts: 0, ...(waitsAfterEnd(facts) && { heard_at: act.now }) };
  const moved = await keep(act, held.value, change, [{ kind: "review_requested", body: { messageId } }], {
    text: true,
  });
  const fresh = (one: { personId: string; departmentId: string | null }) =>
    isUninvolved(one, facts) && !facts.heldBy.includes(one.personId) && one.personId !== facts.ownerId;
  await notify(act, {
    to: idsOf(await dutyOf(act.tx, "supervisor", row.department_id, fresh)),
    kind: "review_requested",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
