import { type AddressInfo, connect, createServer } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Database, openDatabase, type Tx } from "./database.ts";
import { forgetStatements } from "./prepared.ts";
import { inTransaction, oneStatement, sendOff } from "./transaction.ts";

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
    forgetStatements();
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
      await sendOff(tx, oneStatement(tx, put(tx, "r")), oneStatement(tx, put(tx, "s")));
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
      await sendOff(tx, oneStatement(tx, put(tx, "g")));
      const rows = await tx.selectFrom("setting").select("key").where("key", "=", "g").execute();
      return rows.length;
    });
    expect(seen).toBe(1);
    const before = await keys();
    const unheard = inTransaction(db, async (tx) => {
      await sendOff(tx, oneStatement(tx, put(tx, "h")), oneStatement(tx, put(tx, "a")));
      return "done";
    });
    await expect(unheard).rejects.toMatchObject({ code: "23505" });
    const goesOn = inTransaction(db, async (tx) => {
      await sendOff(tx, oneStatement(tx, put(tx, "h")), oneStatement(tx, put(tx, "a")));
      await put(tx, "i").execute();
    });
    await expect(goesOn).rejects.toMatchObject({ code: "23505" });
    const refuses = inTransaction(db, async (tx) => {
      await sendOff(tx, oneStatement(tx, put(tx, "h")));
      throw new Error("refused");
    });
    await expect(refuses).rejects.toThrow("refused");
    expect(await keys()).toEqual(before);
  });

  test("in a transaction of the query builder's own, sending off waits", async () => {
    const work = db.transaction().execute((tx) => sendOff(tx, oneStatement(tx, put(tx, "a"))));
    await expect(work).rejects.toMatchObject({ code: "23505" });
  });

  test("a failure that was caught is no success: what it would have kept is gone, and it is thrown", async () => {
    const before = await keys();
    const caught = (tx: Tx) =>
      put(tx, "a")
        .execute()
        .then(() => "kept")
        .catch(() => "well then");
    const twice = async (tx: Tx) => {
      await put(tx, "j").execute();
      await caught(tx);
      await caught(tx);
      return "done";
    };
    await expect(inTransaction(db, twice)).rejects.toMatchObject({ code: "23505" });
    await expect(inTransaction(db, twice, () => put(db, "k"))).rejects.toMatchObject({ code: "23505" });
    // Who decides something by it still may: the caller hears that, and nothing was kept either way.
    const refused = async (tx: Tx) => {
      await twice(tx);
      throw new Error("name taken");
    };
    await expect(inTransaction(db, refused)).rejects.toThrow("name taken");
    expect(await keys()).toEqual(before);
  });

  test("work of two statements cannot be sent off: the second would come behind the commit of the first", async () => {
    const work = inTransaction(db, async (tx) => {
      const two = async () => {
        await put(tx, "l").execute();
        await put(tx, "m").execute();
      };
      // @ts-expect-error takes statements one by one
      await sendOff(tx, two());
    });
    // What it would come to, were it not for the type.
    await expect(work).rejects.toThrow(/transaction is over/);
    await db.deleteFrom("setting").where("key", "=", "l").execute();
  });

  test("a statement that is never handed on fails unheard, and the transaction tells of it", async () => {
    const work = inTransaction(db, async (tx) => {
      oneStatement(tx, put(tx, "a"));
      await sql`select pg_sleep(0.01)`.execute(tx).catch(() => undefined);
    });
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
