import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideNextWord } from "../rules/acceptance.ts";
import type { CaseEvent } from "../rules/events.ts";
import { decideReopen } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { cancelOpenSteps } from "../store.ts";
import { type InHand, keep, type Moved } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

export interface ReopenInput {
  caseId: string;
  reason: string;
  ownerId: string;
  announcement: string;
  channel?: Channel;
  nextWordAt?: string;
}

/**
 * Takes a case up again one level up (R10): by nobody who led, decided or declined it before, nor whom it complains about;
 * the customer is told who takes over (R2), and promised when they hear from them (R1, R9): a case that was declined is
 * accepted by it. A new handling clock runs.
 */
export async function raiseCase(act: Act, hand: InHand, input: ReopenInput): Promise<Decision<Moved>> {
  const { row, facts } = hand;
  const owner = await findColleague(act.tx, input.ownerId);
  const raised = decideReopen(facts, owner);
  if (!raised.ok) return raised;
  if (!input.announcement.trim()) return refuse("announcement_needed");
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  const promised = decideNextWord(nextWordAt, act.now);
  if (!promised.ok) return promised;
  const messageId = await addMessage(act, hand, {
    direction: "out",
    purpose: "reopen",
    body: input.announcement,
    channel: input.channel,
  });
  await cancelOpenSteps(act.tx, row.case_id, act.now);
  const change = {
    state: "reopened",
    level: facts.level + 1,
    accepted_at: row.accepted_at ?? act.now,
    owner_id: owner!.personId,
    owner_name: owner!.name,
    department_id: owner!.departmentId ?? row.department_id,
    department_name: owner!.departmentName ?? row.department_name,
    closed_at: null,
    heard_at: null,
    review_asked_at: null,
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
  const moved = await keep(act, hand, change, events, { dues: true, text: true });
  await notify(act, {
    to: [owner!.personId],
    kind: "case_reopened",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}
