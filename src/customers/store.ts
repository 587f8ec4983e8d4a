import type { Insertable, Selectable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CustomerTable } from "../schema/tables.ts";

export type CustomerRow = Selectable<CustomerTable>;

export function findCustomer(db: Database, customerId: string): Promise<CustomerRow | undefined> {
  return db.selectFrom("customer").selectAll().where("customer_id", "=", customerId).executeTakeFirst();
}

/** The customer who owns any of these identifiers; the first key given wins. */
export async function findByKeys(
  db: Database,
  keys: readonly { kind: string; key: string }[],
): Promise<CustomerRow | undefined> {
  for (const { kind, key } of keys) {
    const found = await db
      .selectFrom("customer_key as k")
      .innerJoin("customer as c", "c.customer_id", "k.customer_id")
      .selectAll("c")
      .where("k.kind", "=", kind)
      .where("k.key", "=", key)
      .executeTakeFirst();
    if (found) return found;
  }
  return undefined;
}

export async function insertCustomer(tx: Tx, row: Insertable<CustomerTable>): Promise<void> {
  await tx.insertInto("customer").values(row).execute();
}

/** Claims identifiers for a customer; one that belongs to another already stays with that one. */
export async function insertKeys(
  tx: Tx,
  customerId: string,
  keys: readonly { kind: string; key: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insertInto("customer_key")
    .values(keys.map((one) => ({ ...one, customer_id: customerId })))
    .onConflict((conflict) => conflict.columns(["kind", "key"]).doNothing())
    .execute();
}

/** Cases of a customer; one person never has so many that counting them costs. */
export async function countCases(db: Database, customerId: string): Promise<number> {
  const row = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("customer_id", "=", customerId)
    .executeTakeFirstOrThrow();
  return row.count;
}
