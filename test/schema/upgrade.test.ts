import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receiveCase } from "../../src/cases/actions/receive-case.ts";
import { viewCase } from "../../src/cases/reads/view-case.ts";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { sealEvents } from "../../src/journal/seal.ts";
import { SYSTEM } from "../../src/kernel/authority.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { runCommand } from "../../src/platform/command.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { readMigrations } from "../../src/platform/db/migration-files.ts";
import { type ScratchDatabase, scratchDatabase } from "../../src/platform/db/scratch-database.ts";
import { packageRoot } from "../../src/platform/package-root.ts";
import { describeSchema } from "../support/catalogue.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";

const ALL = (await readMigrations()).map(({ name }) => name);
// From the first version that could hold a case on.
const OLDEST = 3;
const AT = new Date("2026-03-02T02:00:00.000Z");
let fresh: TestDatabase;
/** Goes up version by version, empty; each version's own database is a copy of it, so that no step is taken twice. */
let ladder: ScratchDatabase;
let expected: Awaited<ReturnType<typeof describeSchema>>;

beforeAll(async () => {
  fresh = await freshDatabase();
  ladder = await scratchDatabase();
  // The queue has a schema of its own; ours is public.
  expected = await describeSchema(fresh.pool);
});
afterAll(async () => {
  await ladder?.drop();
  await fresh?.drop();
});

/** Brings a database to an older version of the schema. */
async function migrateTo(url: string, names: readonly string[]): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "redress-older-"));
  for (const name of names) await copyFile(join(packageRoot(), "migrations", name), join(directory, name));
  await migrate({ url, directory });
  await rm(directory, { recursive: true });
}

/** What an organisation had by then, in the columns that the oldest of these versions knew. */
async function fillAsBefore(client: pg.Client): Promise<string> {
  const [department, person, customer, caseId] = [v7(), v7(), v7(), v7()];
  const { rows, head } = sealEvents(
    { seq: 0, hash: Buffer.alloc(0) },
    caseId,
    AT,
    SYSTEM,
    [{ kind: "case_received", body: { channel: "phone", kind: "complaint", anonymous: false } }],
    v7,
  );
  const event = rows[0]!;
  await client.query("insert into department (department_id, name) values ($1, '客户关怀中心')", [department]);
  await client.query(
    "insert into person (person_id, sign_in_name, name, department_id, created_at) values ($1, 'zhou', '周晓棠', $2, $3)",
    [person, department, AT],
  );
  await client.query("insert into person_role values ($1, 'agent', 'department')", [person]);
  await client.query("insert into customer (customer_id, name, created_at) values ($1, '沈女士', $2)", [customer, AT]);
  await client.query(
    `insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
       registered_by, customer_id, customer_name, last_event_at, last_event_kind, journal_seq, journal_hash)
     values ($1, '2603-0001', 'received', 'complaint', 'phone', '短信费', '短信费被重复扣了。', 2, $2, $2, $3, $4, '沈女士',
       $2, 'case_received', $5, $6)`,
    [caseId, AT, person, customer, head.seq, head.hash],
  );
  const keys = "insert into case_key values ('number', '2603-0001', $1), ('import:旧台账', 'K-1', $1)";
  await client.query(keys, [caseId]);
  await client.query(
    `insert into case_event (case_id, seq, event_id, at, kind, actor_id, actor_name, body, body_hash, hash)
     values ($1, 1, $2, $3, 'case_received', $4, $5, $6, $7, $8)`,
    [caseId, event.event_id, AT, event.actor_id, event.actor_name, event.body, event.body_hash, event.hash],
  );
  const { rows: named } = await client.query(
    "select from information_schema.columns where table_name = 'case_clock' and column_name = 'what'",
  );
  const [column, what] = named.length > 0 ? [", what", ", 'acceptance'"] : ["", ""];
  await client.query(
    `insert into case_clock (case_id, clock, policy, started_at, due_at${column})
     values ($1, 'acceptance', 'fixed', $2, $2${what})`,
    [caseId, AT],
  );
  await client.query(
    `insert into case_task (case_id, task_id, ordinal, kind, state, department_id, department_name, case_title,
       case_number, question, need, asked_by, asked_by_name, dispatched_at, due_at)
     values ($1, $2, 1, 'investigation', 'dispatched', $3, '渠道科技部', '短信费', '2603-0001', '扣了几次？', '查清', $4,
       '周晓棠', $5, $5)`,
    [caseId, v7(), department, person, AT],
  );
  await client.query(
    "insert into case_step (case_id, step_id, ordinal, text, owner_id, owner_name, due_at) values ($1, $2, 1, '致歉', $3, '周晓棠', $4)",
    [caseId, v7(), person, AT],
  );
  return caseId;
}

describe.each(ALL.slice(OLDEST - 1).map((name, at) => [name, ALL.slice(0, OLDEST + at)] as const))(
  "a database in use since %s",
  (_name, older) => {
    test("becomes the same as a fresh one, keeps what it held, and works", async () => {
      await migrateTo(ladder.url, older);
      const { url, db, drop } = await freshDatabase(new URL(ladder.url).pathname.slice(1));
      const client = new pg.Client(url);
      await client.connect();
      try {
        const caseId = await fillAsBefore(client);
        const { rows: before } = await client.query("select to_jsonb(c) as row from cases c");
        expect(await migrate({ url })).toEqual(ALL.slice(older.length));
        expect(await describeSchema(client)).toEqual(expected);
        const { rows: after } = await client.query("select to_jsonb(c) as row from cases c");
        expect(after[0].row).toMatchObject(before[0].row);
        if (!("source" in before[0].row)) expect(after[0].row.source).toBe("旧台账");
        expect(await verifyJournal(db)).toMatchObject({ ok: true, streams: 2, events: 1 });
        const look = { actor: SYSTEM, now: new Date(), zone: "Asia/Shanghai", db, requestId: v7() };
        const seen = await viewCase(look, { caseId });
        expect(seen.ok && seen.value.case.title).toBe("短信费");
        const input = { channel: "web", words: "新的一件", kind: "complaint", causes: [], severity: 2 } as const;
        const host = { db, clock: systemClock, zone: "Asia/Shanghai", publish: () => undefined };
        const callOf = { actor: SYSTEM, endpoint: "cases.receiveCase", requestId: v7(), input, status: 201 };
        const taken = await runCommand(host, callOf, (act) => receiveCase(act, { ...input, causes: [] }));
        expect(taken.ok).toBe(true);
      } finally {
        await client.end();
        await drop();
      }
    });
  },
);

// Any of these, done by an upgrade but not by a fresh start, would be noticed.
test.each([
  "alter table cases add column planted text",
  "alter table cases alter column title drop not null",
  "alter table cases alter column level set default 1",
  "alter table cases alter column bounces type bigint",
  "alter table cases drop constraint cases_severity_range",
  "drop index cases_open_due",
  "drop index cases_open_due; create index cases_open_due on cases (next_due_at desc, case_id)",
  "comment on table cases is 'class: local'",
  "alter sequence case_number increment by 2",
  "alter table presence set logged",
])("the comparison notices: %s", async (change) => {
  const client = await fresh.pool.connect();
  try {
    await client.query("begin");
    await client.query(change);
    expect(await describeSchema(client)).not.toEqual(expected);
  } finally {
    await client.query("rollback");
    client.release();
  }
});
