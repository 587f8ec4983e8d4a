import { keep, type Moved } from "../../cases/work-on.ts";
import { pieceInSight } from "../../evidence/reads/pieces-in-sight.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { recordReturn as returnContract, recordSending as sendContract } from "../contract.ts";
import { takePackage } from "../referral-in-hand.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { insertDemands, updatePackage, updateReferral } from "../store.ts";

/**
 * An issued answer went to the body: how, when, under what receipt. The referral waits for us no more. What went out before
 * we heard of a withdrawal is recorded as well.
 */
export async function recordSending(act: Act, input: InputOf<typeof sendContract>): Promise<Decision<Moved>> {
  const held = await takePackage(act, input, "answer_referral", "too");
  if (!held.ok) return held;
  const { hand, referral, row } = held.value;
  if (row.state !== "issued") return refuseReferral("package_not_now");
  const sentAt = new Date(input.sentAt);
  // To the minute, as people say it.
  if (sentAt > act.now || sentAt.getTime() < row.issued_at!.getTime() - 60_000)
    return refuseReferral("sending_in_future");
  if (input.proofId) {
    const proof = await pieceInSight({ ...act, db: act.tx }, { caseId: input.caseId, evidenceId: input.proofId });
    if (!proof.ok) return refuseReferral("package_piece_unknown", { field: "proofId" });
  }
  await updatePackage(act.tx, row, {
    state: "sent",
    sent_at: sentAt,
    sent_how: input.how,
    receipt: input.receipt ?? null,
    proof_id: input.proofId ?? null,
    sent_by_name: act.actor.name,
  });
  await updateReferral(act.tx, referral, {
    state: referral.state === "withdrawn" ? "withdrawn" : "answered",
    version: referral.version + 1,
  });
  const body = {
    referralId: input.referralId,
    number: referral.number,
    issueNumber: row.issue_number!,
    how: input.how,
    sentAt: sentAt.toISOString(),
    receipt: input.receipt ?? null,
  };
  return decided(await keep(act, hand, {}, [{ kind: "referral_answer_sent", body }]));
}

/** The body wants more: the referral is open again, with what it adds, and a further answer follows. */
export async function recordReturn(act: Act, input: InputOf<typeof returnContract>): Promise<Decision<Moved>> {
  const held = await takePackage(act, input, "answer_referral");
  if (!held.ok) return held;
  const { hand, referral, demands, row } = held.value;
  if (row.state !== "sent") return refuseReferral("package_not_now");
  await updatePackage(act.tx, row, { state: "returned", returned_at: act.now, returned_reason: input.reason });
  await updateReferral(act.tx, referral, {
    state: "open",
    wanted_on: input.wantedOn ?? referral.wanted_on,
    version: referral.version + 1,
  });
  const added = await insertDemands(act.tx, referral, input.demands, { known: demands.length, at: act.now });
  const { referralId } = input;
  const body = { referralId, number: referral.number, issueNumber: row.issue_number!, demands: added };
  return decided(await keep(act, hand, {}, [{ kind: "referral_answer_returned", reason: input.reason, body }]));
}
