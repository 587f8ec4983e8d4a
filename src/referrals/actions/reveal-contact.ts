import { mustNotBeRecused } from "../../cases/rules/authority.ts";
import { takeInHand } from "../../cases/work-on.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Act } from "../../platform/act.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { findReferral } from "../store.ts";

/** Shows the telephone of a body's contact in clear, and keeps who looked and why, before it is shown (R12). */
export async function revealContact(
  act: Act,
  { caseId, referralId, reason }: { caseId: string; referralId: string; reason: string },
): Promise<Decision<{ value: string | null }>> {
  const held = await takeInHand(act, caseId);
  if (!held.ok) return held;
  const clear = mustNotBeRecused(held.value.actor, held.value.facts);
  if (!clear.ok) return clear;
  const reaches = held.value.actor.permissions.has("customer.reveal");
  const referral = reaches ? await findReferral(act.tx, caseId, referralId) : null;
  if (!referral) return refuseReferral("referral_not_found");
  const body = {
    caseId,
    number: held.value.row.number,
    name: referral.contact_name ?? referral.number,
    field: "phone",
  };
  await appendOrganisationEvent(act, { kind: "identifier_revealed", reason, body });
  return decided({ value: referral.contact_phone });
}
