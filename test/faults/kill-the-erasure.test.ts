import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acceptCase } from "../../src/cases/actions/accept-case.ts";
import { receiveCase } from "../../src/cases/actions/receive-case.ts";
import { withdrawCase } from "../../src/cases/actions/withdraw-case.ts";
import { writeNote } from "../../src/cases/actions/write-note.ts";
import { revealIdentifier } from "../../src/customers/actions.ts";
import { holdCase } from "../../src/evidence/actions/hold-case.ts";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { type Bank, openBank } from "../support/bank.ts";
import { type Installation, install } from "../support/installation.ts";

const CASES = 36;
/** Every so many cases one is on hold, and keeps one customer of two cases. */
const HELD_EVERY = 9;
/** How many were erased when it is killed; the server, and its database with it or alone. */
const KILLS = [
  { after: 3, what: "app" },
  { after: 10, what: "database" },
  { after: 17, what: "both" },
  { after: 23, what: "database" },
] as const;
const DAY = 86_400_000;
let installation: Installation;
let dataDir: string;
let app: AppProcess;
const held: string[] = [];
let heldBefore: unknown;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-erasing-"));
  installation = await install();
  app = await startApp({ program: installation.program, dataDir });
  await connected(async (_, url) => {
    const { db, pool } = openDatabase(url, 4);
    const bank = await openBank({ url, db, pool, drop: async () => undefined });
    bank.clock.advance(-4 * 366 * DAY);
    await seed(bank);
    await db.destroy();
  });
  heldBefore = await connected(keptOfHeld);
}, 120_000);
afterAll(async () => {
  await app?.stop();
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

/** Cases that ended four years ago, with words, notes, persons and somebody who looked; two of each customer. */
async function seed(bank: Bank): Promise<void> {
  for (let nth = 0; nth < CASES; nth++) {
    const tail = String(Math.floor(nth / 2)).padStart(4, "0");
    const customer = { name: `沈${tail}`, phone: `1380000${tail}` };
    const matter = { channel: "phone" as const, kind: "complaint" as const, severity: 2 as const, causes: [] };
    const { caseId } = await bank.does("zhou", receiveCase, { ...matter, words: `原话${tail}`, customer });
    const nextWordAt = new Date(bank.clock.now().getTime() + DAY).toISOString();
    await bank.does("zhou", acceptCase, { caseId, acknowledgement: `应答${tail}`, nextWordAt });
    await bank.does("zhou", writeNote, { caseId, body: `备注${tail}`, mentions: [] });
    const row = await bank.db
      .selectFrom("cases")
      .select("customer_id")
      .where("case_id", "=", caseId)
      .executeTakeFirst();
    const look = { customerId: row!.customer_id!, field: "phone" as const, reason: `回电${tail}` };
    await bank.does("zhou", revealIdentifier, look);
    await bank.does("zhou", withdrawCase, { caseId, words: `撤回${tail}` });
    if (nth % HELD_EVERY === 0) {
      await bank.does("qin", holdCase, { caseId, reason: "诉讼" });
      held.push(caseId);
    }
    bank.clock.advance(60_000);
  }
}

/** Does something with a connection to the database the app runs now. */
async function connected<T>(does: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const { url } = await embeddedOf(dataDir);
    const client = new pg.Client(url);
    client.on("error", () => undefined);
    try {
      await client.connect();
      return await does(client, url);
    } catch (error) {
      // Just killed, or coming up: only those are waited for.
      const code = (error as { code?: string }).code ?? "";
      if (attempt > 400 || !/^(ECONN|57P0|08)/.test(code)) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

const erasedSoFar = (client: pg.Client) =>
  client
    .query("select count(*)::int as n from cases where erased_at is not null")
    .then(({ rows }) => rows[0].n as number);

const keptOfHeld = (client: pg.Client) =>
  client
    .query(
      `select c.case_id, c.words, c.customer_id, u.name, u.phone, md5(string_agg(e.body::text, '' order by e.seq)) as told,
         (select string_agg(n.body, '') from case_note n where n.case_id = c.case_id) as notes
       from cases c join customer u using (customer_id) join case_event e using (case_id)
       where c.case_id = any($1) and e.kind not in ('case_restricted') group by c.case_id, u.customer_id order by 1`,
      [held],
    )
    .then(({ rows }) => rows);

/** What must not be found at any moment: whatever of an erased case is left, or of another one is gone. */
const HALVES: Record<string, string> = {
  "an erased case with words of somebody":
    "select case_id from cases where erased_at is not null and (words <> '' or customer_id is not null)",
  "an erased case with rows that are nothing but personal": `
    select case_id from cases c where erased_at is not null and (
      exists (select from case_message m where m.case_id = c.case_id) or
      exists (select from case_note n where n.case_id = c.case_id) or
      exists (select from case_search s where s.case_id = c.case_id))`,
  "an erased case whose events still speak, or do not own up": `
    select case_id from cases c where erased_at is not null and (
      exists (select from case_event e where e.case_id = c.case_id and e.kind <> 'event_redacted'
              and e.body <> '{"redacted": true}') or
      not exists (select from case_event e where e.case_id = c.case_id and e.kind = 'event_redacted'))`,
  "a case that is not erased and lacks something": `
    select case_id from cases c where erased_at is null and (words = '' or customer_id is null
      or not exists (select from customer u where u.customer_id = c.customer_id)
      or not exists (select from case_note n where n.case_id = c.case_id)
      or exists (select from case_event e where e.case_id = c.case_id and e.body = '{"redacted": true}'))`,
  "a customer whose cases are all gone, or anything of one who is gone": `
    select customer_id from customer u where not exists (select from cases c where c.customer_id = u.customer_id)
    union all select customer_id from customer_key k where not exists (
      select from customer u where u.customer_id = k.customer_id)
    union all select (body ->> 'customerId')::uuid from organisation_event e where body ? 'customerId'
      and not exists (select from customer u where u.customer_id = (body ->> 'customerId')::uuid)`,
};

async function inspect(client: pg.Client, url: string): Promise<void> {
  for (const [what, sql] of Object.entries(HALVES)) expect((await client.query(sql)).rows, what).toEqual([]);
  expect(await keptOfHeld(client), "what is on hold is as it was").toEqual(heldBefore);
  const { db } = openDatabase(url, 2);
  expect(await verifyJournal(db)).toMatchObject({ ok: true, faulty: 0, faults: [] });
  await db.destroy();
}

/** Lets the nightly walk begin. */
const walk = () => connected((client) => client.query("select graphile_worker.add_job('keep_time', '{}')"));

async function kill(what: "app" | "database" | "both"): Promise<void> {
  const { pid } = await embeddedOf(dataDir);
  await sleep(Math.random() * 12);
  if (what !== "app") process.kill(pid, "SIGKILL");
  if (what === "database") return void (await sleep(500));
  await app.kill();
  app = await startApp({ program: installation.program, dataDir });
}

test(`kill -9 of the server and of its database while ${CASES} cases are erased: none is half erased, none on hold is touched, every chain verifies`, async () => {
  let middles = 0;
  const whole = CASES - held.length;
  for (const { after, what } of KILLS) {
    await walk();
    await connected(async (client) => {
      for (let wait = 0; wait < 4000 && (await erasedSoFar(client)) < after; wait++) await sleep(2);
    });
    await kill(what);
    await connected(async (client, url) => {
      const erased = await erasedSoFar(client);
      if (erased >= after && erased < whole) middles += 1;
      if (what !== "database") await inspect(client, url);
    });
  }
  await walk();
  await expect.poll(() => connected(erasedSoFar), { timeout: 60_000, interval: 200 }).toBe(whole);
  await connected(inspect);
  const left = await connected((client) => client.query("select name from customer order by name"));
  // Of each pair with one on hold the customer stays.
  expect(left.rows.length).toBe(held.length);
  console.log(`killed in the middle ${middles} of ${KILLS.length} times, ${whole} erased, ${held.length} kept`);
  expect(middles, "otherwise nothing was at stake").toBeGreaterThanOrEqual(KILLS.length - 1);
});
