import { keep, type Moved } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
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
  const { hand, referral, packages } = held.value;
  const last = packages.at(-1);
  if (last?.state === "submitted") await updatePackage(act.tx, last, { state: "draft", submitted_at: null });
  await updateReferral(act.tx, referral, {
    state: "withdrawn",
    withdrawn_at: act.now,
    withdrawn_by_name: act.actor.name,
    withdrawn_reason: input.reason,
    version: referral.version + 1,
  });
  const body = { referralId: input.referralId, number: referral.number, wantedOn: referral.wanted_on };
  return decided(await keep(act, hand, {}, [{ kind: "referral_withdrawn", reason: input.reason, body }]));
}
