import { type AddressInfo, connect, createServer } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Database, openDatabase, type Tx } from "./database.ts";
import { inTransaction, sendOff } from "./transaction.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await freshDatabase();
  ({ db } = openDatabase(database.url, 1));
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const put = (on: Database | Tx, key: string) => on.insertInto("setting").values({ key, value: JSON.stringify(1) });
const keys = async () => (await db.selectFrom("setting").select("key").orderBy("key").execute()).map(({ key }) => key);

describe("a transaction whose statements leave together", () => {
  test("keeps all of them, in their order, with the last", async () => {
    const seen = await inTransaction(
      db,
      async (tx) => {
        const [, counted] = await Promise.all([
          put(tx, "a").execute(),
          sql<{ n: number }>`select count(*)::int as n from setting`.execute(tx),
        ]);
        return counted.rows[0]!.n;
      },
      (count) => put(db, `b${count}`),
    );
    expect([seen, await keys()]).toEqual([1, ["a", "b1"]]);
  });

  test("sends what does not wait for each other in one packet, and the last with the commit", async () => {
    const line = await openCountingLine(database.url);
    const { db: near } = openDatabase(line.url, 1);
    const three = (tx: Tx) => Promise.all([1, 2, 3].map((n) => sql`select ${n}::int as n`.execute(tx)));
    await inTransaction(near, three, () => put(near, "p"));
    line.packets = 0;
    await inTransaction(near, three, () => put(near, "q"));
    // begin and the three; the last and the commit.
    expect(line.packets).toBe(2);
    line.packets = 0;
    const asks = async (tx: Tx) => {
      await three(tx);
      await sendOff(tx, put(tx, "r").execute(), put(tx, "s").execute());
    };
    await inTransaction(near, asks, () => put(near, "t"));
    // begin and the three; what was sent off, the last and the commit.
    expect(line.packets).toBe(2);
    expect(await keys()).toEqual(expect.arrayContaining(["r", "s", "t"]));
    await near.destroy();
    await line.close();
  });

  test("keeps nothing when what it runs fails, though other statements are on their way", async () => {
    const before = await keys();
    const work = inTransaction(db, async (tx) => {
      await Promise.all([put(tx, "c").execute(), put(tx, "a").execute(), put(tx, "d").execute()]);
    });
    await expect(work).rejects.toMatchObject({ code: "23505" });
    expect(await keys()).toEqual(before);
  });

  test("keeps nothing when the last fails, which was sent with the commit", async () => {
    const before = await keys();
    const work = inTransaction(
      db,
      (tx) => put(tx, "e").execute(),
      () => put(db, "a"),
    );
    await expect(work).rejects.toMatchObject({ code: "23505" });
    expect(await keys()).toEqual(before);
  });

  test("what was sent off is seen by whatever is asked after it, and keeps nothing when it fails: the first failure is told", async () => {
    const seen = await inTransaction(db, async (tx) => {
      await sendOff(tx, put(tx, "g").execute());
      const rows = await tx.selectFrom("setting").select("key").where("key", "=", "g").execute();
      return rows.length;
    });
    expect(seen).toBe(1);
    const before = await keys();
    const unheard = inTransaction(db, async (tx) => {
      await sendOff(tx, put(tx, "h").execute(), put(tx, "a").execute());
      return "done";
    });
    await expect(unheard).rejects.toMatchObject({ code: "23505" });
    const goesOn = inTransaction(db, async (tx) => {
      await sendOff(tx, put(tx, "h").execute(), put(tx, "a").execute());
      await put(tx, "i").execute();
    });
    await expect(goesOn).rejects.toMatchObject({ code: "23505" });
    const refuses = inTransaction(db, async (tx) => {
      await sendOff(tx, put(tx, "h").execute());
      throw new Error("refused");
    });
    await expect(refuses).rejects.toThrow("refused");
    expect(await keys()).toEqual(before);
  });

  test("in a transaction of the query builder's own, sending off waits", async () => {
    const work = db.transaction().execute((tx) => sendOff(tx, put(tx, "a").execute()));
    await expect(work).rejects.toMatchObject({ code: "23505" });
  });

  test("refuses a statement that comes after its end, when the connection is another's", async () => {
    const before = await keys();
    let late: Promise<unknown> | undefined;
    const work = inTransaction(db, async (tx) => {
      late = put(tx, "a")
        .execute()
        .catch(() => put(tx, "f").execute());
      late.catch(() => undefined);
      throw new Error("given up");
    });
    await expect(work).rejects.toThrow("given up");
    await expect(late).rejects.toThrow(/transaction is (over|already rolled back)/i);
    expect(await keys()).toEqual(before);
  });
});

/** A line to the database that counts the packets sent to it. */
async function openCountingLine(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const line = { packets: 0, url: "", close: () => new Promise((resolve) => server.close(resolve)) };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.on("data", () => {
      line.packets += 1;
    });
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  line.url = url.href;
  return line;
}
