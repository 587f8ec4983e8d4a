import { readFile } from "node:fs/promises";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Database, isDatabaseAway, openDatabase } from "./database.ts";
import { inTransaction } from "./transaction.ts";

const LIMIT_MS = 300;
const GIVEN_UP_MS = LIMIT_MS + 1000;
let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const sleeping = (db: Database, seconds: number) =>
  sql<{ done: number }>`
  select 1 as done from (select pg_sleep(${seconds})) slept`.execute(db);
const outcome = (work: Promise<unknown>) => {
  const since = performance.now();
  return work.then(
    () => ({ error: undefined, away: false, ms: performance.now() - since }),
    (error) => ({ error, away: isDatabaseAway(error), ms: performance.now() - since }),
  );
};

test("a socket that is not there yet is a database that is away; any other file is not", async () => {
  const { db } = openDatabase("postgresql://redress@127.0.0.1:1/redress?host=%2Fnowhere", 1);
  const gone = await sql`select 1`.execute(db).catch((error: NodeJS.ErrnoException) => error);
  expect([(gone as NodeJS.ErrnoException).code, isDatabaseAway(gone)]).toEqual(["ENOENT", true]);
  expect(isDatabaseAway(await readFile("/nowhere").catch((error) => error))).toBe(false);
  await db.destroy();
});

describe("a server that lives", () => {
  test("ends a statement that takes longer than the limit, and the connection goes on", async () => {
    const { db, pool } = openDatabase(database.url, 1, LIMIT_MS);
    for (let turn = 0; turn < 2; turn++) {
      const late = await outcome(sleeping(db, 5));
      expect([late.error?.code, late.away]).toEqual(["57014", true]);
      expect(late.ms).toBeLessThan(GIVEN_UP_MS);
      expect((await sleeping(db, 0.01)).rows).toEqual([{ done: 1 }]);
    }
    expect(pool.totalCount).toBe(1);
    await db.destroy();
  });

  test("ends a transaction of statements that were sent together, and nothing of it stays", async () => {
    const { db } = openDatabase(database.url, 1, LIMIT_MS);
    const view = { key: "kept", value: JSON.stringify(1) };
    const work = inTransaction(db, async (tx) => {
      await tx.insertInto("setting").values(view).execute();
      await Promise.all([sleeping(tx as unknown as Database, 5), sleeping(tx as unknown as Database, 0)]);
    });
    expect((await outcome(work)).away).toBe(true);
    expect(await db.selectFrom("setting").select("key").execute()).toEqual([]);
    await db.destroy();
  });

  test("has all the time of the world for a pool without a limit", async () => {
    const { db } = openDatabase(database.url, 1);
    expect((await sleeping(db, (GIVEN_UP_MS + 300) / 1000)).rows).toEqual([{ done: 1 }]);
    await db.destroy();
  });
});

describe("a server that hangs", () => {
  test("is given up a second after the limit by all that wait, and everything goes on when it wakes", async () => {
    const line = await openFreezingLine(database.url);
    const { db, pool } = openDatabase(line.url, 2, LIMIT_MS);
    await Promise.all([sleeping(db, 0.01), sleeping(db, 0.01)]);
    expect(pool.totalCount).toBe(2);
    line.freeze();
    const waiting = await Promise.all([
      outcome(sleeping(db, 0)),
      // Prepared before, new, and several at once in a transaction: none may wait longer than the others.
      outcome(sql`select ${1}::int + 1`.execute(db)),
      outcome(
        inTransaction(db, (tx) => Promise.all([sleeping(tx as unknown as Database, 0), sql`select 2`.execute(tx)])),
      ),
    ]);
    for (const { away, ms, error } of waiting) {
      expect(away, String(error)).toBe(true);
      expect(ms).toBeLessThan(GIVEN_UP_MS + 500);
    }
    // Nothing hangs on to a connection that is lost.
    await expect.poll(() => pool.totalCount - pool.idleCount - pool.waitingCount, { timeout: 5_000 }).toBe(0);
    line.thaw();
    // A connection whose end was on its way while the line was frozen may be met once.
    await vi.waitFor(() => sleeping(db, 0), { timeout: 5_000 });
    for (let turn = 0; turn < 4; turn++) expect((await sleeping(db, 0)).rows).toEqual([{ done: 1 }]);
    const open = async () =>
      (
        await database.pool.query(
          "select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
        )
      ).rowCount;
    await expect.poll(open, { timeout: 5_000 }).toBe(0);
    await db.destroy();
    await line.close();
  });
});

/** A line to the database on which, while it is frozen, everything is taken and nothing comes back. */
async function openFreezingLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let frozen = false;
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from.on("error", () => to.destroy()).on("close", () => to.end()));
      from.pipe(to);
      if (frozen) from.pause();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    freeze: () => {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    thaw: () => {
      frozen = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
