import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Remedy } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import type { Act } from "../../platform/act.ts";
import { dutyOf, idsOf } from "../duty-of.ts";
import { isUninvolved } from "../rules/authority.ts";
import type { RemedyProposal } from "../rules/case-facts.ts";
import { decideApproveRemedy, decideProposeRemedy } from "../rules/needs.ts";
import { refuse } from "../rules/refusals.ts";
import { type InHand, keep, type Moved, takeForMove } from "../work-on.ts";

const WITH_AMOUNT: readonly Remedy[] = ["refund", "price_reduction", "payment"];

export interface RemedyInput {
  caseId: string;
  kind: Remedy;
  text: string;
  amountMinor?: number;
  currency: string;
}

/** Puts a remedy before an approver; the customer hears nothing of it yet (R4). */
export async function proposeRemedy(act: Act, input: RemedyInput): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "propose_remedy");
  if (!held.ok) return held;
  const { facts } = held.value;
  const may = decideProposeRemedy(facts);
  if (!may.ok) return may;
  if (WITH_AMOUNT.includes(input.kind) && input.amountMinor === undefined) return refuse("amount_needed");
  const remedy: RemedyProposal = {
    kind: input.kind,
    text: input.text,
    amountMinor: input.amountMinor ?? null,
    currency: input.amountMinor === undefined ? null : input.currency,
    proposedBy: act.actor.id,
    proposedByName: act.actor.name,
    proposedAt: act.now.toISOString(),
    approval: "open",
    approvedBy: null,
    approvedByName: null,
    approvedAt: null,
    approvalReason: null,
  };
  const body = { ...offered(remedy), was: facts.remedy && offered(facts.remedy) };
  const moved = await keep(act, held.value, { remedy: JSON.stringify(remedy) }, [{ kind: "remedy_proposed", body }]);
  await askApprovers(act, held.value);
  return decided(moved);
}

/** Tells those who may approve that a remedy waits for them. */
export async function askApprovers(act: Act, { row, facts }: InHand): Promise<void> {
  const approvers = await dutyOf(act.tx, "remedy_approver", row.department_id, (one) => isUninvolved(one, facts));
  await notify(act, {
    to: idsOf(approvers),
    kind: "remedy_proposed",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
}

const offered = ({ kind, text, amountMinor, currency }: RemedyProposal) => ({
  remedy: kind,
  text,
  amountMinor,
  currency,
});

/** Approves or returns a remedy, as someone other than its proposer (R11). Returning needs a reason. */
export async function settleRemedy(
  act: Act,
  input: { caseId: string; approve: boolean; reason?: string },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "approve_remedy");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const may = decideApproveRemedy(facts, act.actor.id);
  if (!may.ok) return may;
  if (!input.approve && !input.reason) return refuse("reason_needed");
  const remedy: RemedyProposal = {
    ...facts.remedy!,
    approval: input.approve ? "approved" : "returned",
    approvedBy: act.actor.id,
    approvedByName: act.actor.name,
    approvedAt: act.now.toISOString(),
    approvalReason: input.reason ?? null,
  };
  const kind = input.approve ? "remedy_approved" : "remedy_returned";
  const moved = await keep(act, held.value, { remedy: JSON.stringify(remedy) }, [
    { kind, reason: input.reason, body: { remedy: remedy.kind } },
  ]);
  await notify(act, { to: [remedy.proposedBy], kind, caseId: row.case_id, caseNumber: row.number, title: row.title });
  return decided(moved);
}
