import {
  type Compilable,
  CompiledQuery,
  type DatabaseConnection,
  isCompilable,
  type QueryResult,
  Transaction,
} from "kysely";
import type { Tables } from "../../schema/tables.ts";
import { behindBegin } from "./behind-begin.ts";
import type { Database, Tx } from "./database.ts";

/** What a builder of statements needs beside its executor: nothing, short of introspection and nested transactions. */
const UNUSED = {} as never;

/** What the server answers to whatever comes behind a statement that failed. */
const BEHIND_A_FAILURE = "25P02";

/** Of each transaction under way: what was sent without waiting for it. */
const underWay = new WeakMap<Tx, Promise<unknown>[]>();

/**
 * Runs one transaction, in which statements that do not wait for each other leave together: the query builder's own
 * hands the connection one at a time, each a round trip. What `run` reads first leaves together with the begin, what it
 * sent off last and the statement that `last` makes of the outcome together with the commit. Commits when `run` resolves;
 * throws what it throws, rolled back; when any statement failed, heard of or not, the server has kept nothing, and that is
 * thrown. A statement that comes after the end is refused: it would run outside of any transaction.
 */
export function inTransaction<T>(
  db: Database,
  run: (tx: Tx) => Promise<T>,
  last?: (outcome: T) => Compilable,
): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const failures: unknown[] = [];
    const line = telling(failures, connection);
    const begun = quiet(line.executeQuery(CompiledQuery.raw("begin")));
    const behind = behindBegin(line, begun);
    const sent: Promise<unknown>[] = [begun];
    // From when `run` is over, not from when the server has heard of it: what leaves in between would come after the end.
    let over = false;
    const refused = () => Promise.reject(new Error("the transaction is over"));
    const executor = db.getExecutor().withConnectionProvider({
      provideConnection: (use) => (over ? refused() : use(behind)),
    });
    const tx: Tx = new Transaction<Tables>({ config: UNUSED, driver: UNUSED, dialect: UNUSED, executor });
    underWay.set(tx, sent);
    try {
      const outcome = await run(tx).finally(() => {
        over = true;
      });
      if (last) sent.push(quiet(behind.executeQuery(last(outcome).compile())));
      sent.push(quiet(behind.executeQuery(CompiledQuery.raw("commit"))));
      await Promise.all(sent);
      // The server turns the commit of what failed into a rollback and says nothing of it: the failed statement does.
      if (failures.length > 0) throw failures[0];
      return outcome;
    } catch (error) {
      // What waits for the begin leaves before this, so that nothing comes behind the end.
      await begun.catch(() => undefined);
      await undo(connection);
      throw await reasonOf(error, sent, failures[0]);
    }
  });
}

/** The connection, which keeps every failure, in order, as it hears of it. */
function telling(failures: unknown[], connection: DatabaseConnection): DatabaseConnection {
  const keep = (error: unknown) => {
    failures.push(error);
    throw error;
  };
  return {
    executeQuery: <R>(query: CompiledQuery) => connection.executeQuery<R>(query).catch(keep),
    streamQuery: (query, size) => connection.streamQuery(query, size),
  };
}

/** Behind a statement that failed all others fail as well: what nobody waited for comes first, else what was thrown. */
async function reasonOf(error: unknown, sent: readonly Promise<unknown>[], first: unknown): Promise<unknown> {
  const failed = (await Promise.allSettled(sent)).find((one) => one.status === "rejected");
  const reason = failed?.reason ?? error;
  return reason?.code === BEHIND_A_FAILURE ? (first ?? reason) : reason;
}

/**
 * Ends a transaction, also where the server had ended it before. A rollback that was cancelled is sent once more; if that
 * fails as well, or the connection is gone, whoever gives the connection back finds it open and gives it up.
 */
async function undo(connection: DatabaseConnection): Promise<void> {
  const rollback = () => connection.executeQuery(CompiledQuery.raw("rollback"));
  await rollback()
    .catch(rollback)
    .catch(() => undefined);
}

declare const ALONE: unique symbol;

/** A statement on its way, and nothing that sends another one behind it. Made by `oneStatement` alone. */
export type OneStatement<T = unknown> = Promise<T> & { readonly [ALONE]: true };

/** Sends one statement. What gives this back instead of a promise may be sent off; whoever needs to may wait for it. */
export function oneStatement<R>(db: Database, query: Compilable<R> | CompiledQuery<R>): OneStatement<QueryResult<R>> {
  const compiled = isCompilable(query) ? query.compile() : query;
  const statement = db.getExecutor().executeQuery(compiled) as OneStatement<QueryResult<R>>;
  // Were the caller to fail before it hands this on, nobody would hear how it ends; the transaction does.
  if (underWay.has(db as Tx)) quiet(statement);
  return statement;
}

/** No statement, where there is nothing to write. */
export function noStatement<R>(): OneStatement<QueryResult<R>> {
  return Promise.resolve({ rows: [] }) as unknown as OneStatement<QueryResult<R>>;
}

/**
 * Lets a transaction go on while these statements are carried out, in the order in which they were sent; its end waits for
 * them and fails with the first that failed. In a transaction of the query builder's own they are waited for. Of work that
 * sends a second statement when the first is answered, the second would come behind the commit that keeps the first: so it
 * takes statements one by one.
 */
export async function sendOff(tx: Tx, ...statements: OneStatement[]): Promise<void> {
  const sent = underWay.get(tx);
  if (sent) sent.push(...statements.map(quiet));
  else await Promise.all(statements);
}

/** Failing is told by whoever waits for it at the end, and not before. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
