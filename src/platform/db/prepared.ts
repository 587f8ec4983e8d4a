import type { Socket } from "node:net";
import type pg from "pg";
import { NamedQuery } from "./named-query.ts";

/** Statements kept prepared at most; what comes later runs as before. Each costs the server some memory per connection. */
const MOST = 300;
const WORTH_IT = /^\s*(select|insert|update|delete|with)\b/i;
const names = new Map<string, string>();
// Never given twice: on a connection that lives, a name stands for the statement it was first given to.
let handedOut = 0;

/** A short name for a statement that comes again and again; undefined when it is not worth one. */
function nameOf(sql: string): string | undefined {
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MOST || sql.length > 4000 || !WORTH_IT.test(sql)) return undefined;
  const name = `r${handedOut++}`;
  names.set(sql, name);
  return name;
}

/** Forgets which statements have names, for tests that count: else what ran before in this process decides who has one. */
export function forgetStatements(): void {
  names.clear();
}

/**
 * Lets a connection prepare the statements of the product once and run them by name: parsing and planning cost more than
 * most of them take to run. Needs a connection of its own, not one of a transaction pooler.
 *
 * Statements asked for in the same breath leave in one packet: writing to the network is what a small one costs most.
 */
export function prepareStatements(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  let held = false;
  const hold = () => {
    if (held) return;
    held = true;
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      held = false;
      stream.uncork();
    });
  };
  const named = (...given: unknown[]) => {
    hold();
    const [text, values] = given;
    if (typeof text !== "string" || !Array.isArray(values) || given.length > 2) return query(...given);
    const name = nameOf(text);
    if (!name) return query(...given);
    return new Promise((done, fail) =>
      query(new NamedQuery(name, text, values, (error, result) => (error ? fail(error) : done(result)))),
    );
  };
  client.query = named as typeof client.query;
}
