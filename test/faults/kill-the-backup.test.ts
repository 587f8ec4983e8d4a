import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scratchDatabase } from "../../src/platform/db/scratch-database.ts";
import { freshDatabase, type TestDatabase } from "../support/database.ts";
import { type Installation, install } from "../support/installation.ts";

const ROUNDS = 8;
let installation: Installation;
let database: TestDatabase;
let room: string;

beforeAll(async () => {
  [installation, database] = [await install(), await freshDatabase()];
  room = await mkdtemp(join(tmpdir(), "redress-backup-killed-"));
  await run(["audit", "verify"], database.url);
  // Big enough that there is a middle: some 60 MB of drafts.
  await database.pool.query(`
    insert into draft (person_id, place, body, version, updated_at)
    select gen_random_uuid(), 'p' || n, jsonb_build_object('text', repeat(md5(n::text), 60)), 1, now()
    from generate_series(1, 30000) n`);
});
afterAll(async () => {
  await database?.drop();
  await installation?.remove();
  await rm(room, { recursive: true, force: true });
});

/** Runs a command on a database, killed after a while if one is given; its exit code, null when it was killed. */
async function run(words: string[], url: string, killAfterMs?: number): Promise<number | null> {
  const child = spawn(process.execPath, [installation.program, ...words, "--data", join(room, "data")], {
    stdio: "ignore",
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: url },
  });
  const gone = once(child, "exit");
  if (killAfterMs !== undefined) await Promise.race([sleep(killAfterMs).then(() => child.kill("SIGKILL")), gone]);
  await gone;
  return child.exitCode;
}

test(`kill -9 of a backup and of a restore, ${ROUNDS} rounds each: no file looks whole, no database starts half`, async () => {
  const whole = join(room, "whole.rba");
  const begun = performance.now();
  expect(await run(["backup", whole], database.url)).toBe(0);
  const length = performance.now() - begun;
  expect(await run(["backup", "verify", whole], database.url)).toBe(0);
  let killed = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const name = `round-${round}.rba`;
    const code = await run(["backup", join(room, name)], database.url, length * ((round + 1) / (ROUNDS + 1)));
    const there = (await readdir(room)).includes(name);
    if (code === null) killed += 1;
    else expect([there, code], `round ${round}`).toEqual([true, 0]);
    // Killed between the last rename and its own end, it left a backup: then a whole one.
    if (there) expect(await run(["backup", "verify", join(room, name)], database.url), `${name} is whole`).toBe(0);
  }
  let half = 0;
  const scratch = await scratchDatabase();
  const client = new pg.Client(scratch.url);
  await client.connect();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const code = await run(["restore", whole, "--into", scratch.url], "", length * ((round + 1) / ROUNDS));
      if (code === 0) break;
      killed += 1;
      await settled(client);
      const { rows } = await client.query(
        "select to_regclass('restore_unfinished') is not null as marked, to_regclass('draft') is not null as tables",
      );
      const { marked, tables } = rows[0];
      const drafts = tables ? (await client.query("select from draft")).rowCount : 0;
      if (marked) {
        half += 1;
        expect(drafts, "what is marked holds nothing").toBe(0);
        expect(await run(["audit", "verify"], scratch.url), "and does not start").toBe(1);
      } else expect([0, 30000]).toContain(drafts);
      if (!marked && drafts === 30000) break;
    }
    const { rows } = await client.query("select to_regclass('draft') is not null as tables");
    const done = rows[0].tables && (await client.query("select from draft limit 1")).rowCount === 1;
    if (!done) expect(await run(["restore", whole, "--into", scratch.url], "")).toBe(0);
    expect((await client.query("select from draft")).rowCount).toBe(30000);
    expect(await run(["audit", "verify"], scratch.url)).toBe(0);
  } finally {
    await client.end();
    await scratch.drop();
  }
  console.log(`killed ${killed} of ${2 * ROUNDS}, ${half} restores in their middle`);
  // Otherwise nothing was ever at stake.
  expect(killed).toBeGreaterThan(ROUNDS / 2);
  expect(half).toBeGreaterThan(0);
});

test("the database is lost in the middle of a backup: it ends with an error, and no file looks whole", async () => {
  let lost = 0;
  for (let round = 0; round < 4; round++) {
    const name = `lost-${round}.rba`;
    const running = run(["backup", join(room, name)], database.url);
    lost += await cutOff(round * 40);
    const code = await running;
    expect((await readdir(room)).includes(name), `a file there, ended with ${code}`).toBe(code === 0);
  }
  expect(lost, "otherwise nothing was at stake").toBeGreaterThan(1);
});

/** Takes the connection of a backup from it, a little after it began to read; whether there was one. */
async function cutOff(afterMs: number): Promise<number> {
  const theirs = "datname = current_database() and application_name = 'redress-backup'";
  const begun = `select 1 from pg_stat_activity where ${theirs} and query ilike 'copy%'`;
  for (let wait = 0; wait < 500 && (await database.pool.query(begun)).rowCount === 0; wait++) await sleep(5);
  await sleep(afterMs);
  const cut = await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${theirs}`);
  return cut.rowCount ? 1 : 0;
}

/** Waits until the server has noticed that the restore is gone. */
async function settled(client: pg.Client): Promise<void> {
  const others = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name like 'redress%'`;
  for (let wait = 0; wait < 200 && (await client.query(others)).rows[0].n > 0; wait++) await sleep(50);
}
