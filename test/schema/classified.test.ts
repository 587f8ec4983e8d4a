import { afterAll, beforeAll, expect, test } from "vitest";
import { CLASSIFIED, classificationFaults, personalColumns } from "../../src/privacy/rules/classified.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

async function columns(): Promise<Map<string, string[]>> {
  const { rows } = await database.pool.query<{ table: string; columns: string[] }>(
    `select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' and table_name <> 'schema_migration' group by table_name`,
  );
  return new Map(rows.map((row) => [row.table, row.columns]));
}

test("R12: every column of the schema has its class: src/privacy/rules/classified.ts", async () => {
  expect(classificationFaults(await columns())).toEqual([]);
});

test("a column without a class, one that is gone and one named twice are found", async () => {
  const actual = new Map([...(await columns())].filter(([table]) => table === "customer_key"));
  const one = { customer_key: { ...CLASSIFIED.customer_key, columns: { none: "kind kind gone", personal: "key" } } };
  expect(classificationFaults(actual, one)).toEqual([
    "customer_key.customer_id has no class",
    "customer_key.gone does not exist",
    "customer_key.kind has two classes",
  ]);
});

test("what the customer or a third party said of themselves is never without a class of its own", () => {
  const text = /^(name|phone|email|body|words|demand|title|excerpt|doc)$/;
  for (const table of ["cases", "case_message", "case_note", "case_person", "case_evidence", "customer"] as const) {
    const { columns: lists } = CLASSIFIED[table];
    const personal = personalColumns(lists);
    expect(lists.none.split(" ").filter((column) => text.test(column) && !personal.includes(column))).toEqual([]);
  }
});
