import { mustNotBeRecused } from "../../cases/rules/authority.ts";
import { keep, type Moved, takeInHand } from "../../cases/work-on.ts";
import { appendOrganisationEvent } from "../../journal/actions/append-organisation-event.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import { readContact } from "../../persons/actions/read-contact.ts";
import type { Act } from "../../platform/act.ts";
import type { correctReferral as contract } from "../contract.ts";
import { takeReferral } from "../referral-in-hand.ts";
import { refuseReferral } from "../rules/refusals.ts";
import { findReferral, updateReferral } from "../store.ts";

/** Corrects a referral's dates and contact; the journal keeps which fields changed, and their date where it did. */
export async function correctReferral(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  const held = await takeReferral(act, input, "answer_referral", "too");
  if (!held.ok) return held;
  const { hand, referral } = held.value;
  if (referral.version !== input.version) return refuseReferral("referral_changed");
  const contact = readContact({ phone: input.contactPhone });
  if (!contact.ok) return contact;
  const put = <T>(given: T | undefined, now: T) => (given === undefined ? now : given);
  const next = {
    issued_on: put(input.issuedOn, referral.issued_on),
    wanted_on: put(input.wantedOn, referral.wanted_on),
    account_required: put(input.accountRequired, referral.account_required),
    contact_name: put(input.contactName, referral.contact_name),
    contact_phone: put(contact.value.phone, referral.contact_phone),
    contact_said: put(input.contactSaid, referral.contact_said),
  };
  if (next.issued_on && next.issued_on > dayIn(act.zone, referral.received_at))
    return refuseReferral("referral_day_wrong");
  const fields = (Object.keys(next) as (keyof typeof next)[]).filter((field) => next[field] !== referral[field]);
  const { caseId, referralId } = input;
  if (fields.length === 0)
    return decided({ caseId, number: hand.row.number, state: hand.facts.state, version: hand.row.journal_seq });
  await updateReferral(act.tx, referral, { ...next, version: referral.version + 1 });
  const body = {
    referralId,
    number: referral.number,
    fields,
    wantedOn: next.wanted_on,
    wasWantedOn: referral.wanted_on,
  };
  return decided(await keep(act, hand, {}, [{ kind: "referral_corrected", body }]));
}

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
