import { receiveCase } from "../../cases/actions/receive-case.ts";
import { caseByNumber } from "../../cases/case-by-number.ts";
import { type InHand, keep, type Moved, takeForAct, takeInHand } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import { notify } from "../../notifications/notify.ts";
import { readContact } from "../../persons/actions/read-contact.ts";
import type { Act } from "../../platform/act.ts";
import { hearersOf } from "../approvers.ts";
import type { registerReferral as contract } from "../contract.ts";
import { normalNumber } from "../rules/referral.ts";
import { refuseReferral } from "../rules/refusals.ts";
import {
  findReferral,
  holdNumber,
  insertDemands,
  insertReferral,
  insertSupplement,
  listDemands,
  listOfCase,
  updateReferral,
} from "../store.ts";

type Input = InputOf<typeof contract>;
type Registered = Moved & { referralId: string; became: "opened" | "joined" | "supplement" };

/**
 * Registers what a body passed on. The same number of the same body again is a supplement to what came before, whoever
 * registers it and on whatever case (R13); else it joins the case that is named, or opens one.
 */
export async function registerReferral(act: Act, input: Input): Promise<Decision<Registered>> {
  const receivedOn = dayIn(act.zone, input.receivedAt ? new Date(input.receivedAt) : act.now);
  if (input.issuedOn && input.issuedOn > receivedOn) return refuseReferral("referral_day_wrong");
  const contact = readContact({ phone: input.contactPhone });
  if (!contact.ok) return contact;
  const key = normalNumber(input.number);
  const known = await holdNumber(act.tx, input.body, key);
  if (known) return supplement(act, input, known);
  const phone = contact.value.phone ?? null;
  if (!input.caseNumber) return open(act, input, key, phone);
  const caseId = await caseByNumber(act.tx, input.caseNumber.trim());
  if (!caseId) return refuseReferral("referral_case_unknown");
  const held = await takeForAct(act, caseId, "add_referral");
  if (!held.ok) return held.refusal.code === "case_not_found" ? refuseReferral("referral_case_unknown") : held;
  return add(act, input, { hand: held.value, key, phone, became: "joined" });
}

async function open(act: Act, input: Input, key: string, phone: string | null): Promise<Decision<Registered>> {
  const received = await receiveCase(act, {
    channel: "referral",
    kind: "complaint",
    words: input.says,
    customer: input.customer,
    causes: [],
    receivedAt: input.receivedAt,
    receivedReason: input.receivedReason,
  });
  if (!received.ok) return received;
  const hand = await takeInHand(act, received.value.caseId);
  return hand.ok ? add(act, input, { hand: hand.value, key, phone, became: "opened" }) : hand;
}

async function add(
  act: Act,
  input: Input,
  { hand, key, phone, became }: { hand: InHand; key: string; phone: string | null; became: "opened" | "joined" },
): Promise<Decision<Registered>> {
  const { row } = hand;
  const others = await listOfCase(act.tx, row.case_id);
  const referralId = act.newId();
  const of = { case_id: row.case_id, referral_id: referralId };
  await insertReferral(
    act.tx,
    {
      ...of,
      ordinal: others.length + 1,
      body: input.body,
      number: input.number,
      issued_on: input.issuedOn ?? null,
      received_at: input.receivedAt ? new Date(input.receivedAt) : act.now,
      wanted_on: input.wantedOn ?? null,
      says: input.says,
      account_required: input.accountRequired,
      contact_name: input.contactName ?? null,
      contact_phone: phone,
      contact_said: input.contactSaid ?? null,
      state: "open",
      registered_at: act.now,
      registered_by: act.actor.id,
      registered_by_name: act.actor.name,
    },
    key,
  );
  const demands = await insertDemands(act.tx, of, input.demands, { known: 0, at: act.now });
  // All numbers stand on the case, where the search finds them.
  const referral_number = [...others.map((one) => one.number), input.number].join(" ");
  const body = { referralId, body: input.body, number: input.number, wantedOn: input.wantedOn ?? null, demands };
  const moved = await keep(act, hand, { referral_number }, [{ kind: "referral_registered", body }], { text: true });
  // Of a case that it opens whoever is to lead it hears with the case.
  if (became === "joined") await tellOf(act, hand, "referral_joined");
  return decided({ ...moved, referralId, became });
}

async function supplement(
  act: Act,
  input: Input,
  known: { case_id: string; referral_id: string },
): Promise<Decision<Registered>> {
  // Whoever takes it in need not see the case that it belongs to.
  const hand = await takeInHand({ ...act, actor: { ...act.actor, scope: "all" } }, known.case_id);
  if (!hand.ok) return refuseReferral("referral_case_stored");
  const referral = await findReferral(act.tx, known.case_id, known.referral_id);
  if (!referral) return refuseReferral("referral_case_stored");
  const before = (await listDemands(act.tx, known.case_id)).filter((one) => one.referral_id === known.referral_id);
  await insertSupplement(act.tx, {
    case_id: known.case_id,
    supplement_id: act.newId(),
    referral_id: known.referral_id,
    at: input.receivedAt ? new Date(input.receivedAt) : act.now,
    issued_on: input.issuedOn ?? null,
    wanted_on: input.wantedOn ?? null,
    says: input.says,
    by_id: act.actor.id,
    by_name: act.actor.name,
  });
  const demands = await insertDemands(act.tx, known, input.demands, { known: before.length, at: act.now });
  await updateReferral(act.tx, known, {
    state: "open",
    withdrawn_at: null,
    withdrawn_by_name: null,
    withdrawn_reason: null,
    wanted_on: input.wantedOn ?? referral.wanted_on,
    version: referral.version + 1,
  });
  const wantedOn = input.wantedOn ?? null;
  const body = { referralId: known.referral_id, body: input.body, number: referral.number, wantedOn, demands };
  const moved = await keep(act, hand.value, {}, [{ kind: "referral_supplemented", body }]);
  await tellOf(act, hand.value, "referral_supplemented");
  return decided({ ...moved, referralId: known.referral_id, became: "supplement" });
}

/** Whoever leads the case hears that a body wrote again, or for the first time about it. */
async function tellOf(act: Act, hand: InHand, kind: "referral_joined" | "referral_supplemented"): Promise<void> {
  const { case_id: caseId, number: caseNumber, title } = hand.row;
  await notify(act, { caseId, caseNumber, title, to: await hearersOf(act, hand), kind });
}
