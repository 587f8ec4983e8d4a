import { type Compilable, CompiledQuery, type DatabaseConnection, Transaction } from "kysely";
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
 * throws what it throws, rolled back; when anything sent off fails, the server has kept nothing. A statement that comes
 * after the end is refused: it would run outside of any transaction.
 */
export function inTransaction<T>(
  db: Database,
  run: (tx: Tx) => Promise<T>,
  last?: (outcome: T) => Compilable,
): Promise<T> {
  return db.getExecutor().provideConnection(async (connection) => {
    const begun = quiet(connection.executeQuery(CompiledQuery.raw("begin")));
    const line = behindBegin(connection, begun);
    const send = (query: CompiledQuery) => line.executeQuery(query);
    const sent = [begun];
    // From when `run` is over, not from when the server has heard of it: what leaves in between would come after the end.
    let over = false;
    const refused = () => Promise.reject(new Error("the transaction is over"));
    const executor = db.getExecutor().withConnectionProvider({
      provideConnection: (use) => (over ? refused() : use(line)),
    });
    const tx: Tx = new Transaction<Tables>({ config: UNUSED, driver: UNUSED, dialect: UNUSED, executor });
    underWay.set(tx, sent);
    try {
      const outcome = await run(tx).finally(() => {
        over = true;
      });
      if (last) sent.push(quiet(send(last(outcome).compile())));
      const committed = quiet(send(CompiledQuery.raw("commit")));
      // The server turns the commit of what failed into a rollback and says nothing of it: the failed statement does.
      await Promise.all(sent);
      await committed;
      return outcome;
    } catch (error) {
      // What waits for the begin leaves before this, so that nothing comes behind the end.
      await begun.catch(() => undefined);
      await undo(connection);
      // Behind a statement that failed all others fail as well: the first one tells why.
      const failed = (await Promise.allSettled(sent)).find((one) => one.status === "rejected");
      throw failed && failed.reason.code !== BEHIND_A_FAILURE ? failed.reason : error;
    }
  });
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

/**
 * Lets a transaction go on while these statements are carried out, in the order in which they were sent; its end waits for
 * them and fails with the first that failed. In a transaction of the query builder's own they are waited for.
 */
export async function sendOff(tx: Tx, ...statements: Promise<unknown>[]): Promise<void> {
  const sent = underWay.get(tx);
  if (sent) sent.push(...statements.map(quiet));
  else await Promise.all(statements);
}

/** Failing is told by whoever waits for it at the end, and not before. */
function quiet<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}
