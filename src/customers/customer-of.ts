import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import type { Tx } from "../platform/db/database.ts";
import { normalEmail, normalPhone } from "./rules/identifiers.ts";
import { holdsContact } from "./rules/name-and-contact.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { mayOwn } from "./rules/same-name.ts";
import {
  type CustomerRow,
  findByKeys,
  findCustomer,
  insertCustomer,
  insertKeys,
  moveKeys,
  updateContact,
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
    const known = await findCustomer(act.tx, given.customerId);
    return known ? decided(known) : refuseCustomer("customer_unknown");
  }
  const phone = given.phone === undefined ? null : normalPhone(given.phone);
  if (given.phone !== undefined && phone === null) return refuseCustomer("phone_wrong");
  const email = given.email === undefined ? null : normalEmail(given.email);
  const keys = [...(phone ? [{ kind: "phone", key: phone }] : []), ...(email ? [{ kind: "email", key: email }] : [])];
  if (given.name !== undefined && holdsContact(given.name)) return refuseCustomer("name_holds_contact");
  const owner = await findByKeys(act.tx, keys);
  if (owner && mayOwn(owner, given)) return decided(await learn(act.tx, owner, { phone, email }, keys));
  if (!given.name) return refuseCustomer("customer_name_needed");
  const row = {
    customer_id: act.newId(),
    name: given.name,
    phone,
    email,
    since_year: null,
    segment: null,
    needs_care: null,
    region_id: null,
    created_at: act.now,
    version: 1,
  };
  const claimed = await insertKeys(act.tx, row.customer_id, keys);
  if (claimed < keys.length) {
    // Someone took the same person in at the same moment, and has committed: then it is that customer.
    const twin = await findByKeys(act.tx, keys);
    if (twin && mayOwn(twin, given)) {
      await moveKeys(act.tx, row.customer_id, twin.customer_id);
      return decided(await learn(act.tx, twin, { phone, email }, []));
    }
  }
  await insertCustomer(act.tx, row);
  return decided(row);
}

/** Keeps what is new about a known person: an identifier nobody has yet, a number or address they had not given. */
async function learn(
  tx: Tx,
  known: CustomerRow,
  { phone, email }: { phone: string | null; email: string | null },
  keys: readonly { kind: string; key: string }[],
): Promise<CustomerRow> {
  await insertKeys(tx, known.customer_id, keys);
  const contact = { phone: known.phone ?? phone, email: known.email ?? email };
  if (contact.phone === known.phone && contact.email === known.email) return known;
  await updateContact(tx, known.customer_id, contact);
  return { ...known, ...contact };
}
