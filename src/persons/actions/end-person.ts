import { keep, type Moved, takeForAct } from "../../cases/work-on.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import type { PartyRole } from "../rules/party.ts";
import { refuseParty } from "../rules/refusals.ts";
import { listParties, updateParty } from "../store.ts";

/** Somebody no longer belongs to the case; why is kept, and they stay readable. */
export async function endPerson(
  act: Act,
  input: { caseId: string; partyId: string; reason: string },
): Promise<Decision<Moved>> {
  const held = await takeForAct(act, input.caseId, "edit_persons");
  if (!held.ok) return held;
  const party = (await listParties(act.tx, input.caseId)).find((one) => one.party_id === input.partyId);
  if (!party) return refuseParty("person_not_on_case");
  if (party.ended_at) return refuseParty("person_ended");
  await updateParty(act.tx, input.caseId, input.partyId, {
    ended_at: act.now,
    ended_reason: input.reason,
    version: party.version + 1,
  });
  const body = { partyId: party.party_id, role: party.role as PartyRole };
  return decided(await keep(act, held.value, {}, [{ kind: "person_ended", reason: input.reason, body }]));
}
