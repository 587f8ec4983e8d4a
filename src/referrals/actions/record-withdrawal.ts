import { keep, type Moved } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { approversOf, authorsOf } from "../approvers.ts";
import type { recordWithdrawal as contract } from "../contract.ts";
import { takeReferral } from "../referral-in-hand.ts";
import { updatePackage, updateReferral } from "../store.ts";

/**
 * The body takes back what it passed on: nobody waits for our answer, and what waited for approval is a draft again. The
 * customer's own complaint stands, with the clocks of the case; the same number once more opens the referral anew.
 */
export async function recordWithdrawal(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const held = await takeReferral(act, input, "answer_referral");
  if (!held.ok) return held;
  const { hand, referral, demands, packages } = held.value;
  const last = packages.at(-1);
  const submitted = last?.state === "submitted";
  if (submitted) await updatePackage(act.tx, last, { state: "draft", submitted_at: null });
  await updateReferral(act.tx, referral, {
    state: "withdrawn",
    withdrawn_at: act.now,
    withdrawn_by_name: act.actor.name,
    withdrawn_reason: input.reason,
    version: referral.version + 1,
  });
  const body = { referralId: input.referralId, number: referral.number, wantedOn: referral.wanted_on };
  const moved = await keep(act, hand, {}, [{ kind: "referral_withdrawn", reason: input.reason, body }]);
  const authors = authorsOf(last, demands);
  // Who was asked for approval need not look for it any more.
  const to = submitted ? [...authors, ...(await approversOf(act, hand, authors))] : authors;
  const about = { caseId: hand.row.case_id, caseNumber: hand.row.number, title: hand.row.title };
  await notify(act, { ...about, to, kind: "referral_withdrawn" });
  return decided(moved);
}
