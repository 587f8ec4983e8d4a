import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { systemClock } from "../clock.ts";
import { type Database, openDatabase } from "../db/database.ts";
import { type Embedded, startEmbedded } from "../db/embedded/supervisor.ts";
import { openLog } from "../log/log.ts";
import type { JobOutcome } from "../metrics/metrics.ts";
import { defineJob, enqueue, type Job } from "./job.ts";
import { prepareQueue, queueState } from "./queue.ts";
import { startJobs } from "./worker.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
const log = openLog({ level: "silent" });
let dataDir: string;
let embedded: Embedded;
let db: Database;
let pool: pg.Pool;
let handled: string[];
let failures: number;
const outcomes: JobOutcome[] = [];

// Its own server even when a shared one is set: one test kills it.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-jobs-"));
  embedded = await startEmbedded({ dataDir, log });
  ({ db, pool } = openDatabase(embedded.url, 4));
  await Promise.all([prepareQueue(embedded.url), prepareQueue(embedded.url)]);
});
afterAll(async () => {
  await db.destroy();
  await embedded.stop();
  await rm(dataDir, { recursive: true });
});
beforeEach(async () => {
  handled = [];
  failures = 0;
  outcomes.length = 0;
  await pool.query("select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs");
});

const greet = defineJob({
  name: "greet",
  schema: z.object({ name: z.string() }),
  handle: async ({ name }, { attempt }) => {
    if (failures-- > 0) throw new Error("not yet");
    handled.push(`${name} ${attempt}`);
  },
});

async function working<T>(during: () => Promise<T>): Promise<T> {
  const host = { db, clock: systemClock, zone: "Asia/Shanghai", publish: () => undefined };
  const metrics = { job: (_name: string, outcome: JobOutcome) => void outcomes.push(outcome) };
  const jobs = startJobs({ url: embedded.url, jobs: [greet as Job], host, concurrency: 2, log, metrics });
  return during().finally(() => jobs.stop());
}

const send = (name: string, options = {}) => db.transaction().execute((tx) => enqueue(tx, greet, { name }, options));
const until = (condition: () => unknown) => vi.waitFor(() => expect(condition()).toBeTruthy(), { timeout: 30_000 });

test("runs what was committed and nothing that was rolled back", async () => {
  const failing = db.transaction().execute(async (tx) => {
    await enqueue(tx, greet, { name: "ghost" });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  await send("Li");
  await working(() => until(() => handled.length > 0));
  expect(handled).toEqual(["Li 1"]);
  expect(outcomes).toEqual(["done"]);
});

test("tries again after a failure, and counts the dead", async () => {
  failures = 1;
  await send("Li");
  await working(() => until(() => handled.length > 0));
  expect(handled).toEqual(["Li 2"]);
  expect(outcomes).toEqual(["failed", "done"]);
  failures = 1;
  await send("Wang", { maxAttempts: 1 });
  await working(() => until(() => outcomes.includes("dead")));
  expect(await queueState(pool)).toEqual({ waiting: 0, dead: 1 });
});

test("refuses a payload of the wrong shape before it is queued", async () => {
  await expect(db.transaction().execute((tx) => enqueue(tx, greet, {} as never))).rejects.toThrow(/name/);
});

test("keeps one waiting job for a key, and waits for its time", async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  await send("first", { key: "k", runAt });
  await send("second", { key: "k", runAt });
  expect(await queueState(pool)).toEqual({ waiting: 1, dead: 0 });
  await working(() => new Promise((resolve) => setTimeout(resolve, 300)));
  expect(handled).toEqual([]);
});

test("gives back what a killed process had in hand", async () => {
  await send("Li");
  await pool.query(
    "update graphile_worker._private_jobs set locked_by = 'pool-gone', locked_at = now() - interval '1 minute', attempts = 1",
  );
  await working(() => until(() => handled.length > 0));
  expect(handled).toEqual(["Li 2"]);
});

test("goes on after the database was killed", async () => {
  await working(async () => {
    await send("before");
    await until(() => handled.length === 1);
    const back = new Promise<void>((resolve) => embedded.onRestart(resolve));
    process.kill(embedded.pid, "SIGKILL");
    await back;
    await vi.waitFor(() => send("after"), { timeout: 10_000 });
    await until(() => handled.length === 2);
  });
  expect(handled).toEqual(["before 1", "after 1"]);
});
