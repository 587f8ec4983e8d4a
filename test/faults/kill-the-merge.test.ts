import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyJournal } from "../../src/journal/actions/verify-journal.ts";
import { openDatabase } from "../../src/platform/db/database.ts";
import { type AppProcess, embeddedOf, startApp } from "../support/app-process.ts";
import { call } from "../support/call.ts";
import { type Installation, install } from "../support/installation.ts";
import { employ, type Staff } from "../support/staff.ts";

const ROUNDS = 3;
const PAIRS = 8;

/** Two cases, and what is known of them: the merge that stands, null for none, undefined while nobody answered. */
interface Pair {
  kept: string;
  other: string;
  merge: string | null | undefined;
}

let installation: Installation;
let dataDir: string;
let app: AppProcess;
let staff: Staff;
const pairs: Pair[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-merged-"));
  installation = await install();
  app = await startApp({ program: installation.program, dataDir });
  staff = await employ(app, { owners: 1, keys: 0 });
  const take = async () => (await post("/v1/cases", { channel: "web", words: "同一张存单" })).body.caseId as string;
  for (let at = 0; at < PAIRS; at++) pairs.push({ kept: await take(), other: await take(), merge: null });
}, 120_000);
afterAll(async () => {
  await app?.stop();
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const post = (path: string, body: object) =>
  call(app.url, { method: "POST", path, as: staff.owners[0]!.as, body, idempotencyKey: crypto.randomUUID() });

/** Merges a pair and parts it again, over and over, until the server is gone in the middle of one of them. */
async function turn(pair: Pair, done: { count: number }): Promise<void> {
  for (;;) {
    const standing = pair.merge;
    pair.merge = undefined;
    const path = `/v1/cases/${pair.kept}/merges`;
    const answer = await (standing
      ? post(`${path}/${standing}/undo`, { reason: "不是一件" })
      : post(path, { otherId: pair.other, reason: "同一件事" })
    ).catch(() => null);
    if (!answer || answer.status >= 500) return;
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    pair.merge = standing ? null : answer.body.mergeId;
    done.count++;
  }
}

const HALF = {
  "a merged case without just one merge that stands": `
    select c.case_id from cases c where c.merged_into is not null and 1 <> (select count(*) from case_merge m
      where m.case_id = c.case_id and m.kept_id = c.merged_into and m.undone_at is null)`,
  "a merge that stands of a case that is not merged": `
    select m.case_id from case_merge m join cases c using (case_id)
    where m.undone_at is null and c.merged_into is distinct from m.kept_id`,
  "a kept case that counts wrongly": `
    select k.case_id from cases k
    where k.merged_cases <> (select count(*) from cases c where c.merged_into = k.case_id)`,
  "a merged case that is open, or one by itself that is closed": `
    select case_id from cases where (merged_into is null) <> (closed_at is null)`,
  "a merged case with a running clock, or one by itself without": `
    select c.case_id from cases c where (c.merged_into is null) <> exists (
      select from case_clock k where k.case_id = c.case_id and k.stopped_at is null)`,
  "a merged case of which something rings": `
    select a.case_id from case_alarm a join cases c using (case_id) where c.merged_into is not null`,
  "events of one side alone": `
    select e.case_id from case_event e where e.kind in ('case_merged', 'case_parted') and not exists (
      select from case_event o where o.case_id = (e.body ->> 'caseId')::uuid and o.body ->> 'mergeId' = e.body ->> 'mergeId'
        and o.kind = case e.kind when 'case_merged' then 'case_took_in' else 'case_gave_back' end)`,
};

/** Finds nothing half done and nothing lost that was answered; learns how the unanswered ended. */
async function inspect(): Promise<void> {
  const { db, pool } = openDatabase((await embeddedOf(dataDir)).url, 2);
  try {
    for (const [name, query] of Object.entries(HALF)) expect((await pool.query(query)).rows, name).toEqual([]);
    expect(await verifyJournal(db)).toMatchObject({ ok: true, faulty: 0 });
    const { rows } = await pool.query("select kept_id, merge_id from case_merge where undone_at is null");
    for (const pair of pairs) {
      const found = rows.find((row) => row.kept_id === pair.kept)?.merge_id ?? null;
      if (pair.merge !== undefined) expect(found, "an answered act was lost").toBe(pair.merge);
      pair.merge = found;
    }
  } finally {
    await db.destroy();
  }
}

test(`kill -9 while ${PAIRS} pairs are merged and parted, ${ROUNDS} times: nothing is half done, nothing answered is lost`, async () => {
  const done = { count: 0 };
  let cut = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const turning = Promise.all(pairs.map((pair) => turn(pair, done)));
    await sleep(500 + Math.random() * 700);
    const database = await embeddedOf(dataDir);
    if (round % 2 === 1) process.kill(database.pid, "SIGKILL");
    await app.kill();
    await turning;
    cut += pairs.filter(({ merge }) => merge === undefined).length;
    app = await startApp({ program: installation.program, dataDir });
    await inspect();
  }
  console.log(`${ROUNDS} rounds, ${done.count} merges and undos answered, ${cut} cut off, lost 0, half 0`);
  // Otherwise nothing was ever at stake.
  expect(cut).toBeGreaterThan(ROUNDS);
  expect(done.count).toBeGreaterThan(PAIRS);
}, 120_000);
