import { keep, type Moved } from "../../cases/work-on.ts";
import { workedOnIn } from "../../cases/worked-on-in.ts";
import { pieceInSight } from "../../evidence/reads/pieces-in-sight.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { approversOf, authorsOf } from "../approvers.ts";
import type { answerDemand as answerContract, draftPackage as draftContract } from "../contract.ts";
import { type ReferralInHand, takeReferral } from "../referral-in-hand.ts";
import { decideComplete } from "../rules/referral.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { type DemandRow, insertPackage, type PackageRow, updateDemand, updatePackage } from "../store.ts";

/** Answers one demand; who answers it is an author of what goes out (R11). */
export async function answerDemand(act: Act, input: InputOf<typeof answerContract>): Promise<Decision<Moved>> {
  const held = await takeReferral(act, input, "answer_referral");
  if (!held.ok) return held;
  const { hand, referral, demands, packages } = held.value;
  if (!demands.some(({ demand }) => demand === input.demand)) return refuseReferral("demand_unknown");
  if (packages.at(-1)?.state === "submitted") return refuseReferral("package_under_review");
  await updateDemand(act.tx, referral, input.demand, {
    answer: input.answer,
    answered_at: act.now,
    answered_by: act.actor.id,
    answered_by_name: act.actor.name,
  });
  const body = { referralId: input.referralId, number: referral.number, demand: input.demand };
  return decided(await keep(act, hand, {}, [{ kind: "referral_demand_answered", body }]));
}

/** Writes the answer as it will go out, and asks for its approval once it is whole. */
export async function draftPackage(
  act: Act,
  input: InputOf<typeof draftContract>,
): Promise<Decision<Moved & { packageId: string }>> {
  const held = await takeReferral(act, input, "answer_referral");
  if (!held.ok) return held;
  const { hand, referral, demands, packages } = held.value;
  const last = packages.at(-1);
  if (last?.state === "submitted") return refuseReferral("package_under_review");
  // What is issued waits to be sent; what was sent stands until the body asks for more.
  if (last?.state === "issued" || referral.state === "answered") return refuseReferral("package_not_now");
  for (const evidenceId of input.pieces)
    if (!(await pieceInSight({ ...act, db: act.tx }, { caseId: input.caseId, evidenceId })).ok)
      return refuseReferral("package_piece_unknown");
  const accounted = (await workedOnIn(act.tx, hand.row)).accounted_at !== null;
  const whole = { demands, letter: input.letter, accountRequired: referral.account_required, accounted };
  const complete = input.submit ? decideComplete(whole) : decided(undefined);
  if (!complete.ok) return complete;
  const packageId = await putDraft(act, input, held.value, last);
  if (!input.submit) {
    const { row, facts } = hand;
    const still = { caseId: row.case_id, number: row.number, state: facts.state, version: row.journal_seq };
    return decided({ ...still, packageId });
  }
  const body = { referralId: input.referralId, number: referral.number };
  const moved = await keep(act, hand, {}, [{ kind: "referral_answer_submitted", body }]);
  const about = { caseId: hand.row.case_id, caseNumber: hand.row.number, title: hand.row.title };
  const to = await approversOf(act, hand, writing(act, demands, last));
  await notify(act, { ...about, to, kind: "referral_answer_submitted" });
  return decided({ ...moved, packageId });
}

/** Who has written what is being written now; an answer that went out before is another one. */
function writing(act: Act, demands: readonly DemandRow[], last: PackageRow | undefined): string[] {
  const authors = authorsOf(last?.state === "draft" ? last : undefined, demands);
  return [...new Set([...authors, act.actor.id])];
}

async function putDraft(
  act: Act,
  { letter, pieces, submit }: InputOf<typeof draftContract>,
  { referral, demands }: ReferralInHand,
  last: PackageRow | undefined,
): Promise<string> {
  const { case_id, referral_id } = referral;
  const said = { letter, pieces, authors: writing(act, demands, last) };
  const state = submit ? { state: "submitted", submitted_at: act.now, sent_back_reason: null } : { state: "draft" };
  if (last?.state === "draft") {
    await updatePackage(act.tx, last, { ...said, ...state });
    return last.package_id;
  }
  const package_id = act.newId();
  await insertPackage(act.tx, {
    case_id,
    referral_id,
    package_id,
    ordinal: (last?.ordinal ?? 0) + 1,
    drafted_at: act.now,
    drafted_by: act.actor.id,
    drafted_by_name: act.actor.name,
    ...said,
    ...state,
  });
  return package_id;
}
