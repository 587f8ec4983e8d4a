import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideHandOver } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { keep, type Moved, takeForAct } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";
import { askToDecide } from "./ask-to-decide.ts";

export interface HandOverInput {
  caseId: string;
  toPersonId: string;
  reason: string;
  announcement: string;
  channel?: Channel;
}

/**
 * Hands the customer over (R2): by the contact owner or a supervisor, announced to the customer in one message. A
 * reopened case stays at its level and does not go back to who had it before (R10).
 */
export async function handOver(act: Act, input: HandOverInput): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "hand_over");
  if (!held.ok) return held;
  const { row, facts } = held.value;
  const to = await findColleague(act.tx, input.toPersonId);
  const fit = decideHandOver(facts, to);
  if (!fit.ok) return fit;
  if (!input.announcement.trim()) return refuse("announcement_needed");
  const messageId = await addMessage(act, held.value, {
    direction: "out",
    purpose: "hand_over",
    body: input.announcement,
    channel: input.channel,
  });
  const moved = await keep(
    act,
    held.value,
    {
      owner_id: to!.personId,
      owner_name: to!.name,
      department_id: to!.departmentId ?? row.department_id,
      department_name: to!.departmentName ?? row.department_name,
      last_contact_at: act.now,
    },
    [
      {
        kind: "owner_changed",
        reason: input.reason,
        body: { fromName: facts.ownerName, toId: to!.personId, toName: to!.name },
      },
      { kind: "message_sent", body: { messageId, purpose: "hand_over", ...means(input) } },
    ],
    { text: true },
  );
  await notify(act, {
    to: [to!.personId],
    kind: "case_handed_over",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  await askToDecide(act, { ...facts, ownerId: to!.personId, departmentId: to!.departmentId ?? facts.departmentId });
  return decided(moved);
}
