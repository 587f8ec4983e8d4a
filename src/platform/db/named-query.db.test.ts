import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../test/support/database.ts";
import { NamedQuery } from "./named-query.ts";

let database: TestDatabase;
let client: pg.Client;
let described: number;

beforeAll(async () => {
  database = await freshDatabase();
  client = new pg.Client(database.url);
  await client.connect();
  (client as unknown as { connection: NodeJS.EventEmitter }).connection.on("rowDescription", () => {
    described += 1;
  });
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

function ask(name: string, text: string, values: unknown[]): Promise<pg.QueryResult> {
  return new Promise((done, fail) => {
    const query = new NamedQuery(name, text, values, (error, result) => (error ? fail(error) : done(result)));
    client.query(query as unknown as pg.Submittable);
  });
}

const KINDS = "select $1::int as n, $2::text as words, $3::timestamptz as at, $4::jsonb as body, null::uuid as nobody";

test("each answer is the same as the first, whose columns were described", async () => {
  described = 0;
  const at = new Date("2026-04-15T01:02:03.004Z");
  for (let n = 0; n < 3; n++) {
    const { rows, rowCount, fields } = await ask("kinds", KINDS, [n, `第${n}句`, at, { n: [n] }]);
    expect(rows).toEqual([{ n, words: `第${n}句`, at, body: { n: [n] }, nobody: null }]);
    expect([rowCount, fields.map(({ name }) => name)]).toEqual([1, ["n", "words", "at", "body", "nobody"]]);
  }
  expect(described).toBe(1);
});

test("none and many rows, and what answers with no rows at all", async () => {
  const many = "select g as n from generate_series(1, $1::int) g";
  for (const length of [0, 3, 0, 2]) expect((await ask("many", many, [length])).rows).toHaveLength(length);
  const add = "insert into setting (key, value) values ($1, $2)";
  for (let n = 0; n < 2; n++)
    expect(await ask("add", add, [randomUUID(), "1"])).toMatchObject({ rowCount: 1, rows: [] });
});

test("one that fails leaves the next ones whole, whether it failed first or later", async () => {
  const divide = "select 12 / $1::int as part";
  const outcome = (by: number) =>
    ask("divide", divide, [by]).then(
      ({ rows }) => rows,
      ({ code }) => code,
    );
  const outcomes = [];
  for (const by of [0, 3, 0, 4]) outcomes.push(await outcome(by));
  expect(outcomes).toEqual(["22012", [{ part: 4 }], "22012", [{ part: 3 }]]);
});

test("where a column was added, the statement is refused: it never answers by what was described before", async () => {
  await client.query("create temporary table shaped (n int); insert into shaped values (1)");
  const all = "select * from shaped where n = $1";
  for (let turn = 0; turn < 2; turn++) expect((await ask("all", all, [1])).rows).toEqual([{ n: 1 }]);
  await client.query("alter table shaped add column first text default 'new'");
  await expect(ask("all", all, [1])).rejects.toMatchObject({ code: "0A000" });
});
