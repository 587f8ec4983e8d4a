import { EventEmitter } from "node:events";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts";
import { untilCalm, withoutBackups } from "./calm.ts";
import { Interrupted } from "./interrupted.ts";

let database: TestDatabase;
let said: string[];
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  said = [];
  await database.db.deleteFrom("setting").execute();
  await database.db.deleteFrom("search_pending").execute();
});
afterAll(() => database.drop());

const CHOSEN = { on: true, at: "03:30", keep: 7 };
const chosen = async () =>
  (await database.db.selectFrom("setting").select("value").where("key", "=", "backup_schedule").executeTakeFirst())
    ?.value as typeof CHOSEN | undefined;
const choose = () =>
  database.db
    .insertInto("setting")
    .values({ key: "backup_schedule", value: JSON.stringify(CHOSEN) })
    .execute();

describe("while something is measured no backup is taken, and afterwards it is as it was chosen", () => {
  const seen = async () => (await chosen())?.on;
  const ends: [string, (signals: EventEmitter) => Promise<unknown>][] = [
    ["when it is done", async () => expect(await seen()).toBe(false)],
    ["when it fails", () => Promise.reject(new Error("no figures"))],
    ["when Ctrl-C ends it", async (signals) => interrupt(signals, "SIGINT")],
    ["when it is told to end", async (signals) => interrupt(signals, "SIGTERM")],
  ];
  async function interrupt(signals: EventEmitter, signal: string) {
    expect(await seen()).toBe(false);
    signals.emit(signal);
    return new Promise(() => undefined);
  }

  test.each(ends)("%s", async (_, measure) => {
    for (const before of [undefined, CHOSEN]) {
      if (before) await choose();
      const signals = new EventEmitter();
      await withoutBackups(database.db, () => measure(signals), signals).catch(() => undefined);
      expect(await chosen()).toEqual(before);
      expect(signals.eventNames()).toEqual([]);
    }
  });

  test("an interruption is told by the code that a process ended so has", async () => {
    const signals = new EventEmitter();
    const work = withoutBackups(database.db, () => interrupt(signals, "SIGTERM") as Promise<never>, signals);
    await expect(work).rejects.toEqual(new Interrupted("SIGTERM"));
    await expect(work).rejects.toMatchObject({ code: 143 });
  });
});

describe("waiting until the server has nothing else to do", () => {
  const wait = () => untilCalm(database.db, (line) => said.push(line), { lookMs: 5, patienceMs: 200 });

  test("ends once it has not", async () => {
    expect([await wait(), said]).toEqual([true, []]);
  });

  test("has an end where it always has, and says so", async () => {
    await sql`insert into search_pending (case_id) values (gen_random_uuid())`.execute(database.db);
    expect(await wait()).toBe(false);
    expect(said.at(-1)).toMatch(/measuring beside/);
  });
});
