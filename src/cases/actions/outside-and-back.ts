import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideNextWord } from "../rules/acceptance.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideCorrection } from "../rules/needs.ts";
import { decideReopen } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { cancelOpenSteps } from "../store.ts";
import { keep, type Moved, takeForMove } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";
import { askToDecide } from "./ask-to-decide.ts";

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

export interface ReopenInput {
  caseId: string;
  reason: string;
  ownerId: string;
  announcement: string;
  channel?: Channel;
  nextWordAt?: string;
}

/**
 * Reopens a case one level up (R10): to nobody who led, decided or declined it before, nor whom it complains about; the
 * customer is told who takes over (R2), and promised when they hear from them (R1, R9): a case that was declined is
 * accepted by it. A new handling clock runs.
 */
export async function reopenCase(act: Act, input: ReopenInput): Promise<Decision<Moved>> {
  const held = await takeForMove(act, input.caseId, "reopen");
  if (!held.ok) return held;
  const { row, facts, to } = held.value;
  const owner = await findColleague(act.tx, input.ownerId);
  const raised = decideReopen(facts, owner);
  if (!raised.ok) return raised;
  if (!input.announcement.trim()) return refuse("announcement_needed");
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  const promised = decideNextWord(nextWordAt, act.now);
  if (!promised.ok) return promised;
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "reopen",
    body: input.announcement,
    channel: input.channel,
  });
  await cancelOpenSteps(act.tx, row.case_id, act.now);
  const change = {
    state: to,
    level: facts.level + 1,
    accepted_at: row.accepted_at ?? act.now,
    owner_id: owner!.personId,
    owner_name: owner!.name,
    department_id: owner!.departmentId ?? row.department_id,
    department_name: owner!.departmentName ?? row.department_name,
    closed_at: null,
    heard_at: null,
    accounted_at: null,
    answer_at: null,
    agreement: null,
    decision: null,
    remedy: null,
    finding: null,
    external_body: null,
    contact_attempts: 0,
    severity: Math.min(4, row.severity + 1),
    severity_reason: input.reason.slice(0, 500),
    last_contact_at: act.now,
    next_word_at: nextWordAt,
  };
  const events: CaseEvent[] = [
    {
      kind: "case_reopened",
      reason: input.reason,
      body: { level: facts.level + 1, ownerId: owner!.personId, ownerName: owner!.name },
    },
    { kind: "message_sent", body: { messageId, purpose: "reopen", ...means(input) } },
  ];
  const moved = await keep(act, held.value, change, events, { dues: true, text: true });
  await notify(act, {
    to: [owner!.personId],
    kind: "case_reopened",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
