import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "../../schema/tables.ts";
import { prepareStatements } from "./prepared.ts";

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// int8 fits a double here (no count or counter reaches 2^53); a date stays the day it is, without a zone.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (day) => day);

/** Opens the pool all capabilities share; the pool reconnects by itself after the server comes back. */
export function openDatabase(url: string, poolSize = 12): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    application_name: "redress",
    // Queries that do not wait for each other are sent together: one round trip for a whole page or command.
    pipeline: true,
  });
  // An idle connection that breaks must not take the process down; the next query opens another.
  pool.on("error", () => undefined);
  // Nor may one that breaks between two statements of a transaction: the pool hears only of idle ones, and the
  // transaction's next statement fails by itself.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    prepareStatements(client);
  });
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

const GONE = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "57P01", "57P02", "57P03", "53300"]);

/** Whether an error says the database cannot be reached now (the answer is 503 and a retry, not a bug). */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (code && (GONE.has(code) || code.startsWith("08"))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/.test(
    message ?? "",
  );
}

// Number or instant out of range, text that is no number, day or id, characters that cannot be kept.
const IMPOSSIBLE = new Set(["22003", "22007", "22008", "22021", "22P02", "22P05"]);

/** Whether an error says that a value asked for or sent cannot exist in its column. */
export function isImpossibleValue(error: unknown): boolean {
  return IMPOSSIBLE.has((error as { code?: string }).code ?? "");
}

/** Whether the same transaction may simply be tried again: deadlock, serialisation. */
export function isTransient(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === "40P01" || code === "40001";
}
