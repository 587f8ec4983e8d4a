import { ownersOf } from "../customers/bring-in-customers.ts";
import { mayOwn } from "../customers/rules/same-name.ts";
import type { Database } from "../platform/db/database.ts";
import { identifiersOf } from "./rules/read-customer.ts";
import type { Incoming } from "./rules/read-row.ts";
import { faultOfNameless, type RowFault } from "./rules/row-faults.ts";

/** Whom a case belongs to: known by an identifier, or to be added under a name with identifiers of its own. */
export interface CustomerPlan {
  known: { customerId: string; name: string } | null;
  name: string;
  phone: string | null;
  email: string | null;
  keys: { kind: string; key: string }[];
}

/**
 * The customer of each row, by the rules of intake: an identifier that is known leads to its owner, else somebody new
 * with a name; rows that share an identifier share the person. Anonymous rows have none.
 */
export async function planCustomers(
  db: Database,
  source: string,
  given: readonly Incoming["customer"][],
): Promise<({ plan: CustomerPlan | null } | RowFault)[]> {
  const keys = given.map((one) => (one ? identifiersOf(source, one) : []));
  const owners = new Map<string, CustomerPlan>();
  for (const { kind, key, customerId, name } of await ownersOf(db, keys.flat()))
    owners.set(`${kind} ${key}`, { known: { customerId, name }, name, phone: null, email: null, keys: [] });
  return given.map((one, index) => {
    if (!one) return { plan: null };
    const own = keys[index]!;
    const owned = own.map(({ kind, key }) => ownerOf(owners.get(`${kind} ${key}`), kind, one)).find(Boolean);
    if (owned) return { plan: owned };
    const nameless = faultOfNameless(one);
    if (nameless) return nameless;
    const plan: CustomerPlan = {
      known: null,
      name: one.name!,
      phone: one.phones[0] ?? null,
      email: one.emails[0] ?? null,
      keys: own,
    };
    // A number that is another one's already stays with its owner.
    for (const { kind, key } of own) if (!owners.has(`${kind} ${key}`)) owners.set(`${kind} ${key}`, plan);
    return { plan };
  });
}

/** Whose identifier it is, if it may be this person; the source's own number of a person is theirs whatever the name. */
function ownerOf(owner: CustomerPlan | undefined, kind: string, given: { name?: string }): CustomerPlan | undefined {
  return owner && (kind.startsWith("import:") || mayOwn(owner, given)) ? owner : undefined;
}
