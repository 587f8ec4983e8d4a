import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bank, openBank } from "../../test/support/bank.ts";
import { ledCase } from "../../test/support/led-case.ts";
import { revealIdentifier } from "../customers/actions.ts";
import { saveDraft } from "../drafts/drafts.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { addPerson } from "../persons/actions/add-person.ts";
import { revealPerson } from "../persons/actions/reveal-person.ts";
import { decideRightsRequest, takeRightsRequest, verifyRequester } from "./actions/rights-requests.ts";
import { keepTimeOnce } from "./keep-time.ts";
import { keptUntil } from "./kept-until.ts";
import { listReveals } from "./requests-store.ts";
import { DEFAULT_PLAN } from "./rules/retention.ts";
import { findPlan, putPlan } from "./store.ts";

let bank: Bank;
const DAY = 86_400_000;
beforeAll(async () => {
  bank = await openBank();
});
afterAll(() => bank.drop());

const walk = () => keepTimeOnce({ db: bank.db, clock: bank.clock, zone: "Asia/Shanghai", publish() {} });
const plan = (change: Partial<typeof DEFAULT_PLAN>) =>
  bank.db.transaction().execute((tx) => putPlan(tx, { ...DEFAULT_PLAN, ...change }));
const count = async (table: string) => (await bank.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n;

test("PIPL 19: each kind of data goes by its own timer, none by another's", async () => {
  const { pool, clock } = bank;
  await bank.does("zhou", saveDraft, { place: "intake", body: { words: "写了一半" }, version: 0 } as never);
  await pool.query(
    `insert into import_run (run_id, source, file_name, file_sha256, columns, mapping, dry_run, state, position, total,
       created_count, linked_count, rejected_count, started_by, started_by_name, created_at, finished_at, file_kept)
     values ($1, 'x', 'x.csv', '\\x00', '{}', '{}', false, 'done', 1, 1, 0, 0, 1, $2, '周晓棠', $3, $3, false)`,
    [v7(), bank.actors.zhou!.id, clock.now()],
  );
  await pool.query(
    "insert into import_reject (run_id, line, field, reason_code, zh, en, excerpt) select run_id, 1, 'x', 'x', 'x', 'x', '{}' from import_run",
  );
  const { requestId } = await bank.does("qin", takeRightsRequest, {
    ...{ kind: "access", requesterName: "沈女士", relation: "self", wish: "看看" },
  });
  const open = { kind: "access", requesterName: "没答复的", relation: "self", wish: "看看" };
  await bank.does("qin", takeRightsRequest, open);
  await bank.does("qin", verifyRequester, { requestId, how: "回拨", version: 1 });
  await bank.does("qin", decideRightsRequest, { requestId, decision: "granted", answer: "已给", version: 2 });
  await plan({ draftDays: 7, rejectDays: 10, requestYears: 4 });
  const left = async () => [await count("draft"), await count("import_reject"), await count("rights_request")];
  await walk();
  expect(await left()).toEqual([1, 1, 2]);
  clock.advance(8 * DAY);
  await walk();
  expect(await left()).toEqual([0, 1, 2]);
  clock.advance(3 * DAY);
  await walk();
  expect(await left()).toEqual([0, 0, 2]);
  clock.advance(3 * 366 * DAY);
  await walk();
  expect(await left()).toEqual([0, 0, 2]);
  clock.advance(366 * DAY);
  await walk();
  // The one that nobody has answered stays.
  expect(await left()).toEqual([0, 0, 1]);
});

test("a plan saved before a kind had its timer goes on with the shipped one; portal links live by it", async () => {
  await bank.pool.query(
    `insert into setting (key, value) values ('retention', '{"keepYears": 5}') on conflict (key) do update set value = excluded.value`,
  );
  expect(await findPlan(bank.db)).toEqual({ ...DEFAULT_PLAN, keepYears: 5 });
  expect(await keptUntil(bank.db, new Date("2026-11-20T01:00:00Z"))).toEqual(new Date("2031-11-20T01:00:00Z"));
  expect(await keptUntil(bank.db, null)).toBeNull();
  await plan({});
});

test("R12: reveals of a customer and of somebody behind a case are listed as one; with the case, who they were is gone", async () => {
  const caseId = await ledCase(bank, "proposed");
  const { customer_id: customerId } = await bank.db
    .selectFrom("cases")
    .select("customer_id")
    .where("case_id", "=", caseId)
    .executeTakeFirstOrThrow();
  const agent = { caseId, role: "agent" as const, name: "司马静怡", phone: "13733330001", represents: false };
  const { partyId } = await bank.does("zhou", addPerson, agent);
  await bank.does("zhou", revealPerson, { caseId, partyId, field: "phone", reason: "给司马静怡回电" });
  await bank.does("zhou", revealIdentifier, { customerId: customerId!, field: "phone", reason: "约沈女士回电" });
  const listed = (filter = {}) => listReveals(bank.db, filter, null, 10);
  expect((await listed()).map(({ reason }) => reason)).toEqual(["约沈女士回电", "给司马静怡回电"]);
  expect(await listed({ personId: bank.actors.liang!.id })).toEqual([]);
  expect(await listed({ from: new Date(bank.clock.now().getTime() + DAY) })).toEqual([]);
  await bank.pool.query("update cases set state = 'closed', closed_at = last_event_at where case_id = $1", [caseId]);
  bank.clock.advance(4 * 366 * DAY);
  expect(await walk()).toEqual({ restricted: 0, erased: 1 });
  expect((await listed()).map(({ actor_name, reason, body }) => [actor_name, reason, body])).toEqual([
    ["周晓棠", null, { redacted: true }],
    ["周晓棠", null, { redacted: true }],
  ]);
  const { rows } = await bank.pool.query("select 1 from organisation_event e where e::text like '%司马静怡%'");
  expect(rows).toEqual([]);
  expect(await verifyJournal(bank.db)).toMatchObject({ ok: true });
});
