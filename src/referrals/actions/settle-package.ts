import { keep, type Moved } from "../../cases/work-on.ts";
import { workedOnIn } from "../../cases/worked-on-in.ts";
import { bodyHash } from "../../journal/chain.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { authorsOf } from "../approvers.ts";
import type { settlePackage as contract } from "../contract.ts";
import { contentOf } from "../package/content.ts";
import { takePackage } from "../referral-in-hand.ts";
import { decideApprover, decideComplete, issueNumber } from "../rules/referral.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { updatePackage } from "../store.ts";

/**
 * R11: somebody who wrote none of it approves an answer, which issues it: its content is fixed, with a number and a
 * checksum that the journal keeps; or gives it back with a reason.
 */
export async function settlePackage(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const held = await takePackage(act, input, "approve_referral");
  if (!held.ok) return held;
  const { hand, referral, demands, row } = held.value;
  if (row.state !== "submitted") return refuseReferral("package_not_now");
  const authors = authorsOf(row, demands);
  const apart = decideApprover(act.actor.id, authors);
  if (!apart.ok) return apart;
  if (!input.approve && !input.reason) return refuseReferral("package_reason_needed");
  const about = { caseId: hand.row.case_id, caseNumber: hand.row.number, title: hand.row.title };
  const tell = (kind: string) => notify(act, { ...about, to: authors, kind });
  const { referralId } = input;
  if (!input.approve) {
    await updatePackage(act.tx, row, { state: "draft", sent_back_reason: input.reason ?? null });
    const body = { referralId, number: referral.number };
    const moved = await keep(act, hand, {}, [{ kind: "referral_answer_sent_back", reason: input.reason, body }]);
    await tell("referral_answer_sent_back");
    return decided(moved);
  }
  const accounted = (await workedOnIn(act.tx, hand.row)).accounted_at !== null;
  const whole = { demands, letter: row.letter, accountRequired: referral.account_required, accounted };
  const complete = decideComplete(whole);
  if (!complete.ok) return complete;
  const issued = issueNumber(hand.row.number, referral.ordinal, row.ordinal);
  const content = await contentOf(act, held.value, { issueNumber: issued, approvedByName: act.actor.name });
  if (!content.ok) return content;
  const sha256 = bodyHash({ reason: null, body: content.value }).toString("hex");
  await updatePackage(act.tx, row, {
    state: "issued",
    approved_by: act.actor.id,
    approved_by_name: act.actor.name,
    issued_at: act.now,
    issue_number: issued,
    content: JSON.stringify(content.value),
    sha256,
  });
  const body = { referralId, number: referral.number, issueNumber: issued, sha256 };
  const moved = await keep(act, hand, {}, [{ kind: "referral_answer_issued", reason: input.reason ?? null, body }]);
  await tell("referral_answer_issued");
  return decided(moved);
}
