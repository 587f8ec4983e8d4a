import pg from "pg";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank, refused } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { receiveCase } from "../cases/actions/receive-case.ts";
import { caseFilter } from "../cases/contract/lists.ts";
import { listCases } from "../cases/reads/list-cases.ts";
import { viewCase } from "../cases/reads/view-case.ts";
import { editCustomer, revealIdentifier } from "../customers/actions.ts";
import { holdCase, liftCaseHold } from "../evidence/actions/hold-case.ts";
import { appendOrganisationEvent } from "../journal/actions/append-organisation-event.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { SYSTEM } from "../kernel/authority.ts";
import { decided } from "../kernel/refusal.ts";
import type { Act } from "../platform/act.ts";
import { runCommand } from "../platform/command.ts";
import { openDatabase } from "../platform/db/database.ts";
import { indexPending } from "../search/indexer.ts";
import { searchCases } from "../search/search-cases.ts";
import { eraseCase } from "./actions/erase-case.ts";
import { releaseCase } from "./actions/restrict-case.ts";
import { keepTimeOnce } from "./keep-time.ts";

let bank: Bank;
let first: string;
let second: string;
const DAY = 86_400_000;
beforeAll(async () => {
  bank = await openBank();
  first = await ledCase(bank, "closed");
  second = await ledCase(bank, "closed");
  const { customer_id } = await row(first);
  await bank.does("zhou", revealIdentifier, { customerId: customer_id!, field: "phone", reason: "约沈女士回电" });
  await bank.does("zhou", editCustomer, { customerId: customer_id!, needsCare: "听力不好", version: 1 });
  await bank.does("qin", holdCase, { caseId: second, reason: "沈女士起诉" });
  while ((await indexPending(bank.db)) > 0);
});
afterAll(() => bank.drop());

const row = (caseId: string) =>
  bank.db.selectFrom("cases").selectAll().where("case_id", "=", caseId).executeTakeFirstOrThrow();
const host = (db = bank.db) => ({ db, clock: bank.clock, zone: "Asia/Shanghai", publish() {} });
const seenBy = async (who: string) => {
  const listed = await listCases(bank.look(who), { ...caseFilter.parse({ state: "all" }), sort: "due", limit: 50 });
  return listed.ok ? listed.value.items.map((item) => item.caseId) : [];
};

// What figures stand in by chance: ids and hashes.
const IDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}";

/** Every table that holds a word anywhere; four figures count only outside ids and hashes. */
async function holding(word: string): Promise<string[]> {
  const text = /^[0-9]{4}$/.test(word) ? `regexp_replace(t::text, '${IDS}', '', 'g')` : "t::text";
  const { rows: tables } = await bank.pool.query(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname",
  );
  const found: string[] = [];
  for (const { relname } of tables) {
    const { rows } = await bank.pool.query(`select count(*)::int as n from ${relname} t where ${text} like $1`, [
      `%${word}%`,
    ]);
    if (rows[0].n > 0) found.push(relname);
  }
  return found;
}

test("R12, PIPL 47: a year after its end a case is only stored: in no list, search or page, until compliance releases it", async () => {
  expect(await keepTimeOnce(host())).toEqual({ restricted: 0, erased: 0 });
  expect(await seenBy("zhou")).toContain(first);
  bank.clock.advance(366 * DAY);
  expect(await keepTimeOnce(host())).toEqual({ restricted: 2, erased: 0 });
  expect(await keepTimeOnce(host())).toEqual({ restricted: 0, erased: 0 });
  for (const who of ["zhou", "liang", "qin"]) {
    expect(await seenBy(who)).toEqual([]);
    expect(refused(await viewCase(bank.look(who), { caseId: first }))).toBe("case_not_found");
    const found = await searchCases(bank.look(who), { q: "赎回", limit: 10 } as never);
    expect(found.ok && found.value.items).toEqual([]);
  }
  await bank.does("qin", releaseCase, { caseId: first, reason: "顾客又来问" });
  expect(await seenBy("zhou")).toEqual([first]);
  expect(await keepTimeOnce(host())).toEqual({ restricted: 0, erased: 0 });
  bank.clock.advance(31 * DAY);
  expect(await keepTimeOnce(host())).toEqual({ restricted: 1, erased: 0 });
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true, erased: 0 });
});

test("what breaks an erasure leaves the case as it was: nothing is half erased", async () => {
  bank.clock.advance(3 * 366 * DAY);
  const before = (await bank.pool.query("select md5(string_agg(c::text, '')) as h from cases c")).rows[0].h;
  const call = { actor: SYSTEM, endpoint: "planted", requestId: v7(), input: {}, status: 200 };
  const broken = runCommand(host(), call, async (act) => {
    const erased = await eraseCase(act, { caseId: first });
    expect(erased.ok).toBe(true);
    throw new Error("the power went");
  });
  await expect(broken).rejects.toThrow("the power went");
  // The server ends the connection in its middle, again and again.
  for (let round = 0; round < 6; round++) {
    const { db } = openDatabase(bank.url, 1);
    const killer = new pg.Client(bank.url);
    await killer.connect();
    await db.selectFrom("setting").selectAll().execute();
    const walking = keepTimeOnce(host(db)).catch(() => undefined);
    await new Promise((later) => setTimeout(later, 2 + round * 4));
    await killer.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state like 'idle in%'",
    );
    await walking;
    await killer.end();
    await db.destroy().catch(() => undefined);
    const { erased_at, words } = await row(first);
    expect(words === "").toBe(erased_at !== null);
    expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
    if (erased_at === null)
      expect((await bank.pool.query("select md5(string_agg(c::text, '')) as h from cases c")).rows[0].h).toBe(before);
  }
});

test("R12: after its period a case is erased for good, its chain still proves what happened, and a hold keeps one", async () => {
  await keepTimeOnce(host());
  const gone = await row(first);
  expect([gone.erased_at !== null, gone.words, gone.customer_id, gone.state]).toEqual([true, "", null, "closed"]);
  expect((await row(second)).erased_at).toBeNull();
  const verdict = await verifyJournal(bank.db);
  expect(verdict).toMatchObject({ ok: true, faulty: 0 });
  expect(verdict.erased).toBeGreaterThan(5);
  // A tombstone that its chain does not own up to is still a change.
  await bank.pool.query(
    `update case_event set body = '{"redacted":true}', reason = null where case_id = $1 and seq = 2`,
    [second],
  );
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: false });
});

/** A second record of the same person, merged into this one. */
async function mergedInto({ pool, clock }: Bank, keptId: string) {
  const otherId = v7();
  await pool.query(`insert into customer (customer_id, name, created_at, merged_into) values ($1, '沈静', $2, $3)`, [
    otherId,
    clock.now(),
    keptId,
  ]);
  await pool.query(
    `insert into customer_identifier (customer_id, identifier_id, kind, value, added_at)
     values ($1, gen_random_uuid(), 'phone', '13511119999', $2)`,
    [otherId, clock.now()],
  );
  await pool.query(
    `insert into customer_merge (merge_id, kept_id, merged_id, reason, merged_at, merged_by_name, case_ids, keys)
     values (gen_random_uuid(), $1, $2, '沈静就是沈女士', $3, '周晓棠', '{}', '[{"kind":"phone","key":"13511119999"}]')`,
    [keptId, otherId, clock.now()],
  );
}

/** An ended incident of these cases, with this said wherever somebody may write freely. */
async function incidentOf(desk: Bank, said: string, caseIds: string[]) {
  const [incidentId, at] = [v7(), desk.clock.now()];
  await desk.pool.query(
    `insert into incident (incident_id, number, title, happened, state, owner_id, owner_name, since, opened_by_name, ended_reason)
     values ($1, $2, '升级后转账慢', '系统升级', 'ended', $3, '梁予安', $4, '梁予安', $5)`,
    [incidentId, `Q${incidentId.slice(-6)}`, desk.actors.liang!.id, at, `${said}已收到`],
  );
  await desk.pool.query(
    `insert into incident_step (incident_id, step, due_at, owner_name, done_at, note) values ($1, 'report_head', $2, '梁予安', $2, $3)`,
    [incidentId, at, `已说${said}`],
  );
  for (const caseId of caseIds)
    await desk.pool.query(
      `insert into incident_case (case_id, incident_id, added_at, added_by_name, reason, removed_at, removed_reason) values ($1, $2, $3, '周晓棠', $4, $3, $4)`,
      [caseId, incidentId, at, `因为${said}`],
    );
  await desk.does(
    "liang",
    async (act: Act) => {
      const body = { incidentId, number: "Q", title: "升级后转账慢" };
      await appendOrganisationEvent(act, { kind: "incident_ended", reason: `${said}已收到`, body });
      return decided(null);
    },
    {},
  );
}

async function receivedOf(desk: Bank): Promise<string> {
  const input = {
    channel: "phone" as const,
    words: "扣了年费。",
    kind: "complaint" as const,
    causes: [],
    severity: 2 as const,
  };
  return (await desk.does("zhou", receiveCase, input)).caseId;
}

test("with the last case goes the customer, and with the last of an incident what was noted on it, with what was merged into theirs, everywhere in the database", async () => {
  await bank.pool.query("delete from command_key");
  expect(await holding("13800006027")).toContain("customer");
  const other = await openBank();
  const kept = bank;
  bank = other;
  try {
    const caseId = await ledCase(other, "closed");
    const { customer_id, number } = await row(caseId);
    await other.does("zhou", revealIdentifier, { customerId: customer_id!, field: "phone", reason: "约沈女士回电" });
    await mergedInto(other, customer_id!);
    expect(await holding("13511119999")).toEqual(["customer_identifier", "customer_merge"]);
    await other.does("qin", holdCase, { caseId, reason: "沈女士起诉" });
    await incidentOf(other, "沈女士", [caseId]);
    await incidentOf(other, "留下的话", [caseId, await receivedOf(other)]);
    other.clock.advance(4 * 366 * DAY);
    expect(await keepTimeOnce(host())).toEqual({ restricted: 1, erased: 0 });
    // Even compliance lifts a hold only on a case that is worked with.
    await other.does("qin", releaseCase, { caseId, reason: "诉讼结束" });
    await other.does("qin", liftCaseHold, { caseId, reason: "诉讼结束" });
    expect(await holding("沈女士")).not.toEqual([]);
    expect(await holding("6027")).not.toEqual([]);
    expect(await keepTimeOnce(host())).toEqual({ restricted: 0, erased: 1 });
    await other.pool.query("delete from command_key");
    for (const word of [
      "沈女士",
      "13800006027",
      "6027",
      "13511119999",
      "沈静",
      "赎回",
      "云悦90天持有期的",
      customer_id!,
    ])
      expect([word, await holding(word)]).toEqual([word, word === customer_id ? ["customer_reveal"] : []]);
    // Of an incident another case of which is kept, only what was said of the erased one went.
    expect(await holding("留下的话")).toEqual(["incident", "incident_case", "incident_step", "organisation_event"]);
    expect((await holding(number)).length).toBeGreaterThan(0);
    expect(await verifyJournal(other.db)).toMatchObject({ ok: true });
  } finally {
    bank = kept;
    await other.drop();
  }
});
