import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readMigrations } from "../../src/platform/db/migration-files.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { breachesInText, breachesOf, SCHEMA_RULES, type SchemaRule } from "../support/schema-rules.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const CASE_TABLE =
  "create table planted (case_id uuid not null, n integer, constraint planted_pk primary key (case_id))";
const placed = (kind: string, table = CASE_TABLE) => `${table}; select place('planted', '${kind}')`;

// One violation for each rule, so that none of them is kept only because it never looks.
const PLANTED: Record<SchemaRule, { sql: string; found: string }> = {
  "1: a table declares its class": { sql: CASE_TABLE, found: "planted" },
  "3: case_id comes first in the key of a case table": {
    sql: placed(
      "case",
      "create table planted (id uuid, case_id uuid, constraint planted_pk primary key (id, case_id))",
    ),
    found: "planted",
  },
  "3: case_id comes first in everything unique of a case table": {
    sql: "create unique index planted on case_note (note_id, case_id)",
    found: "case_note.planted",
  },
  "3: a case table refers to its own case, with case_id, or to a reference table": {
    sql: `${placed("case")}; alter table planted add other uuid,
          add constraint planted_fk foreign key (other) references cases (case_id)`,
    found: "planted.planted_fk",
  },
  "3: nothing is set to null or a default by what it refers to": {
    sql: `alter table cases add constraint planted foreign key (region_id) references region (region_id)
          on delete set null`,
    found: "cases.planted",
  },
  "4: no reference leads from one class to another, except to a reference table": {
    sql: "alter table cases add constraint planted foreign key (customer_id) references customer (customer_id)",
    found: "cases.planted",
  },
  "5: numbers come from a sequence, not from a column of a case or customer": {
    sql: "alter table cases add column planted bigint generated always as identity",
    found: "cases.planted",
  },
  "5: customer_id comes first in everything unique of a customer table": {
    sql: "create unique index planted on customer (phone)",
    found: "customer.planted",
  },
  "7: ids and times are parameters, never made by a default": {
    sql: "alter table case_note alter column at set default now()",
    found: "case_note.at",
  },
  "10: no triggers": {
    sql: `create trigger planted before update on cases for each row
          execute function suppress_redundant_updates_trigger()`,
    found: "cases.planted",
  },
  "10: no rules": { sql: "create rule planted as on delete to cases do instead nothing", found: "cases.planted" },
  "10: no row security": { sql: "alter table customer enable row level security", found: "customer" },
  "10: no views": { sql: "create view planted as select 1 as one", found: "planted" },
  "10: no functions beside the one that places tables": {
    sql: "create function planted() returns bigint language sql stable as 'select count(*) from cases'",
    found: "planted",
  },
  "11: every constraint is named by us": {
    sql: "alter table case_note add check (body <> '')",
    found: "case_note_body_check",
  },
  "11: every index is named by us": { sql: "create index on case_note (at)", found: "case_note_at_idx" },
  "11: an identity is a bigint": {
    sql: placed(
      "local",
      "create table planted (id integer generated always as identity, constraint planted_pk primary key (id))",
    ),
    found: "planted.id",
  },
};

describe.each(SCHEMA_RULES)("rule %s", (rule) => {
  test("holds", async () => {
    expect(await breachesOf(rule, database.pool)).toEqual([]);
  });

  test("finds a planted violation", async () => {
    const client = await database.pool.connect();
    try {
      await client.query("begin");
      await client.query(PLANTED[rule].sql);
      expect(await breachesOf(rule, client)).toEqual([PLANTED[rule].found]);
    } finally {
      await client.query("rollback");
      client.release();
    }
  });
});

test("every class is used, and what is unique across cases has a managed table of its own", async () => {
  const { rows } = await database.pool.query<{ name: string; class: string }>(
    `select relname::text as name, substring(obj_description(oid, 'pg_class') from 8) as class from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  );
  const classOf = new Map(rows.map((row) => [row.name, row.class]));
  expect(new Set(classOf.values())).toEqual(new Set(["case", "customer", "reference", "managed", "local"]));
  for (const table of ["case_key", "customer_key", "command_key"]) expect(classOf.get(table)).toBe("managed");
  for (const table of ["cases", "case_event", "case_clock", "case_message", "case_note", "case_task", "case_step"])
    expect(classOf.get(table), table).toBe("case");
});

describe("migrations add columns bare, constraints in statements of their own (rule 11)", () => {
  test("ours do", async () => {
    const found = (await readMigrations()).flatMap(({ name, sql }) =>
      breachesInText(sql).map((line) => `${name}: ${line}`),
    );
    expect(found).toEqual([]);
  });
  test.each([
    "alter table cases add column other uuid references customer (customer_id);",
    "alter table cases add column a text, add column b integer check (b > 0);",
    "alter table cases\n  add column n bigint generated always as identity;",
    "alter table case_note alter column n add generated always as identity;",
  ])("%s would be found", (sql) => {
    expect(breachesInText(sql)).toHaveLength(1);
  });
  test("a column worked out from its own row is welcome (rule 10)", () => {
    expect(breachesInText("alter table cases add column n integer generated always as (severity + 1) stored;")).toEqual(
      [],
    );
  });
});
