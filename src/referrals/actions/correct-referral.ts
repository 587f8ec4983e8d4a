import { keep, type Moved } from "../../cases/work-on.ts";
import type { InputOf } from "../../kernel/endpoint.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { dayIn } from "../../kernel/zone.ts";
import { readContact } from "../../persons/actions/read-contact.ts";
import type { Act } from "../../platform/act.ts";
import type { correctReferral as contract } from "../contract.ts";
import { takeReferral } from "../referral-in-hand.ts";
import type { BodyKey } from "../rules/bodies.ts";
import { decideCorrection, type TakenDown } from "../rules/correction.ts";
import { normalNumber } from "../rules/referral.ts";
import { refuseReferral } from "../rules/refusals.ts";
import {
  type DemandRow,
  findReferral,
  holdNumber,
  listOfCase,
  moveKey,
  type ReferralRow,
  updateDemand,
  updateReferral,
} from "../store.ts";

/**
 * Puts right what was taken down of a referral, with the reason; the journal keeps what it was. A number of theirs that
 * leads to another referral already is none of this one (R13).
 */
export async function correctReferral(act: Act, input: InputOf<typeof contract>): Promise<Decision<Moved>> {
  await holdNumberFirst(act, input);
  const held = await takeReferral(act, input, "answer_referral", "too");
  if (!held.ok) return held;
  const { hand, referral, demands, packages } = held.value;
  const { caseId, referralId, reason, version, ...wish } = input;
  if (referral.version !== version) return refuseReferral("referral_changed");
  const contact = readContact({ phone: input.contactPhone });
  if (!contact.ok) return contact;
  const clear = { ...wish, contactPhone: contact.value.phone };
  const corrected = decideCorrection(takenDown(referral, demands), clear, {
    receivedOn: dayIn(act.zone, referral.received_at),
    underReview: packages.at(-1)?.state === "submitted",
  });
  if (!corrected.ok) return corrected;
  const { next, fields, changes } = corrected.value;
  if (fields.length === 0)
    return decided({ caseId, number: hand.row.number, state: hand.facts.state, version: hand.row.journal_seq });
  const rekeyed = await rekey(act, referral, next);
  if (!rekeyed.ok) return rekeyed;
  await write(act, referral, next, fields);
  const referral_number = (await listOfCase(act.tx, caseId)).map((one) => one.number).join(" ");
  const body = { referralId, number: next.number, fields, changes };
  const event = { kind: "referral_corrected", reason, body } as const;
  return decided(await keep(act, hand, { referral_number }, [event], { text: true }));
}

/** The number before the case, as registering takes them: the other way round two of us would wait for each other. */
async function holdNumberFirst(act: Act, input: InputOf<typeof contract>): Promise<void> {
  const { caseId, referralId, number, body } = input;
  if (number === undefined && body === undefined) return;
  const now = await findReferral(act.tx, caseId, referralId);
  if (now) await holdNumber(act.tx, body ?? now.body, normalNumber(number ?? now.number));
}

function takenDown(row: ReferralRow, demands: readonly DemandRow[]): TakenDown {
  return {
    body: row.body as BodyKey,
    number: row.number,
    issuedOn: row.issued_on,
    wantedOn: row.wanted_on,
    accountRequired: row.account_required,
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    contactSaid: row.contact_said,
    demands,
  };
}

/** The same number again must lead to this referral under what it is called now, and to no other. */
async function rekey(act: Act, row: ReferralRow, next: TakenDown): Promise<Decision<void>> {
  const from = { body: row.body, key: normalNumber(row.number) };
  const to = { body: next.body, key: normalNumber(next.number) };
  if (from.body === to.body && from.key === to.key) return decided(undefined);
  if (await holdNumber(act.tx, to.body, to.key)) return refuseReferral("referral_number_known");
  await moveKey(act.tx, from, to);
  return decided(undefined);
}

async function write(act: Act, row: ReferralRow, next: TakenDown, fields: readonly string[]): Promise<void> {
  await updateReferral(act.tx, row, {
    body: next.body,
    number: next.number,
    issued_on: next.issuedOn,
    wanted_on: next.wantedOn,
    account_required: next.accountRequired,
    contact_name: next.contactName,
    contact_phone: next.contactPhone,
    contact_said: next.contactSaid,
    version: row.version + 1,
  });
  for (const { demand, text } of next.demands.filter((one) => fields.includes(`demand-${one.demand}`)))
    await updateDemand(act.tx, row, demand, { text });
}
