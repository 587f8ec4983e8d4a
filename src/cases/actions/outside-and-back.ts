import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { decideCorrection } from "../rules/needs.ts";
import { mustNotWaitForReview } from "../rules/review.ts";
import { cancelOpenSteps } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { askToDecide } from "./ask-to-decide.ts";
import { type ReopenInput, raiseCase } from "./raise-case.ts";

/** Records that an outside body (mediation, arbitration, regulator, court) now deals with the matter. */
export async function goExternal(
  act: Act,
  input: { caseId: string; externalBody: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "go_external");
  if (!held.ok) return held;
  const change = { state: held.value.to, external_body: input.externalBody };
  const event = {
    kind: "case_went_external",
    reason: input.reason,
    body: { externalBody: input.externalBody },
  } as const;
  return decided(await keep(act, held.value, change, [event]));
}

/**
 * Takes the matter up again, where it was, after the outside body is done; a decision told stays as it is (R10). The body
 * stays named on the case only if it decided, for only then may the answer say so (R8).
 */
export async function returnInside(
  act: Act,
  input: { caseId: string; reason: string; decided?: boolean },
): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "return_inside");
  if (!held.ok) return held;
  const byThem = input.decided ?? false;
  const change = { state: held.value.to, ...(!byThem && { external_body: null }) };
  const event = { kind: "case_returned", reason: input.reason, body: { decided: byThem } } as const;
  return decided(await keep(act, held.value, change, [event]));
}

/**
 * Corrects a communicated decision (R10): signed off by a supervisor who did not take it. What was decided stays in the
 * journal; the case goes back to deciding, and the customer will get a new account.
 */
export async function correctDecision(act: Act, input: { caseId: string; reason: string }): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "correct");
  if (!held.ok) return held;
  const { facts, to, row } = held.value;
  const may = decideCorrection(facts, act.actor.id);
  if (!may.ok) return may;
  const free = mustNotWaitForReview(facts);
  if (!free.ok) return free;
  await cancelOpenSteps(act.tx, row.case_id, act.now);
  const change = {
    state: to,
    decision: null,
    remedy: null,
    finding: null,
    agreement: null,
    accounted_at: null,
    answer_at: null,
    closed_at: null,
    heard_at: null,
  };
  const event = {
    kind: "decision_corrected",
    reason: input.reason,
    body: { was: facts.decision?.responsibility ?? null },
  } as const;
  const moved = await keep(act, held.value, change, [event], { dues: true });
  await askToDecide(act, { ...facts, state: to, decision: null });
  return decided(moved);
}

/** Reopens a case that has ended one level up (R10); where the customer asked for a review, that is decided on instead. */
export async function reopenCase(act: Act, input: ReopenInput): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "reopen");
  if (!held.ok) return held;
  const free = mustNotWaitForReview(held.value.facts);
  return free.ok ? raiseCase(act, held.value, input) : free;
}
