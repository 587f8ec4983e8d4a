import { casesOfCustomer } from "../cases/reads/cases-of-customer.ts";
import { decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { normalEmail, normalPhone } from "./rules/identifiers.ts";
import { maskEmail, maskPhone } from "./rules/masking.ts";
import { refuseCustomer } from "./rules/refusals.ts";
import { type CustomerRow, findByKeys, findCustomer, listByName, listReveals } from "./store.ts";

/** Customers by the beginning of the name; a whole phone number or mail address finds exactly its owner. */
export async function listCustomers(look: Look, input: { q: string; limit: number; after?: string }) {
  const keys = [
    { kind: "phone", key: normalPhone(input.q) },
    { kind: "email", key: normalEmail(input.q) },
  ].filter((one): one is { kind: string; key: string } => one.key !== null);
  if (keys.length > 0) {
    const found = await findByKeys(look.db, keys);
    return decided({ items: found ? [shapeCustomer(found)] : [], next: null });
  }
  const rows = await listByName(look.db, input.q, input.limit, input.after ?? null);
  const last = rows.at(-1);
  return decided({
    items: rows.map(shapeCustomer),
    next: last && rows.length === input.limit ? `${last.customer_id}|${last.name}` : null,
  });
}

export async function viewCustomer(look: Look, { customerId }: { customerId: string }) {
  const row = await findCustomer(look.db, customerId);
  if (!row) return refuseCustomer("customer_not_found");
  const [cases, reveals] = await Promise.all([casesOfCustomer(look, customerId), listReveals(look.db, customerId)]);
  return decided({
    ...shapeCustomer(row),
    version: row.version,
    createdAt: row.created_at,
    cases,
    reveals: reveals.map((one) => ({ personName: one.person_name, field: one.field, reason: one.reason, at: one.at })),
  });
}

/** A customer on the way out: identifiers always masked. */
function shapeCustomer(row: CustomerRow) {
  return {
    customerId: row.customer_id,
    name: row.name,
    phone: row.phone ? maskPhone(row.phone) : null,
    email: row.email ? maskEmail(row.email) : null,
    sinceYear: row.since_year,
    segment: row.segment,
    needsCare: row.needs_care,
  };
}
