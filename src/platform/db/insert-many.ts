import { sql } from "kysely";
import type { Tables } from "../../schema/tables.ts";
import type { Tx } from "./database.ts";
import { noStatement, type OneStatement, oneStatement } from "./transaction.ts";

/**
 * Inserts many rows with one statement and one parameter, whatever their number; every row must have the columns of
 * the first. Kept as JSON on the way: thousands of parameters cost more than the rows.
 */
export function insertMany(tx: Tx, table: keyof Tables, rows: readonly object[]): OneStatement {
  if (rows.length === 0) return noStatement();
  const columns = sql.join(Object.keys(rows[0]!).map((column) => sql.ref(column)));
  const json = JSON.stringify(rows.map(asPostgres));
  const insert = sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`;
  return oneStatement(tx, insert.compile(tx));
}

/** The row with its bytes as PostgreSQL writes them. */
function asPostgres(row: object): object {
  const plain: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row))
    plain[column] = Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value;
  return plain;
}
