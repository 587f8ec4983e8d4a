import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Channel } from "../../kernel/vocabulary.ts";
import { notify } from "../../notifications/notify.ts";
import { findColleague } from "../../people/colleague.ts";
import type { Act } from "../../platform/act.ts";
import { decideAcceptance } from "../rules/acceptance.ts";
import { checkMove } from "../rules/authority.ts";
import { withNumber } from "../rules/naming.ts";
import { decideOwner } from "../rules/ownership.ts";
import { refuse } from "../rules/refusals.ts";
import { type InHand, keep, type Moved, takeInHand } from "../work-on.ts";
import { addMessage, means } from "./add-message.ts";

export interface AcceptInput {
  caseId: string;
  ownerId?: string;
  acknowledgement: string;
  channel?: Channel;
  nextWordAt?: string;
}

/** Accepts a case (R1): owner named, acknowledgement sent, next word promised; acceptance clock stops, handling begins. */
export async function acceptCase(act: Act, input: AcceptInput): Promise<Decision<Moved>> {
  const [held, owner] = await Promise.all([
    notYetTaken(act, input.caseId),
    findColleague(act.tx, input.ownerId ?? act.actor.id),
  ]);
  if (!held.ok) return held;
  const { row, facts, actor } = held.value;
  const to = checkMove("accept", actor, facts);
  if (!to.ok) return to;
  const nextWordAt = input.nextWordAt ? new Date(input.nextWordAt) : null;
  const complete = decideAcceptance({ acknowledgement: input.acknowledgement, nextWordAt, now: act.now });
  if (!complete.ok) return complete;
  const fit = decideOwner(facts, owner && { ...owner });
  if (!fit.ok) return fit;

  const message = await addMessage(act, held.value, {
    direction: "out",
    purpose: "acknowledgement",
    body: withNumber(input.acknowledgement, row.number),
    channel: input.channel,
  });
  const moved = await keep(
    act,
    held.value,
    {
      state: to.value,
      owner_id: owner!.personId,
      owner_name: owner!.name,
      department_id: owner!.departmentId ?? row.department_id,
      department_name: owner!.departmentName ?? row.department_name,
      region_id: owner!.regionId,
      accepted_at: act.now,
      next_word_at: nextWordAt,
      last_contact_at: act.now,
    },
    [
      {
        kind: "case_accepted",
        body: { ownerId: owner!.personId, ownerName: owner!.name, nextWordAt: nextWordAt!.toISOString() },
      },
      { kind: "message_sent", body: { messageId: message, purpose: "acknowledgement", ...means(input) } },
    ],
    { text: true },
  );
  await notify(act, {
    to: [owner!.personId],
    kind: "case_assigned",
    caseId: row.case_id,
    caseNumber: row.number,
    title: row.title,
  });
  return decided(moved);
}

/** Two colleagues reach for the same case: the second is told who has it, not that the machine says no. */
async function notYetTaken(act: Act, caseId: string): Promise<Decision<InHand>> {
  const hand = await takeInHand(act, caseId);
  if (hand.ok && hand.value.facts.state === "accepted")
    return refuse("already_taken", { params: { name: hand.value.facts.ownerName ?? "—" } });
  return hand;
}
