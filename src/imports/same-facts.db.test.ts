import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { importCases } from "./actions/import-cases.ts";
import { readMapping } from "./rules/mapping.ts";

let bank: Bank;
let folder: string;
beforeAll(async () => {
  bank = await openBank();
  folder = await mkdtemp(join(tmpdir(), "redress-import-"));
});
afterAll(async () => {
  await bank.drop();
  await rm(folder, { recursive: true, force: true });
});

/** All a case is made of, without what must differ: ids, numbers, hashes. */
async function factsOf(caseId: string) {
  const differ = ["case_id", "number", "journal_hash", "customer_id", "event_id", "hash", "body_hash", "key"];
  const rows: Record<string, unknown> = {};
  for (const table of ["cases", "case_event", "case_clock", "case_message", "case_key", "search_pending"]) {
    const order = sql.raw(table === "case_event" ? "seq" : table === "case_key" ? "kind" : "1");
    const found = await sql<Record<string, unknown>>`
      select * from ${sql.table(table)} where case_id = ${caseId} order by ${order}`.execute(bank.db);
    rows[table] = found.rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !differ.includes(column) && column !== "id")),
    );
    for (const { body } of found.rows as { body?: { facts?: string } }[]) delete body?.facts;
  }
  return rows;
}

test("an imported row and a received complaint are the same facts", async () => {
  const given = {
    words: "柜台让我跑了三趟。还是没办成",
    receivedAt: "2026-11-19T09:30:00+08:00",
    channel: "phone",
    kind: "dispute",
    phase: "after_sale",
    product: "个人贷款",
    severity: 3,
    causes: ["communication.slow_solution"],
    incidentOn: "2026-11-18",
    referralNumber: "R-7",
  };
  const received = await bank.does("liang", receiveCase, {
    ...given,
    customer: { name: "王女士", phone: "138 0000 6027" },
    importKey: { source: "s", key: "by-hand" },
  } as never);

  const file = join(folder, "same.jsonl");
  const row = { id: "by-file", ...given, name: "王女士", phone: "13900006027" };
  await writeFile(file, JSON.stringify(row));
  const names = Object.keys(given).map((name) => [name, name]);
  const fields = { ...Object.fromEntries(names), customerName: "name", customerPhone: "phone" };
  const mapping = readMapping({ source: "s", undated: "import_day", key: "id", fields });
  const done = await importCases(
    { db: bank.db, clock: bank.clock, zone: "Asia/Shanghai" },
    { actor: bank.actors.liang!, file, mapping: mapping.ok ? mapping.value : undefined },
  );
  expect(done).toMatchObject({ ok: true, value: { created: 1, rejected: 0 } });
  const { case_id } = await bank.db
    .selectFrom("case_key")
    .select("case_id")
    .where("key", "=", "by-file")
    .executeTakeFirstOrThrow();
  const imported = await factsOf(case_id);
  expect(imported).toEqual(await factsOf(received.caseId));
  expect(imported.cases).toHaveLength(1);
  expect(imported.case_clock).toHaveLength(1);
  const people = await bank.db.selectFrom("customer").selectAll().orderBy("customer_id").execute();
  expect(people.map(({ customer_id: _, phone: __, ...rest }) => rest)).toEqual([
    expect.objectContaining({ name: "王女士", version: 1 }),
    expect.objectContaining({ name: "王女士", version: 1 }),
  ]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
});
