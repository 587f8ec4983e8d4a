import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import type { Tables } from "../../schema/tables.ts";
import { instantOf } from "./instant-of.ts";
import { prepareStatements } from "./prepared.ts";

export type Database = Kysely<Tables>;
export type Tx = Transaction<Tables>;

// int8 fits a double here (no count or counter reaches 2^53); a date stays the day it is, without a zone.
pg.types.setTypeParser(20, Number);
pg.types.setTypeParser(1082, (day) => day);
pg.types.setTypeParser(1184, instantOf);

/** By how much a server that hangs is given up later than one that lives must have said so itself. */
const GRACE_MS = 1000;

/**
 * Opens a pool of connections, which reconnect by themselves after the server comes back: each asks anew for an address that
 * may change. With a `limitMs` no statement
 * takes longer: a server that lives ends it, and the connection of one that hangs (frozen, stuck on its disk) is given
 * up a second later. Without one a statement has all the time it needs.
 */
export function openDatabase(
  address: string | (() => string),
  poolSize = 12,
  limitMs = 0,
): { db: Database; pool: pg.Pool } {
  const pool = new pg.Pool({
    ...(typeof address === "string" ? { connectionString: address } : { Client: addressedBy(address) }),
    max: poolSize,
    connectionTimeoutMillis: 3000,
    idleTimeoutMillis: 30_000,
    application_name: "redress",
    // Queries that do not wait for each other are sent together: one round trip for a whole page or command.
    pipeline: true,
    // Counted from sending, so it also ends what waits behind another statement on the same connection.
    ...(limitMs > 0 && { query_timeout: limitMs + GRACE_MS }),
  });
  // An idle connection that breaks must not take the process down; the next query opens another.
  pool.on("error", () => undefined);
  // Nor may one that breaks between two statements of a transaction: the pool hears only of idle ones, and the
  // transaction's next statement fails by itself.
  pool.on("connect", (client) => {
    client.on("error", () => undefined);
    // A statement, not a parameter of the connection's start, which poolers refuse. It runs before whatever comes next.
    if (limitMs > 0) client.query(`set statement_timeout = ${limitMs}`).catch(() => undefined);
    prepareStatements(client);
  });
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: neverInherited(pool) }) }), pool };
}

function addressedBy(address: () => string): typeof pg.Client {
  return class extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super({ ...config, connectionString: address() });
    }
  } as typeof pg.Client;
}

/** The pool, as those use it who begin transactions: a connection that comes back within one is given up, not lent again. */
function neverInherited(pool: pg.Pool) {
  return {
    connect: async () => {
      const client = await pool.connect();
      const { release } = client;
      client.release = () => release(client.getTransactionStatus() !== "I");
      return client;
    },
    end: () => pool.end(),
  };
}

// What the network says; the server on its way down or up, or full; a statement it ended for taking too long (57014), and
// a transaction that it ended because nothing came (25P03), as after a freeze.
const GONE = new Set("ECONNREFUSED ECONNRESET EPIPE ETIMEDOUT 57P01 57P02 57P03 53300 57014 25P03".split(" "));

/** Whether an error says the database cannot be reached, or does not answer in time (503 and a retry, not a bug). */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message, syscall } = error as { code?: string; message?: string; syscall?: string };
  // The socket of a server that is just coming back, or takes nobody in while it hangs; any other file that is not there is no matter of the database.
  if ((code === "ENOENT" || code === "EAGAIN") && syscall === "connect") return true;
  if (code && (GONE.has(code) || code.startsWith("08"))) return true;
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|not queryable/.test(
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
