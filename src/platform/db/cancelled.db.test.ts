import { sql } from "kysely";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Database, openDatabase, type Tx } from "./database.ts";
import { inTransaction, oneStatement, sendOff } from "./transaction.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await db.destroy();
  await database.db.deleteFrom("setting").execute();
});
afterAll(() => database.drop());

// What the server makes of a statement whose cancelling arrives while it is at it: it fails, and nothing else happens.
const CANCELLED = "select pg_cancel_backend(pg_backend_pid()), pg_sleep(1)";

/** A pool of one connection, on which the next so many statements of this text are cancelled. */
function cancelling(text: string, times: number) {
  const opened = openDatabase(database.url, 1);
  db = opened.db;
  let left = times;
  const pids = new Set<number>();
  opened.pool.on("connect", (client) => {
    pids.add((client as unknown as { processID: number }).processID);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const cancelled = (...given: unknown[]) => {
      if (given[0] !== text || left === 0) return query(...given);
      left -= 1;
      return query(CANCELLED, []);
    };
    client.query = cancelled as pg.PoolClient["query"];
  });
  return { pids, left: () => left };
}

const put = (on: Database | Tx, key: string) => on.insertInto("setting").values({ key, value: JSON.stringify(1) });
const keys = async () =>
  (await database.db.selectFrom("setting").select("key").orderBy("key").execute()).map((r) => r.key);
const CANCELLED_CODE = "57014";

describe("a begin that is cancelled", () => {
  const number = sql<{ n: number }>`select nextval('case_number') as n`;
  const writes: [string, (tx: Tx) => Promise<unknown>][] = [
    ["a row", (tx) => put(tx, "a").execute()],
    [
      "a row beside what is read",
      (tx) => Promise.all([tx.selectFrom("setting").selectAll().execute(), put(tx, "a").execute()]),
    ],
    ["what is sent off", (tx) => sendOff(tx, oneStatement(tx, put(tx, "a")), oneStatement(tx, put(tx, "b")))],
    ["what a function writes", (tx) => sql`select set_config('redress.kept', 'yes', false)`.execute(tx)],
    [
      "a row whose failure is caught",
      (tx) =>
        put(tx, "a")
          .execute()
          .catch(() => "well then"),
    ],
    ["nothing but the last", async () => undefined],
  ];
  test.each(writes)("keeps nothing of what was to come behind it: %s", async (_, run) => {
    cancelling("begin", 1);
    const work = inTransaction(db, run, () => put(db, "last"));
    await expect(work).rejects.toMatchObject({ code: CANCELLED_CODE });
    expect(await keys()).toEqual([]);
    const { rows } = await sql<{ kept: string }>`select current_setting('redress.kept', true) as kept`.execute(db);
    expect(rows[0]!.kept).toBeFalsy();
    // The connection goes on.
    await inTransaction(db, (tx) => put(tx, "after").execute());
    expect(await keys()).toEqual(["after"]);
  });

  test("takes no number", async () => {
    cancelling("begin", 1);
    await inTransaction(db, (tx) => number.execute(tx)).catch(() => undefined);
    const { rows } = await sql<{ called: boolean }>`select is_called as called from case_number`.execute(database.db);
    expect(rows[0]!.called).toBe(false);
  });
});

test("what waits for the begin leaves in the order in which it was asked for, and nothing overtakes it", async () => {
  const left: string[] = [];
  cancelling("nothing", 0);
  const work = inTransaction(db, async (tx) => {
    const asks = ["a", "b", "c"].map((key) =>
      put(tx, key)
        .execute()
        .then(() => left.push(key)),
    );
    const seen = tx.selectFrom("setting").select("key").execute();
    await Promise.all(asks);
    return (await seen).map(({ key }) => key).sort();
  });
  expect([await work, left]).toEqual([
    ["a", "b", "c"],
    ["a", "b", "c"],
  ]);
});

test("nothing of what was given up before the begin was answered is carried out behind the end", async () => {
  cancelling("nothing", 0);
  const work = inTransaction(db, async (tx) => {
    put(tx, "a")
      .execute()
      .catch(() => undefined);
    throw new Error("given up");
  });
  await expect(work).rejects.toThrow("given up");
  await sql`select 1`.execute(db);
  expect(await keys()).toEqual([]);
});

describe("a rollback that is cancelled", () => {
  const refused = (tx: Tx) =>
    put(tx, "a")
      .execute()
      .then(() => Promise.reject(new Error("refused")));

  test("is sent once more, and the connection goes on", async () => {
    const { pids, left } = cancelling("rollback", 1);
    await expect(inTransaction(db, refused)).rejects.toThrow("refused");
    await put(db, "after").execute();
    expect([await keys(), pids.size, left()]).toEqual([["after"], 1, 0]);
  });

  test("twice gives the connection up: nobody inherits the transaction", async () => {
    const { pids, left } = cancelling("rollback", 2);
    await expect(inTransaction(db, refused)).rejects.toThrow("refused");
    await put(db, "after").execute();
    expect([await keys(), pids.size, left()]).toEqual([["after"], 2, 0]);
  });

  test("in a transaction of the query builder's own gives the connection up at once", async () => {
    const { pids } = cancelling("rollback", 1);
    await expect(db.transaction().execute(refused)).rejects.toThrow();
    await put(db, "after").execute();
    expect([await keys(), pids.size]).toEqual([["after"], 2]);
  });
});
