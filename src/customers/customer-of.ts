import { renameOnCases } from "../cases/rename-customer.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { sendOff } from "../platform/db/transaction.ts";
import { edited } from "./edited.ts";
import { insertIdentifiers } from "./identifier-store.ts";
import { normalEmail, normalPhone } from "./rules/identifiers.ts";
import { holdsContact } from "./rules/name-and-contact.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { mayOwn, saysMore } from "./rules/same-name.ts";
import {
  type CustomerRow,
  findByKeys,
  findCustomer,
  insertCustomer,
  insertKeys,
  moveKeys,
  updateContact,
  updateCustomer,
} from "./store.ts";

/** What intake knows of the person. */
export interface CustomerGiven {
  customerId?: string;
  name?: string;
  phone?: string;
  email?: string;
}

/**
 * The customer meant: known by id, or by an identifier under a name that may be theirs, or added now. Persons are never
 * merged silently: who shares a number with somebody of another name becomes a record of their own, and the number
 * stays with its owner until a person says that both are one.
 */
export async function customerOf(act: Act, given: CustomerGiven): Promise<Decision<CustomerRow>> {
  if (given.customerId) {
    const found = await findCustomer(act.tx, given.customerId);
    // A record that was merged speaks for the one it was merged into.
    const known = found?.merged_into ? await findCustomer(act.tx, found.merged_into) : found;
    return known ? decided(known) : refuseCustomer("customer_unknown");
  }
  const phone = given.phone === undefined ? null : normalPhone(given.phone);
  if (given.phone !== undefined && phone === null) return refuseCustomer("phone_wrong");
  const email = given.email === undefined ? null : normalEmail(given.email);
  const keys = [...(phone ? [{ kind: "phone", key: phone }] : []), ...(email ? [{ kind: "email", key: email }] : [])];
  if (given.name !== undefined && holdsContact(given.name)) return refuseCustomer("name_holds_contact");
  const owner = await findByKeys(act.tx, keys);
  if (owner && mayOwn(owner, given)) return decided(await learn(act, owner, { ...given, phone, email }, keys));
  if (!given.name) return refuseCustomer("customer_name_needed");
  const row = {
    customer_id: act.newId(),
    name: given.name,
    phone,
    email,
    since_year: null,
    segment: null,
    needs_care: null,
    care_adjustments: [],
    care_kinds: [],
    care_note: null,
    care_basis: null,
    care_set_at: null,
    care_set_by_name: null,
    region_id: null,
    created_at: act.now,
    merged_into: null,
    version: 1,
  };
  const { numAffectedRows: claimed = 0n } = await insertKeys(act.tx, row.customer_id, keys);
  if (claimed < keys.length) {
    // Someone took the same person in at the same moment, and has committed: then it is that customer.
    const twin = await findByKeys(act.tx, keys);
    if (twin && mayOwn(twin, given)) {
      await moveKeys(act.tx, row.customer_id, twin.customer_id);
      return decided(await learn(act, twin, { ...given, phone, email }, []));
    }
  }
  await sendOff(act.tx, insertCustomer(act.tx, row), keepIdentifiers(act, row.customer_id, keys, true));
  return decided(row);
}

/**
 * Keeps what is new about a known person: an identifier nobody has yet, a number or address they had not given, and
 * their name where only 古女士 was known of them.
 */
async function learn(
  act: Act,
  known: CustomerRow,
  { phone, email, name = known.name }: { phone: string | null; email: string | null; name?: string },
  keys: readonly { kind: string; key: string }[],
): Promise<CustomerRow> {
  await sendOff(
    act.tx,
    insertKeys(act.tx, known.customer_id, keys),
    keepIdentifiers(act, known.customer_id, keys, false),
  );
  const contact = { phone: known.phone ?? phone, email: known.email ?? email };
  if (contact.phone !== known.phone || contact.email !== known.email)
    await updateContact(act.tx, known.customer_id, contact);
  const told = { ...known, ...contact };
  return saysMore(known.name, name) ? nameFully(act, told, name) : told;
}

/** What was given stands with this customer, also where it leads to somebody else who has it as well. */
function keepIdentifiers(
  act: Act,
  customerId: string,
  keys: readonly { kind: string; key: string }[],
  preferred: boolean,
) {
  return insertIdentifiers(
    act.tx,
    keys.map(({ kind, key }) => ({
      customer_id: customerId,
      identifier_id: act.newId(),
      kind,
      value: key,
      preferred,
      added_at: act.now,
      added_by_name: act.actor.name,
    })),
  );
}

async function nameFully(act: Act, known: CustomerRow, name: string): Promise<CustomerRow> {
  const named = { ...known, name, version: known.version + 1 };
  // A colleague who edits the record at this moment knows better.
  if (!(await updateCustomer(act.tx, known.customer_id, known.version, named))) return known;
  await renameOnCases(act.tx, known.customer_id, name);
  await appendOrganisationEvent(act, { kind: "customer_edited", body: edited(known, named, ["name"]) });
  return named;
}
