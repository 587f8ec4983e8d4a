import type { Database, Tx } from "../platform/db/database.ts";
import { idsAt } from "../platform/ids.ts";
import { claimAll, insertCustomers, listOwners } from "./batch-store.ts";
import { insertManyIdentifiers } from "./identifier-store.ts";

export interface Identifier {
  kind: string;
  key: string;
}

/** Somebody another system knows, to be added: identifiers in normal form. */
export interface NewCustomer {
  name: string;
  phone: string | null;
  email: string | null;
  keys: readonly Identifier[];
}

/** Who owns these identifiers, as far as anybody does. */
export async function ownersOf(db: Database, identifiers: readonly Identifier[]) {
  const rows = await listOwners(db, identifiers);
  return rows.map(({ kind, key, customer_id: customerId, name }) => ({ kind, key, customerId, name }));
}

/** Everything given of new customers, theirs alone or not; a person has each once. */
function identifiersOf(people: readonly NewCustomer[], ids: readonly string[], newId: () => string, now: Date) {
  return people.flatMap(({ phone, email, keys }, index) => {
    const known = new Map([
      ...keys.map(({ kind, key }) => [`${kind} ${key}`, { kind, value: key }] as const),
      ...(phone ? [[`phone ${phone}`, { kind: "phone", value: phone }] as const] : []),
      ...(email ? [[`email ${email}`, { kind: "email", value: email }] as const] : []),
    ]);
    return [...known.values()].map((one) => ({
      ...one,
      customer_id: ids[index]!,
      identifier_id: newId(),
      preferred: one.value === phone || one.value === email,
      added_at: now,
    }));
  });
}

/** Adds many at once and gives their ids in order. What identifies them is theirs unless it is somebody's already. */
export async function bringInCustomers(tx: Tx, people: readonly NewCustomer[], now: Date): Promise<string[]> {
  const newId = idsAt(now);
  const ids = people.map(() => newId());
  const keys = people.flatMap((one, index) => one.keys.map((key) => ({ ...key, customer_id: ids[index]! })));
  await Promise.all([
    insertCustomers(
      tx,
      people.map(({ name, phone, email }, index) => ({
        customer_id: ids[index]!,
        name,
        phone,
        email,
        created_at: now,
      })),
    ),
    claimAll(tx, keys),
    insertManyIdentifiers(tx, identifiersOf(people, ids, newId, now)),
  ]);
  return ids;
}
