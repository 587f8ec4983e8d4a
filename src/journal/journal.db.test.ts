import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts";
import { SYSTEM } from "../kernel/authority.ts";
import type { Database } from "../platform/db/database.ts";
import { appendOrganisationEvent } from "./actions/append-organisation-event.ts";
import { listOrganisationEvents } from "./actions/list-organisation-events.ts";
import { verifyJournal } from "./actions/verify-journal.ts";
import { CHAIN_START } from "./chain.ts";
import { sealEvents } from "./seal.ts";

let fresh: TestDatabase;
let db: Database;
const now = new Date("2026-11-22T02:00:00.123Z");

beforeAll(async () => {
  fresh = await freshDatabase();
  db = fresh.db;
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  await fresh.pool.query("truncate organisation_event, case_event, cases cascade");
  await fresh.pool.query("update organisation_journal set seq = 0, hash = '\\x'");
});

function append(kind: string, body: object = {}) {
  return db
    .transaction()
    .execute((tx) =>
      appendOrganisationEvent({ tx, now, newId: () => v7(), actor: SYSTEM }, { kind, body, reason: "因为" }),
    );
}

async function insertCase(caseId: string, events: number) {
  const bodies = Array.from({ length: events }, (_, index) => ({ kind: `event_${index}`, body: { index, 甲: "乙" } }));
  const { rows, head } = sealEvents({ seq: 0, hash: CHAIN_START }, caseId, now, SYSTEM, bodies, () => v7());
  await fresh.pool.query(
    `insert into cases (case_id, number, state, kind, channel, title, words, severity, received_at,
       registered_at, registered_by, customer_name, last_event_at, last_event_kind, journal_seq, journal_hash)
     values ($1, $2, 'received', 'complaint', 'phone', '题', '话', 2, $3, $3, $4, '客', $3, 'x', $5, $6)`,
    [caseId, caseId, now, SYSTEM.id, head.seq, head.hash],
  );
  const columns = rows.map((row) => ({ case_id: caseId, ...row }));
  if (columns.length > 0) await db.insertInto("case_event").values(columns).execute();
}

describe("the organisation's journal", () => {
  it("chains events appended one after the other and all at once", async () => {
    await append("department_created", { name: "客服部" });
    await Promise.all(Array.from({ length: 20 }, (_, index) => append("person_invited", { index })));
    const verdict = await verifyJournal(db);
    expect(verdict).toMatchObject({ ok: true, events: 21, faulty: 0, head: { seq: 21 } });
  });

  it("lists newest first and goes on where it stopped", async () => {
    for (const kind of ["a", "b", "c"]) await append(kind);
    const look = { actor: SYSTEM, now, zone: "Asia/Shanghai", db, requestId: "r" };
    const first = await listOrganisationEvents(look, { limit: 2 });
    expect(first.ok && first.value.events.map((event) => event.kind)).toEqual(["c", "b"]);
    const rest = await listOrganisationEvents(look, { limit: 2, after: (first.ok && first.value.next) || 0 });
    expect(rest.ok && [rest.value.events.map((event) => event.kind), rest.value.next]).toEqual([["a"], null]);
  });

  it.each([
    ["update organisation_event set body = '{}' where seq = 2", { seq: 2, fault: "changed" }],
    ["update organisation_event set actor_name = 'x' where seq = 2", { seq: 2, fault: "changed" }],
    ["delete from organisation_event where seq = 2", { seq: 2, fault: "removed" }],
    ["delete from organisation_event where seq = 3", { seq: 3, fault: "removed" }],
    ["update organisation_journal set seq = 2", { seq: 3, fault: "inserted" }],
    ["update organisation_journal set hash = '\\x00'", { seq: 3, fault: "head" }],
    [
      `insert into organisation_event select 0, event_id, at, kind, actor_id, actor_name, reason, body, body_hash, hash
       from organisation_event where seq = 1`,
      { seq: 0, fault: "inserted" },
    ],
  ])("finds %s", async (tamper, fault) => {
    for (const kind of ["a", "b", "c"]) await append(kind, { kind });
    await fresh.pool.query(tamper);
    const verdict = await verifyJournal(db);
    expect(verdict.ok).toBe(false);
    expect(verdict.faults).toEqual([{ stream: "organisation", ...fault }]);
  });
});

describe("the journals of cases", () => {
  it("walks more cases and events than one batch holds, and names exactly the faulty ones", async () => {
    const ids = Array.from({ length: 520 }, () => v7());
    for (const [index, id] of ids.entries()) await insertCase(id, index === 3 ? 1100 : index % 3 === 0 ? 0 : 2);
    const clean = await verifyJournal(db);
    expect(clean).toMatchObject({ ok: true, streams: 521, faulty: 0 });
    await fresh.pool.query("update case_event set reason = 'x' where case_id = $1 and seq = 700", [ids[3]]);
    await fresh.pool.query("delete from case_event where case_id = $1", [ids[4]]);
    await fresh.pool.query("delete from case_event where case_id = $1 and seq = 1", [ids[518]]);
    const verdict = await verifyJournal(db);
    expect(verdict.faults).toEqual([
      { stream: ids[3], seq: 700, fault: "changed" },
      { stream: ids[4], seq: 1, fault: "removed" },
      { stream: ids[518], seq: 1, fault: "removed" },
    ]);
  });

  it("raises no false alarm while cases are written to", async () => {
    const ids = Array.from({ length: 40 }, () => v7());
    for (const id of ids) await insertCase(id, 3);
    let going = true;
    const writing = (async () => {
      for (let turn = 0; going; turn++) await grow(ids[turn % ids.length]!);
    })();
    for (let turn = 0; turn < 10; turn++) expect(await verifyJournal(db)).toMatchObject({ ok: true });
    going = false;
    await writing;
  });
});

async function grow(caseId: string) {
  await db.transaction().execute(async (tx) => {
    const at = await tx
      .selectFrom("cases")
      .select(["journal_seq as seq", "journal_hash as hash"])
      .where("case_id", "=", caseId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { rows, head } = sealEvents(at, caseId, now, SYSTEM, [{ kind: "grown", body: {} }], () => v7());
    await tx
      .insertInto("case_event")
      .values(rows.map((row) => ({ case_id: caseId, ...row })))
      .execute();
    await tx
      .updateTable("cases")
      .set({ journal_seq: head.seq, journal_hash: head.hash })
      .where("case_id", "=", caseId)
      .execute();
  });
}
