import type { Insertable, Selectable, Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CustomerMergeTable, CustomerTable } from "../schema/tables.ts";
import type { CustomerRow } from "./store.ts";

export type MergeRow = Selectable<CustomerMergeTable>;

/** Both records, locked one after the other in the order of their ids: two acts on the same pair wait for each other. */
export async function lockBoth(tx: Tx, ids: readonly [string, string]): Promise<Map<string, CustomerRow>> {
  const rows = [];
  for (const id of [...ids].sort()) {
    const row = await tx
      .selectFrom("customer")
      .selectAll()
      .where("customer_id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (row) rows.push(row);
  }
  return new Map(rows.map((row) => [row.customer_id, row]));
}

export async function putCustomer(tx: Tx, customerId: string, change: Updateable<CustomerTable>): Promise<void> {
  await tx.updateTable("customer").set(change).where("customer_id", "=", customerId).execute();
}

/** Gives all keys of one record to another and says which they were. */
export function takeKeys(tx: Tx, from: string, to: string): Promise<{ kind: string; key: string }[]> {
  return tx
    .updateTable("customer_key")
    .set({ customer_id: to })
    .where("customer_id", "=", from)
    .returning(["kind", "key"])
    .execute();
}

/** Gives these keys back, as far as they are still there. */
export async function giveBackKeys(
  tx: Tx,
  keys: readonly { kind: string; key: string }[],
  from: string,
  to: string,
): Promise<void> {
  for (const { kind, key } of keys)
    await tx
      .updateTable("customer_key")
      .set({ customer_id: to })
      .where("kind", "=", kind)
      .where("key", "=", key)
      .where("customer_id", "=", from)
      .execute();
}

export async function insertMerge(tx: Tx, row: Insertable<CustomerMergeTable>): Promise<void> {
  await tx.insertInto("customer_merge").values(row).execute();
}

export function findMerge(db: Database, mergeId: string): Promise<MergeRow | undefined> {
  return db.selectFrom("customer_merge").selectAll().where("merge_id", "=", mergeId).executeTakeFirst();
}

export async function updateMerge(tx: Tx, mergeId: string, change: Updateable<CustomerMergeTable>): Promise<void> {
  await tx.updateTable("customer_merge").set(change).where("merge_id", "=", mergeId).execute();
}

/** Merges a record takes part in that still stand, newest first, with the name of the other. */
export function listMerges(db: Database, customerId: string) {
  return db
    .selectFrom("customer_merge as m")
    .innerJoin("customer as c", "c.customer_id", "m.merged_id")
    .select([
      "m.merge_id",
      "m.kept_id",
      "m.merged_id",
      "m.reason",
      "m.merged_at",
      "m.merged_by_name",
      "m.case_ids",
      "c.name",
    ])
    .where("m.undone_at", "is", null)
    .where((e) => e.or([e("m.kept_id", "=", customerId), e("m.merged_id", "=", customerId)]))
    .orderBy("m.merged_at", "desc")
    .limit(20)
    .execute();
}
