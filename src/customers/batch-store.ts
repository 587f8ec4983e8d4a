import { type Insertable, sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import type { CustomerTable } from "../schema/tables.ts";

/** The customers who own any of these identifiers. */
export async function listOwners(db: Database, keys: readonly { kind: string; key: string }[]) {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ kind: string; key: string; customer_id: string; name: string }>`
    select k.kind, k.key, k.customer_id, c.name
      from unnest(${keys.map((one) => one.kind)}::text[], ${keys.map((one) => one.key)}::text[]) w (kind, key)
      join customer_key k on k.kind = w.kind and k.key = w.key
      join customer c on c.customer_id = k.customer_id`.execute(db);
  return rows;
}

export function insertCustomers(tx: Tx, rows: readonly Insertable<CustomerTable>[]): Promise<unknown> {
  return insertMany(tx, "customer", rows);
}

/**
 * Claims identifiers for new customers; one that belongs to another already stays with that one. In one order: two that
 * take the same people in at once wait for each other instead of locking each other out.
 */
export async function claimAll(
  tx: Tx,
  keys: readonly { kind: string; key: string; customer_id: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  const of = (column: keyof (typeof keys)[number]) => keys.map((one) => one[column]);
  await sql`insert into customer_key (kind, key, customer_id)
    select kind, key, customer_id
      from unnest(${of("kind")}::text[], ${of("key")}::text[], ${of("customer_id")}::uuid[]) w (kind, key, customer_id)
      order by kind, key
    on conflict (kind, key) do nothing`.execute(tx);
}
