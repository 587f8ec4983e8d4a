import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import { noStatement, type OneStatement, oneStatement } from "../platform/db/transaction.ts";
import type { CustomerIdentifierTable } from "../schema/tables.ts";

export type IdentifierRow = Selectable<CustomerIdentifierTable>;

/** Everything a customer is known or reached by, what is preferred first, then as it was added. */
export function listIdentifiers(db: Database, customerId: string): Promise<IdentifierRow[]> {
  return db
    .selectFrom("customer_identifier")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("preferred", "desc")
    .orderBy("added_at")
    .orderBy("identifier_id")
    .limit(200)
    .execute();
}

/** Adds what is not there yet; a customer has each number once. */
export function insertIdentifiers(tx: Tx, rows: readonly Insertable<CustomerIdentifierTable>[]): OneStatement {
  if (rows.length === 0) return noStatement();
  const insert = tx
    .insertInto("customer_identifier")
    .values([...rows])
    .onConflict((conflict) => conflict.columns(["customer_id", "kind", "value"]).doNothing());
  return oneStatement(tx, insert);
}

/** The same for many customers who are new. */
export function insertManyIdentifiers(tx: Tx, rows: readonly Insertable<CustomerIdentifierTable>[]): Promise<unknown> {
  return insertMany(tx, "customer_identifier", rows);
}

export async function updateIdentifier(
  tx: Tx,
  customerId: string,
  identifierId: string,
  change: Updateable<CustomerIdentifierTable>,
): Promise<void> {
  await tx
    .updateTable("customer_identifier")
    .set(change)
    .where("customer_id", "=", customerId)
    .where("identifier_id", "=", identifierId)
    .execute();
}

/** Only one of a kind is preferred. */
export async function preferNone(tx: Tx, customerId: string, kind: string): Promise<void> {
  await tx
    .updateTable("customer_identifier")
    .set({ preferred: false })
    .where("customer_id", "=", customerId)
    .where("kind", "=", kind)
    .execute();
}

/** Lets go of what led to this customer, so that it may lead to whoever has it now. */
export async function releaseKey(tx: Tx, customerId: string, kind: string, key: string): Promise<void> {
  await tx
    .deleteFrom("customer_key")
    .where("kind", "=", kind)
    .where("key", "=", key)
    .where("customer_id", "=", customerId)
    .execute();
}

/** Customers who have any of these, or a phone number that begins so; who was merged into another is left out. */
export async function listSharing(
  db: Database,
  customerId: string,
  values: readonly { kind: string; value: string }[],
  beginnings: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ customer_id: string }>`
    select distinct i.customer_id from customer_identifier i join customer c on c.customer_id = i.customer_id
    where i.customer_id <> ${customerId} and i.wrong_at is null and c.merged_into is null and (
      (i.kind, i.value) in (select * from unnest(${values.map((one) => one.kind)}::text[], ${values.map((one) => one.value)}::text[]))
      or (i.kind = 'phone' and i.value like any (${beginnings.map((one) => `${one}%`)}::text[])))
    limit 50`.execute(db);
  return rows.map((row) => row.customer_id);
}

export async function listIdentifiersOf(db: Database, customerIds: readonly string[]): Promise<IdentifierRow[]> {
  if (customerIds.length === 0) return [];
  return db
    .selectFrom("customer_identifier")
    .selectAll()
    .where("customer_id", "in", customerIds)
    .where("wrong_at", "is", null)
    .execute();
}
