import { type Insertable, type QueryResult, type Selectable, type SqlBool, sql, type Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { noStatement, type OneStatement, oneStatement } from "../platform/db/transaction.ts";
import type { CustomerRevealTable, CustomerTable } from "../schema/tables.ts";

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

export function insertCustomer(tx: Tx, row: Insertable<CustomerTable>): OneStatement {
  return oneStatement(tx, tx.insertInto("customer").values(row));
}

/** Claims identifiers for a customer (rows are affected for those it got); one that belongs to another already stays there. */
export function insertKeys(
  tx: Tx,
  customerId: string,
  keys: readonly { kind: string; key: string }[],
): OneStatement<QueryResult<unknown>> {
  if (keys.length === 0) return noStatement();
  const insert = tx
    .insertInto("customer_key")
    // In one order: two that take the same person in at once wait for each other instead of locking each other out.
    .values([...keys].sort(byKey).map((one) => ({ ...one, customer_id: customerId })))
    .onConflict((conflict) => conflict.columns(["kind", "key"]).doNothing());
  return oneStatement(tx, insert);
}

const byKey = (a: { kind: string; key: string }, b: { kind: string; key: string }) =>
  a.kind < b.kind || (a.kind === b.kind && a.key < b.key) ? -1 : 1;

/** Gives identifiers claimed for one record to another. */
export async function moveKeys(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable("customer_key").set({ customer_id: to }).where("customer_id", "=", from).execute();
}

export async function updateContact(
  tx: Tx,
  customerId: string,
  contact: { phone: string | null; email: string | null },
): Promise<void> {
  await tx.updateTable("customer").set(contact).where("customer_id", "=", customerId).execute();
}

/** The customer with how many cases they have had, in one statement: every case page shows it. */
export function findCard(db: Database, customerId: string) {
  return db
    .selectFrom("customer")
    .selectAll("customer")
    .select(({ selectFrom, fn }) =>
      selectFrom("cases")
        .select(fn.countAll<number>().as("count"))
        .whereRef("cases.customer_id", "=", "customer.customer_id")
        .as("case_count"),
    )
    .where("customer_id", "=", customerId)
    .executeTakeFirst();
}

/** Customers whose name begins so, in name order, from just after `after` (`id|name`). */
export function listByName(
  db: Database,
  beginning: string,
  limit: number,
  after: string | null,
): Promise<CustomerRow[]> {
  const [afterId, ...name] = after?.split("|") ?? [];
  return db
    .selectFrom("customer")
    .selectAll()
    .where("merged_into", "is", null)
    .$if(beginning !== "", (query) => query.where("name", "like", `${beginning.replace(/[\\%_]/g, "\\$&")}%`))
    .$if(/^[0-9a-f-]{36}$/.test(afterId ?? ""), (query) =>
      query.where(sql<SqlBool>`(name, customer_id) > (${name.join("|")}, ${afterId}::uuid)`),
    )
    .orderBy("name")
    .orderBy("customer_id")
    .limit(limit)
    .execute();
}

/** Customers with a phone number that ends so, in name order. */
export function listByPhoneEnd(db: Database, digits: string, limit: number): Promise<CustomerRow[]> {
  const ending = [...digits].reverse().join("");
  return db
    .selectFrom("customer")
    .selectAll()
    .where("merged_into", "is", null)
    .where("customer_id", "in", ({ selectFrom }) =>
      selectFrom("customer_identifier")
        .select("customer_id")
        .where("kind", "=", "phone")
        .where("wrong_at", "is", null)
        .where(sql<SqlBool>`reverse(value) like ${`${ending}%`}`),
    )
    .orderBy("name")
    .orderBy("customer_id")
    .limit(limit)
    .execute();
}

/** Customers by id, in the order asked for. */
export async function listByIds(db: Database, ids: readonly string[]): Promise<CustomerRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("customer").selectAll().where("customer_id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.customer_id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function insertReveal(tx: Tx, row: Insertable<CustomerRevealTable>): Promise<void> {
  await tx.insertInto("customer_reveal").values(row).execute();
}

export function listReveals(db: Database, customerId: string) {
  return db
    .selectFrom("customer_reveal")
    .selectAll()
    .where("customer_id", "=", customerId)
    .orderBy("at", "desc")
    .limit(50)
    .execute();
}

/** Saves what a customer needs over exactly the version that was read; false when a colleague was faster. */
export async function updateCare(
  tx: Tx,
  customerId: string,
  version: number,
  change: Updateable<CustomerTable>,
): Promise<boolean> {
  const saved = await tx
    .updateTable("customer")
    .set({ ...change, version: version + 1 })
    .where("customer_id", "=", customerId)
    .where("version", "=", version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}

/** Saves over exactly the version that was read; false when a colleague was faster. */
export async function updateCustomer(
  tx: Tx,
  customerId: string,
  version: number,
  change: { name: string; segment: string | null; needs_care: string | null },
): Promise<boolean> {
  const saved = await tx
    .updateTable("customer")
    .set({ ...change, version: version + 1 })
    .where("customer_id", "=", customerId)
    .where("version", "=", version)
    .executeTakeFirst();
  return saved.numUpdatedRows > 0n;
}
