import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { findPendingMigrations, migrate } from "./migrate.ts";
import { type ScratchDatabase, scratchDatabase } from "./scratch-database.ts";

let scratch: ScratchDatabase;
let directory: string;
let client: pg.Client;

beforeAll(async () => {
  scratch = await scratchDatabase();
}, 60_000);
afterAll(() => scratch.drop());

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "redress-migrations-"));
  await write("0001_first.sql", "create table a (id int); insert into a values (1);");
  await write("0002_second.sql", "alter table a add column said text;");
  client = new pg.Client(scratch.url);
  await client.connect();
});

afterEach(async () => {
  await client.query("drop table if exists a, b, schema_migration");
  await client.end();
  await rm(directory, { recursive: true });
});

const write = (name: string, sql: string) => writeFile(join(directory, name), sql);
const up = () => migrate({ url: scratch.url, directory });
const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

test("runs all on a fresh database, nothing the second time, then only what is new", async () => {
  expect(await findPendingMigrations({ url: scratch.url, directory })).toHaveLength(2);
  expect(await up()).toEqual(["0001_first.sql", "0002_second.sql"]);
  expect(await up()).toEqual([]);
  await write("0003_third.sql", "create table b (id int);");
  expect(await up()).toEqual(["0003_third.sql"]);
});

test("what an upgrade adds to tables in use is known to the planner at once", async () => {
  await up();
  await client.query("insert into a select n from generate_series(1, 1000) n; analyze a");
  await write("0003_third.sql", "alter table a add column ended_at timestamptz;");
  await up();
  const { rows } = await client.query("select null_frac from pg_stats where tablename = 'a' and attname = 'ended_at'");
  expect(rows).toEqual([{ null_frac: 1 }]);
});

test("takes a checkout with other line ends for the same file", async () => {
  await write("0002_second.sql", "alter table a\nadd column said text;");
  await up();
  await write("0002_second.sql", "alter table a\r\nadd column said text;");
  expect(await up()).toEqual([]);
});

test("refuses a changed file and changes nothing", async () => {
  await up();
  await write("0002_second.sql", "alter table a add column other text;");
  await write("0003_third.sql", "create table b (id int);");
  await expect(up()).rejects.toEqual(refused("migration_changed"));
  expect((await client.query("select to_regclass('b') as b")).rows[0].b).toBeNull();
});

test("refuses a database that a newer version has upgraded", async () => {
  await up();
  await client.query("insert into schema_migration values ('0009_later.sql', 'x')");
  await expect(up()).rejects.toEqual(refused("migration_unknown"));
});

test("leaves nothing of a migration that fails, says where, and goes on once it is mended", async () => {
  await write("0003_third.sql", "create table b (id int);\nselect nonsense;");
  await expect(up()).rejects.toThrow(/0003_third.sql.*nonsense.*line 2/);
  expect((await client.query("select to_regclass('b') as b")).rows[0].b).toBeNull();
  await write("0003_third.sql", "create table b (id int);");
  expect(await up()).toEqual(["0003_third.sql"]);
});

test("runs each migration once when several processes start at once", async () => {
  await write("0003_third.sql", "select pg_sleep(0.2); create table b (id int);");
  const ran = (await Promise.all([up(), up(), up()])).flat();
  expect(ran.sort()).toEqual(["0001_first.sql", "0002_second.sql", "0003_third.sql"]);
  expect((await client.query("select count(*)::int as rows from a")).rows[0].rows).toBe(1);
});
