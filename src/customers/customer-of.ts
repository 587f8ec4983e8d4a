import { type Decision, decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { normalEmail, normalPhone } from "./rules/identifiers.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { type CustomerRow, findByKeys, findCustomer, insertCustomer, insertKeys } from "./store.ts";

/** What intake knows of the person. */
export interface CustomerGiven {
  customerId?: string;
  name?: string;
  phone?: string;
  email?: string;
}

/** The customer meant: known by id or identifier, or added now. Persons are never merged silently: a key stays with its owner. */
export async function customerOf(act: Act, given: CustomerGiven): Promise<Decision<CustomerRow>> {
  if (given.customerId) {
    const known = await findCustomer(act.tx, given.customerId);
    return known ? decided(known) : refuseCustomer("customer_unknown");
  }
  const phone = given.phone === undefined ? null : normalPhone(given.phone);
  if (given.phone !== undefined && phone === null) return refuseCustomer("phone_wrong");
  const email = given.email === undefined ? null : normalEmail(given.email);
  const keys = [...(phone ? [{ kind: "phone", key: phone }] : []), ...(email ? [{ kind: "email", key: email }] : [])];
  const known = await findByKeys(act.tx, keys);
  if (known) return decided(known);
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
    if (twin) return decided(twin);
  }
  await insertCustomer(act.tx, row);
  return decided(row);
}
