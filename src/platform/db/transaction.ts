import { type Compilable, Transaction } from "kysely";
import type { Tables } from "../../schema/tables.ts";
import type { Database, Tx } from "./database.ts";

/** What a builder of statements needs beside its executor: nothing, short of introspection and nested transactions. */
const UNUSED = {} as never;

/**
 * Runs one transaction, in which statements that do not wait for each other leave together: the query builder's own
 * hands the connection one at a time, each a round trip. Commits when `run` resolves; throws what it throws, rolled
 * back. A statement that comes after the end is refused: it would run outside of any transaction. The statement that
 * `last` makes of the outcome is sent together with the commit; when it fails, the server has kept nothing.
 */
export async function inTransaction<T>(
  db: Database,
  run: (tx: Tx) => Promise<T>,
  last?: (outcome: T) => Compilable,
): Promise<T> {
  let written: Promise<unknown> | undefined;
  // From when `run` is over, not from when the server has heard of it: what leaves in between would come after the end.
  let over = false;
  const refused = () => Promise.reject(new Error("the transaction is over"));
  const outcome = await db.transaction().execute((held) =>
    held.getExecutor().provideConnection(async (connection) => {
      const executor = held.getExecutor().withConnectionProvider({
        provideConnection: (use) => (over ? refused() : use(connection)),
      });
      const tx = new Transaction<Tables>({ config: UNUSED, driver: UNUSED, dialect: UNUSED, executor });
      const done = await run(tx).finally(() => {
        over = true;
      });
      if (last) written = connection.executeQuery(last(done).compile());
      written?.catch(() => undefined);
      return done;
    }),
  );
  await written;
  return outcome;
}
