import type { CompiledQuery, DatabaseConnection } from "kysely";
import { onlyReads } from "./only-reads.ts";

/**
 * The connection of a transaction whose begin is on its way. Were the begin to fail (cancelled, too late), the server would
 * carry out each statement behind it by itself and keep it: so only what changes nothing leaves before the begin is
 * answered. The first statement that may change something waits for it, and so does all that comes after, in its order.
 */
export function behindBegin(connection: DatabaseConnection, begun: Promise<unknown>): DatabaseConnection {
  let mayLeave = (query: CompiledQuery) => onlyReads(query.sql);
  const open = () => {
    mayLeave = () => true;
  };
  // Heard first: what waits leaves from here on, before anything that comes later.
  begun.then(open, () => undefined);
  return {
    executeQuery: (query) => {
      if (mayLeave(query)) return connection.executeQuery(query);
      mayLeave = () => false;
      return begun.then(() => connection.executeQuery(query));
    },
    streamQuery: () => {
      throw new Error("a transaction of statements that leave together reads no streams");
    },
  };
}
