import type { Act } from "../platform/act.ts";
import { insertParty, listParties, updateParty } from "./store.ts";

/** Enters the requester of a merged case behind the one that is kept (§2: both are kept); gives their id. */
export async function enterJoint(
  act: Act,
  caseId: string,
  who: { name: string; phone: string | null; email: string | null; relation: string },
): Promise<string> {
  const partyId = act.newId();
  await insertParty(act.tx, {
    case_id: caseId,
    party_id: partyId,
    role: "joint",
    ...who,
    represents: false,
    added_at: act.now,
    added_by: act.actor.id,
    added_by_name: act.actor.name,
  });
  return partyId;
}

/** Ends the part of somebody who was entered by a merge that was taken back. */
export async function endJoint(act: Act, caseId: string, partyId: string, reason: string): Promise<void> {
  const party = (await listParties(act.tx, caseId)).find((one) => one.party_id === partyId);
  if (!party || party.ended_at) return;
  await updateParty(act.tx, caseId, partyId, {
    ended_at: act.now,
    ended_reason: reason,
    version: party.version + 1,
  });
}
