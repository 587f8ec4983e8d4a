import { Kysely, PostgresDialect } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { evenReach, permissionsOf, type Role, type RowScope } from "../kernel/authority.ts";
import type { Look } from "../platform/act.ts";
import type { Database } from "../platform/db/database.ts";
import { caseFilter, SORTS } from "./contract/lists.ts";
import { boardCases, countCases, listCases, writePlace } from "./reads/list-cases.ts";
import { viewDesk } from "./reads/view-desk.ts";
import { readHouse } from "./watch-store.ts";

const ROWS = 30_000;
let bank: Bank;
let db: Database;
let asked: { sql: string; parameters: readonly unknown[] }[] = [];

/** Cases as an organisation has them after years: one in ten open, of all kinds, states and channels. */
const FILL = `
  insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
    registered_by, owner_id, department_id, customer_id, customer_name, product, product_code, region, region_code, source, closed_at, next_due_at, last_contact_at, level, own_fault,
    last_event_at, last_event_kind, journal_seq, journal_hash)
  select gen_random_uuid(), i::text,
    case when i % 10 > 0 then (array['closed', 'closed', 'declined', 'withdrawn'])[1 + i / 10 % 4]
      else (array['received', 'accepted', 'investigating', 'deciding', 'accounted', 'external'])[1 + i / 10 % 6] end,
    (array['complaint', 'dispute', 'conflict', 'help', 'praise'])[1 + i / 7 % 5],
    (array['phone', 'counter', 'email', 'web', 'chat', 'letter', 'visit', 'api'])[1 + i / 3 % 8],
    '题', repeat(md5(i::text), 40), 1 + i / 11 % 4, at, at, person, case when i % 370 > 0 then person end, department,
    ('00000000-0000-7000-8000-' || lpad((i % 3000)::text, 12, '0'))::uuid, '客', 'p', (array['loan', 'credit_card', 'savings', null])[1 + i / 5 % 4],
    'r', (array['330100', '330200', '310000', '440100', null])[1 + i / 13 % 5], case when i % 9 < 4 then 'old desk' end, case when i % 10 > 0 then at end, case when i % 10 = 0 and i % 60 <> 40 then at + interval '9 days' end,
    case when i % 9 > 0 then at end, (i % 500 = 0)::int, case when i % 700 = 0 then 'possible' else 'no' end,
    at, 'x', 1, '\\x00'
  from (select i, $1::timestamptz - i * interval '20 minutes' as at,
      (array(select person_id from person order by 1))[1 + i % 8] as person,
      (array(select department_id from department order by 1))[1 + i % 4] as department
    from generate_series(1, ${ROWS}) i) s`;

beforeAll(async () => {
  bank = await openBank();
  await bank.pool.query(FILL, [bank.clock.now()]);
  await bank.pool.query("vacuum analyze cases");
  const dialect = new PostgresDialect({ pool: bank.pool });
  db = new Kysely({ dialect, log: (event) => void asked.push(event.query) }) as Database;
});
afterAll(() => bank.drop());

function lookAs(role: Role, scope: RowScope): Look {
  const permissions = permissionsOf([role]);
  const reach = { scope, departmentIds: [bank.departments.客户关怀中心!] };
  const actor = { ...bank.actors.zhou!, roles: [role], permissions, ...reach, reach: evenReach(permissions, reach) };
  return { ...bank.look("zhou"), actor, db };
}

/** Statements that read all of `cases`. A count stops at a thousand: where most rows fit, it may begin at the first. */
async function readingAll(read: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await read();
  const whole: string[] = [];
  for (const { sql, parameters } of [...asked]) {
    const { rows } = await bank.pool.query(`explain ${sql}`, [...parameters]);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    if (/Seq Scan on cases/.test(plan) && !/as "counted"|exists \(select from cases\)/.test(sql)) whole.push(sql);
  }
  return whole;
}

/** How many blocks of 8 KB its statements touch together. */
async function blocksOf(read: () => Promise<unknown>): Promise<number> {
  asked = [];
  await read();
  let blocks = 0;
  for (const { sql, parameters } of [...asked]) {
    const { rows } = await bank.pool.query(`explain (analyze, buffers, format json) ${sql}`, [...parameters]);
    const plan = rows[0]["QUERY PLAN"][0].Plan;
    blocks += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
  }
  return blocks;
}

describe("no page reads all cases", () => {
  const ROLES: [Role, RowScope][] = [
    ["agent", "own"],
    ["case_owner", "own"],
    ["case_owner", "department"],
    ["investigator", "own"],
    ["supervisor", "department"],
    ["supervisor", "all"],
    ["remedy_approver", "department"],
    ["quality_analyst", "all"],
    ["compliance", "all"],
    ["administrator", "all"],
  ];
  test.each(ROLES)("the desk of a %s with rows %s", async (role, scope) => {
    for (const sort of SORTS) expect(await readingAll(() => viewDesk(lookAs(role, scope), { sort })), sort).toEqual([]);
  });

  const FILTERS = [
    {},
    { state: "ended" },
    { state: "all" },
    { state: "deciding" },
    { state: "accounted" },
    { state: "withdrawn" },
    { owner: "me" },
    { owner: "none" },
    { kind: "praise" },
    { state: "all", kind: "praise" },
    { channel: "letter" },
    { state: "all", channel: "letter" },
    { severity: 4 },
    { state: "all", severity: 4 },
    { product: "loan" },
    { state: "all", product: "loan" },
    { state: "all", region: "330000" },
    { due: "overdue" },
    { due: "today" },
    { from: "2026-11-01", to: "2026-11-05" },
    { state: "all", from: "2026-09-01", to: "2026-09-05" },
  ];
  test.each(FILTERS.map((filter) => [filter]))(
    "lists of %j in every order, for one's own rows and for all",
    async (given) => {
      const filter = caseFilter.parse(given);
      for (const look of [lookAs("case_owner", "own"), lookAs("compliance", "all")]) {
        for (const sort of SORTS)
          expect(await readingAll(() => listCases(look, { ...filter, sort, limit: 50 })), sort).toEqual([]);
      }
    },
  );

  const NARROW = [
    { state: "all", source: "old desk" },
    { state: "open", source: "old desk" },
    { state: "all", customer: "00000000-0000-7000-8000-000000000007" },
    { state: "open", customer: "00000000-0000-7000-8000-000000000007" },
  ];
  test.each(NARROW.map((given) => [given]))("lists of %j touch little more than they show", async (given) => {
    const filter = caseFilter.parse(given);
    for (const look of [lookAs("case_owner", "own"), lookAs("compliance", "all")]) {
      // Rows lie apart: a block or two each, and what is passed over on the way.
      expect(await blocksOf(() => listCases(look, { ...filter, sort: "-received", limit: 50 }))).toBeLessThan(600);
      // A count stops at a thousand.
      expect(await blocksOf(() => countCases(look, filter))).toBeLessThan(3000);
    }
  });
  test.each(["open", "ended"])("%s cases by the longest silence, beyond those never contacted", async (state) => {
    const filter = caseFilter.parse({ state });
    const after = writePlace(["2026-01-01 00:00:00+00", "00000000-0000-7000-8000-000000000000"]);
    const read = () => listCases(lookAs("compliance", "all"), { ...filter, sort: "contact", limit: 50, after });
    expect(await readingAll(read)).toEqual([]);
  });
  test("every case stands in few indexes, and none moves with its journal", async () => {
    const { rows } = await bank.pool.query<{ definition: string }>(
      "select indexdef as definition from pg_indexes where tablename = 'cases'",
    );
    expect(rows.filter(({ definition }) => !definition.includes(" WHERE ")).length).toBeLessThanOrEqual(8);
    expect(rows.filter(({ definition }) => /journal_seq|journal_hash|last_event/.test(definition))).toEqual([]);
  });
  test("the board", async () =>
    expect(await readingAll(() => boardCases(lookAs("compliance", "all"), caseFilter.parse({})))).toEqual([]));
});

test("what changed last in the house is found among anchors of many years by an index", async () => {
  const { rows: last } = await bank.pool.query("select coalesce(max(seq), 0) as seq from organisation_event");
  await bank.pool.query(
    `insert into organisation_event (seq, event_id, at, kind, actor_id, actor_name, body, body_hash, hash)
     select $3 + i, gen_random_uuid(), $1, 'cases_anchored', $2, 's', '{}', '', '' from generate_series(1, 20000) i`,
    [bank.clock.now(), bank.actors.zhou!.id, last[0].seq],
  );
  await bank.pool.query("analyze organisation_event");
  asked = [];
  await readHouse(db, bank.actors.zhou!.id);
  const [over] = asked.filter((one) => one.sql.includes("organisation_event"));
  const { rows } = await bank.pool.query(`explain ${over!.sql}`, [...over!.parameters]);
  expect(JSON.stringify(rows)).toContain("organisation_event_acts");
});
