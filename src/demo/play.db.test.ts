import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../test/support/database.ts";
import { viewDesk } from "../cases/reads/view-desk.ts";
import { STATE_KEYS } from "../cases/rules/states.ts";
import { verifyJournal } from "../journal/actions/verify-journal.ts";
import { gatherCast } from "./people.ts";
import { playDemo, wantsDemo } from "./play.ts";

const ZONE = "Asia/Shanghai";
const NOW = new Date("2026-11-19T02:26:00Z");
const MINUTES = 5 * 60_000;
// Hashing is the door's business; here it would only cost time.
const hash = async (password: string) => `test:${password}`;

let house: TestDatabase;
let killedAt = 0;

beforeAll(async () => {
  house = await freshDatabase();
  const { db } = house;
  const half = new AbortController();
  const first = playDemo({
    db,
    zone: ZONE,
    now: NOW,
    hash,
    signal: half.signal,
    onProgress: ({ told }) => {
      if (told >= 60) half.abort();
    },
  });
  await first.ready;
  killedAt = (await first.done).told;
  // A later start goes on relative to the instant the demo began at.
  await playDemo({ db, zone: ZONE, now: new Date(NOW.getTime() + 3_600_000), hash }).done;
}, MINUTES);
afterAll(() => house?.drop());

async function count(condition: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from cases c where ${condition}`.execute(house.db);
  return rows[0]!.n;
}

describe("the demo on a real database", () => {
  test("was stopped half-way and told to its end, nothing twice", async () => {
    expect(killedAt).toBeLessThan(80);
    expect(await wantsDemo(house.db)).toBe(false);
    expect(await count(sql`true`)).toBeGreaterThanOrEqual(320);
    const { rows } = await sql`select key from case_key where kind = 'demo' group by key having count(*) > 1`.execute(
      house.db,
    );
    expect(rows).toEqual([]);
  });

  test("the house's journal stands in the order of time", async () => {
    const rows = await house.db.selectFrom("organisation_event").select(["at", "kind"]).orderBy("seq").execute();
    const told = rows.map(({ at, kind }) => `${at.toISOString()} ${kind}`);
    expect(rows.length).toBeGreaterThan(60);
    expect(told.filter((_, place) => place > 0 && rows[place]!.at < rows[place - 1]!.at)).toEqual([]);
  });

  test("has every state", async () => {
    const rows = await house.db.selectFrom("cases").select("state").distinct().execute();
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(STATE_KEYS));
  });

  test("every chain verifies", async () => {
    const verdict = await verifyJournal(house.db);
    expect(verdict.faults).toEqual([]);
    expect(verdict.streams).toBeGreaterThan(320);
  });

  // Each line is a way in which a case row would contradict a rule.
  test.each([
    ["R8 accounted or closed without decision", sql`state in ('accounted', 'closed') and decision is null`],
    ["R8 closed without account or answer", sql`state = 'closed' and (accounted_at is null or answer_at is null)`],
    ["R8 no answer without attempts", sql`agreement = 'no_answer' and contact_attempts < 3`],
    ["R5 accounted with an own fault undecided", sql`accounted_at is not null and own_fault = 'possible'`],
    ["R3 understood without a need", sql`state not in ('received', 'accepted', 'declined') and business_need is null`],
    ["R4 proposed without approval", sql`state = 'proposed' and remedy->>'approval' <> 'approved'`],
    ["R11 approved by the proposer", sql`remedy->>'approvedBy' = remedy->>'proposedBy'`],
    ["R1 accepted without owner", sql`accepted_at is not null and owner_id is null`],
    ["R10 reopened without a level", sql`state = 'reopened' and level = 0`],
    ["an ended case that is still due", sql`closed_at is not null and next_due_at is not null`],
    [
      "an open case with nothing due before its account",
      sql`coalesce(closed_at, accounted_at) is null and next_due_at is null`,
    ],
    [
      "open tasks counted wrongly",
      sql`open_tasks <> (select count(*) from case_task t
      where t.case_id = c.case_id and t.state in ('dispatched', 'handed_back', 'arbitration'))`,
    ],
    ["times out of order", sql`accepted_at < received_at or accounted_at < accepted_at or closed_at < accounted_at`],
    ["anything after the start of the demo", sql`last_event_at > ${NOW}`],
  ])("no case: %s", async (_, condition) => expect(await count(condition)).toBe(0));

  test("the contact owner's desk is alive", async () => {
    const { actors } = await gatherCast(house.db);
    const look = { db: house.db, now: NOW, zone: ZONE, requestId: "test" };
    const { value: desk } = (await viewDesk({ ...look, actor: actors.zhou }, { sort: "due" })) as Kept<typeof viewDesk>;
    expect(desk.say.overdue).toBe(2);
    expect(desk.say.dueToday).toBeGreaterThanOrEqual(3);
    expect(desk.mineCount).toBeGreaterThanOrEqual(20);
    expect(desk.unowned).toBe(6);
    expect(desk.drafts).toHaveLength(2);
    expect(desk.promises.length).toBeGreaterThanOrEqual(3);
    expect(desk.tasks.length).toBeGreaterThanOrEqual(2);
    expect(new Set(desk.mine.map(({ title }) => title)).size).toBe(desk.mine.length);
    const liang = (await viewDesk({ ...look, actor: actors.liang }, { sort: "due" })) as Kept<typeof viewDesk>;
    expect(new Set(liang.value.approvals.map(({ what }) => what))).toEqual(
      new Set(["remedy", "own_fault", "arbitration", "extension", "finding", "review"]),
    );
  });
});

type Kept<F extends (...of: never[]) => Promise<unknown>> = Extract<Awaited<ReturnType<F>>, { ok: true }>;
