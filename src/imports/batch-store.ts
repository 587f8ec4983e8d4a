import { sql } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * Inserts many rows with one statement and one parameter, whatever their number; every row must have the columns of
 * the first. Kept as JSON on the way: thousands of parameters cost more than the rows.
 */
export async function insertMany(tx: Tx, table: keyof Tables, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
  const json = JSON.stringify(rows.map(asPostgres));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(tx);
}

/** The row with its bytes as PostgreSQL writes them. */
function asPostgres(row: object): object {
  const plain: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row))
    plain[column] = Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value;
  return plain;
}

/** Which of these keys are cases already. */
export async function listKnownKeys(db: Database, kind: string, keys: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ key: string }>`
    select key from case_key where kind = ${kind} and key = any(${keys}::text[])`.execute(db);
  return new Set(rows.map((row) => row.key));
}

/** Claims keys for new cases and gives the ids that got theirs; a key that is taken meanwhile stays with its case. */
export async function claimKeys(
  tx: Tx,
  kind: string,
  wanted: readonly { key: string; case_id: string }[],
): Promise<Set<string>> {
  if (wanted.length === 0) return new Set();
  const { rows } = await sql<{ case_id: string }>`
    insert into case_key (kind, key, case_id)
    select ${kind}, key, case_id
      from unnest(${wanted.map((one) => one.key)}::text[], ${wanted.map((one) => one.case_id)}::uuid[]) w (key, case_id)
    on conflict on constraint case_key_pk do nothing
    returning case_id`.execute(tx);
  return new Set(rows.map((row) => row.case_id));
}

/** The next tails of case numbers, in order. */
export async function nextNumbers(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`
    select nextval('case_number') as n from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map((row) => row.n);
}

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

/** Claims identifiers for new customers; one that belongs to another already stays with that one. */
export async function claimCustomerKeys(
  tx: Tx,
  keys: readonly { kind: string; key: string; customer_id: string }[],
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insertInto("customer_key")
    .values([...keys])
    .onConflict((conflict) => conflict.columns(["kind", "key"]).doNothing())
    .execute();
}
