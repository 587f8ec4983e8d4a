import { Kysely, PostgresDialect, sql } from "kysely";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { fixedClock } from "../platform/clock.ts";
import { anchorCases } from "./actions/anchor-cases.ts";
import { appendOrganisationEvent } from "./actions/append-organisation-event.ts";
import { listOrganisationEvents } from "./actions/list-organisation-events.ts";
import { verifyJournal } from "./actions/verify-journal.ts";
import { CHAIN_START } from "./chain.ts";
import { sealEvents } from "./seal.ts";
import { organisationEventsBefore } from "./store.ts";

let fresh: TestDatabase;
const clock = fixedClock(new Date("2026-11-22T02:00:00.123Z"));
const anchor = () => anchorCases({ db: fresh.db, clock });
const verify = () => verifyJournal(fresh.db);
const query = (text: string, values: unknown[] = []) => fresh.pool.query(text, values);

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await query("truncate organisation_event, anchored_head, case_event, cases cascade");
  await query("update organisation_journal set seq = 0, hash = '\\x'");
});

/** Adds events to a case, which begins with them, as an act keeps them. */
function write(caseId: string, kinds: readonly string[]): Promise<unknown> {
  const at = clock.now();
  return fresh.db.transaction().execute(async (tx) => {
    const found = await sql<{ seq: number; hash: Buffer }>`
      select journal_seq as seq, journal_hash as hash from cases where case_id = ${caseId} for update`.execute(tx);
    const events = kinds.map((kind) => ({ kind, body: {} }));
    const start = found.rows[0] ?? { seq: 0, hash: CHAIN_START };
    const { rows, head } = sealEvents(start, caseId, at, SYSTEM, events, () => v7());
    await sql`
      insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
        registered_by, customer_name, last_event_at, last_event_kind, journal_seq, journal_hash)
      values (${caseId}, ${caseId}::uuid::text, 'received', 'complaint', 'phone', '题', '话', 2, ${at}, ${at},
        ${SYSTEM.id}, '客', ${at}, 'x', ${head.seq}, ${head.hash})
      on conflict (case_id) do update set journal_seq = excluded.journal_seq, journal_hash = excluded.journal_hash`.execute(
      tx,
    );
    const kept = rows.map((row) => ({ case_id: caseId, ...row }));
    await tx.insertInto("case_event").values(kept).execute();
  });
}
async function cases(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => v7());
  for (const id of ids) await write(id, ["a", "b", "c"]);
  return ids;
}
/** Takes a case away as somebody who owns the database can: the row and all that hangs on it. */
async function remove(caseId: string): Promise<void> {
  await query("delete from case_event where case_id = $1", [caseId]);
  await query("delete from cases where case_id = $1", [caseId]);
}

describe("what the organisation's chain vouches for", () => {
  test("each hour the cases that changed, and only those", async () => {
    const ids = await cases(3);
    expect(await verify()).toMatchObject({
      ok: true,
      anchored: { heads: 0, at: null, waiting: 3, since: clock.now() },
    });
    expect(await anchor()).toBe(3);
    expect(await anchor(), "nothing changed, nothing is written").toBe(0);
    await write(ids[1]!, ["d"]);
    expect(await anchor()).toBe(1);
    expect(await verify()).toMatchObject({
      ok: true,
      events: 12,
      anchored: { heads: 4, at: clock.now(), waiting: 0, since: null },
    });
  });
  test("more cases than one event vouches for, from several processes at once", async () => {
    await query(
      `insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at, registered_at,
         registered_by, customer_name, last_event_at, last_event_kind, journal_seq, journal_hash)
       select gen_random_uuid(), i::text, 'received', 'complaint', 'phone', '题', '话', 2, $1, $1, $2, '客', $1, 'x', 1, '\\x00'
       from generate_series(1, 2500) i`,
      [clock.now(), SYSTEM.id],
    );
    const taken = await Promise.all([anchor(), anchor(), anchor()]);
    expect(taken.reduce((sum, one) => sum + one)).toBe(2500);
    const { rows } = await query("select count(*)::int as n, count(distinct case_id)::int as cases from anchored_head");
    expect(rows[0]).toEqual({ n: 2500, cases: 2500 });
  });
  test("it stands apart from what administrators changed", async () => {
    await cases(1);
    await fresh.db
      .transaction()
      .execute((tx) =>
        appendOrganisationEvent(
          { tx, now: clock.now(), newId: () => v7(), actor: SYSTEM },
          { kind: "region_created", body: {} },
        ),
      );
    await anchor();
    const look = { actor: SYSTEM, now: clock.now(), zone: "Asia/Shanghai", db: fresh.db, requestId: "r" };
    const kinds = async (kind?: string) => {
      const page = await listOrganisationEvents(look, { limit: 10, kind });
      return page.ok && page.value.events.map((event) => event.kind);
    };
    expect(await kinds()).toEqual(["region_created"]);
    expect(await kinds("cases_anchored")).toEqual(["cases_anchored"]);
  });
});

test("what people changed is found among anchors of many years by an index", async () => {
  await query(
    `insert into organisation_event (seq, event_id, at, kind, actor_id, actor_name, body, body_hash, hash)
     select i, gen_random_uuid(), $1, case when i = 50 then 'region_created' else 'cases_anchored' end, $2, 's', '{}', '', ''
     from generate_series(1, 20000) i`,
    [clock.now(), SYSTEM.id],
  );
  await query("analyze organisation_event");
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const dialect = new PostgresDialect({ pool: fresh.pool });
  const db = new Kysely({ dialect, log: (event) => void asked.push(event.query) }) as typeof fresh.db;
  expect((await organisationEventsBefore(db, { seq: null }, 51)).map((event) => event.seq)).toEqual([50]);
  const over = asked.filter((one) => one.sql.includes("organisation_event"));
  expect(over).toHaveLength(1);
  for (const one of over) {
    const { rows } = await query(`explain ${one.sql}`, [...one.parameters]);
    expect(JSON.stringify(rows)).toContain("organisation_event_acts");
  }
});

describe("nobody keeps a case out of it", () => {
  test("heads whose list somebody emptied are vouched for anew by the next run, and the emptied anchor stays named", async () => {
    const ids = await cases(2);
    await anchor();
    await query("delete from anchored_head where case_id = $1", [ids[0]]);
    expect((await verify()).anchored).toMatchObject({ waiting: 1, since: clock.now() });
    expect(await anchor()).toBe(1);
    expect((await verify()).anchored.waiting).toBe(0);
    await remove(ids[0]!);
    expect((await verify()).faults).toContainEqual({ stream: ids[0], seq: 3, fault: "gone" });
    expect((await verify()).faults).toContainEqual({ stream: "organisation", seq: 1, fault: "anchor" });
  });
  test("a head written in by hand, so that a case counts as vouched for: its anchor is named", async () => {
    const [first, second] = await cases(2);
    await anchor();
    await query("delete from anchored_head where case_id = $1", [first]);
    await query("insert into anchored_head select 1, $1, 99, hash from anchored_head where case_id = $2", [
      first,
      second,
    ]);
    expect((await verify()).faults).toContainEqual({ stream: "organisation", seq: 1, fault: "anchor" });
  });
  test("without any anchor every case waits, with since when, and the next run begins anew", async () => {
    await cases(2);
    await anchor();
    await query("truncate organisation_event, anchored_head");
    await query("update organisation_journal set seq = 0, hash = '\\x'");
    expect((await verify()).anchored).toEqual({ heads: 0, at: null, waiting: 2, since: clock.now() });
    expect(await anchor()).toBe(2);
    expect((await verify()).anchored.waiting).toBe(0);
  });
  test("a case without any event waits as long as it stands there", async () => {
    const [id] = await cases(1);
    await query("delete from case_event where case_id = $1", [id]);
    await query("update cases set journal_seq = 0, journal_hash = '\\x' where case_id = $1", [id]);
    expect(await anchor()).toBe(0);
    expect((await verify()).anchored.waiting).toBe(1);
  });
});

describe("what verification finds by it", () => {
  test("a case removed with its whole chain, by name", async () => {
    const ids = await cases(3);
    await anchor();
    await remove(ids[1]!);
    expect(await verify()).toMatchObject({
      ok: false,
      faulty: 1,
      faults: [{ stream: ids[1], seq: 3, fault: "gone" }],
    });
  });
  test("a removed case whose place in the list was removed as well: the anchor is named", async () => {
    const ids = await cases(3);
    await anchor();
    await remove(ids[1]!);
    await query("delete from anchored_head where case_id = $1", [ids[1]]);
    expect((await verify()).faults).toEqual([{ stream: "organisation", seq: 1, fault: "anchor" }]);
  });
  test("a chain cut short, its head turned back with it", async () => {
    const [id] = await cases(2);
    await anchor();
    await query("delete from case_event where case_id = $1 and seq = 3", [id]);
    await query(
      "update cases set journal_seq = 2, journal_hash = (select hash from case_event where case_id = $1 and seq = 2) where case_id = $1",
      [id],
    );
    expect((await verify()).faults).toEqual([{ stream: id, seq: 3, fault: "removed" }]);
  });
  test("a chain written anew from its first event, sound in itself", async () => {
    const [id] = await cases(2);
    await anchor();
    await query("delete from case_event where case_id = $1", [id]);
    await query("update cases set journal_seq = 0, journal_hash = '\\x' where case_id = $1", [id]);
    await write(id!, ["a", "x", "c", "d"]);
    expect((await verify()).faults).toEqual([{ stream: id, seq: 3, fault: "changed" }]);
  });
  test("heads kept for an anchor that is not there", async () => {
    const ids = await cases(2);
    await anchor();
    await query("insert into anchored_head values (7, $1, 1, '\\x00')", [ids[0]]);
    expect((await verify()).faults).toContainEqual({ stream: "organisation", seq: 7, fault: "anchor" });
  });
  test("nothing while cases are written to and vouched for beside it", async () => {
    const ids = await cases(20);
    let going = true;
    const writing = (async () => {
      for (let turn = 0; going; turn++) {
        await write(ids[turn % ids.length]!, ["e"]);
        if (turn % 7 === 0) await anchor();
      }
    })();
    for (let turn = 0; turn < 10; turn++) expect((await verify()).faults).toEqual([]);
    going = false;
    await writing;
    await anchor();
    expect(await verify()).toMatchObject({ ok: true, anchored: { waiting: 0 } });
  });
});
