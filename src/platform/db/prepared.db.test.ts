import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { type Database, openDatabase } from "./database.ts";
import { forgetStatements } from "./prepared.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(() => {
  forgetStatements();
  ({ db } = openDatabase(database.url, 1));
});
afterEach(() => db.destroy());
afterAll(() => database.drop());

const ask = (n: number) => sql<{ n: number }>`select ${n}::int as n, ${sql.raw(String(n))} as at`.execute(db);
const prepared = async () => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
    where statement like '%as at'`.execute(db);
  return rows[0]!.n;
};

test("what comes again and again is prepared once, up to three hundred statements; the rest runs as before", async () => {
  for (let turn = 0; turn < 2; turn++) for (let n = 0; n < 310; n++) expect((await ask(n)).rows[0]!.n).toBe(n);
  expect(await prepared()).toBe(300);
});

test("once forgotten, new ones are prepared on the same connection under names that were never given", async () => {
  for (let n = 0; n < 300; n++) await ask(n);
  forgetStatements();
  expect((await ask(400)).rows[0]!.n).toBe(400);
  expect((await ask(0)).rows[0]!.n).toBe(0);
  expect(await prepared()).toBe(302);
});
