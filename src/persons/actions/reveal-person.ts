import { mustNotBeRecused } from "../../cases/rules/authority.ts";
import { takeInHand } from "../../cases/work-on.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuseParty } from "../rules/refusals.ts";
import { listParties } from "../store.ts";

/** Shows one number or address of somebody behind a case in clear, and keeps who looked and why, before it is shown (R12). */
export async function revealPerson(
  act: Act,
  input: { caseId: string; partyId: string; field: "phone" | "email"; reason: string },
): Promise<Decision<{ value: string | null }>> {
  const held = await takeInHand(act, input.caseId);
  if (!held.ok) return held;
  const clear = mustNotBeRecused(held.value.actor, held.value.facts);
  if (!clear.ok) return clear;
  const reaches = held.value.actor.permissions.has("customer.reveal");
  const party = reaches
    ? (await listParties(act.tx, input.caseId)).find((one) => one.party_id === input.partyId)
    : null;
  if (!party) return refuseParty("person_not_on_case");
  await appendOrganisationEvent(act, {
    kind: "identifier_revealed",
    reason: input.reason,
    body: { caseId: input.caseId, number: held.value.row.number, name: party.name, field: input.field },
  });
  return decided({ value: party[input.field] });
}
