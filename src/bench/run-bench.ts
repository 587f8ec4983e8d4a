import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { type Database, openDatabase } from "../platform/db/database.ts";
import { startEmbedded } from "../platform/db/embedded/supervisor.ts";
import { migrate } from "../platform/db/migrate.ts";
import { freePort } from "../platform/free-port.ts";
import { prepareQueue } from "../platform/jobs/queue.ts";
import type { Log } from "../platform/log/log.ts";
import { packageRoot } from "../platform/package-root.ts";
import { benchKey } from "./bench-key.ts";
import { benchPeople } from "./bench-people.ts";
import { untilCalm, withoutBackups } from "./calm.ts";
import { ticket } from "./corpus.ts";
import { type Call, client, drive, type Figures } from "./drive.ts";
import { Interrupted } from "./interrupted.ts";
import { loadCorpus } from "./load-corpus.ts";
import { operations } from "./operations.ts";

export interface BenchOptions {
  cases: number;
  /** Seconds for each operation. */
  seconds: number;
  /** An empty database of one's own; absent means a built-in one in a temporary folder. */
  database?: string;
  /** Measures the database with what it holds and loads nothing. */
  asItIs?: boolean;
  log: Log;
  say(line: string): void;
}

export interface BenchReport {
  cases: number;
  loadSeconds: number;
  bytesPerCase: number;
  idleMegabytes: number;
  /** With two hundred cases, then with all: figures of the same operations with 8 clients. */
  small: Record<string, Figures>;
  full: Record<string, Figures>;
  /** p50 at full size over p50 at two hundred cases. */
  growth: Record<string, number>;
  /** Operations at full size before which the server did not come to rest: measured beside what it was still doing. */
  restless: string[];
}

const SMALL = 200;
const CLIENTS = 8;

/**
 * Measures the product on this machine: a server process of its own, over HTTP, with everything switched on. A signal ends
 * it with everything put back as it was, and then the process.
 */
export async function runBench(options: BenchOptions): Promise<BenchReport> {
  try {
    return await measureSite(options);
  } catch (error) {
    if (error instanceof Interrupted) process.exit(error.code);
    throw error;
  }
}

async function measureSite(options: BenchOptions): Promise<BenchReport> {
  const site = await openSite(options);
  const { db } = openDatabase(site.url, 4);
  try {
    return await withoutBackups(db, () => measureServer(site, db, options));
  } finally {
    await db.destroy();
    await site.close();
  }
}

async function measureServer(
  site: { url: string; directory: string },
  db: Database,
  options: BenchOptions,
): Promise<BenchReport> {
  const server = await startServer(site.url, site.directory);
  try {
    const call = client(server.base, { key: await benchKey(db) });
    const people = await benchPeople(db, server.base);
    const end = Date.now();
    if (options.asItIs) return await measureAsItIs(db, call, people, server.pid, options);
    options.say(`loading ${SMALL} cases`);
    await loadCorpus(db, corpus(0, SMALL, end));
    const idleMegabytes = residentMegabytes(server.pid);
    const { figures: small } = await measure(db, call, people, end, options);
    options.say(`loading ${options.cases} cases`);
    const started = performance.now();
    await loadCorpus(db, corpus(SMALL, options.cases, end), (done) => options.say(`${done} cases`));
    const loadSeconds = (performance.now() - started) / 1000;
    const bytesPerCase = await sizePerCase(db);
    const { figures: full, restless } = await measure(db, call, people, end, options);
    const growth = Object.fromEntries(
      Object.keys(full).map((name) => [name, Math.round((full[name]!.p50 / small[name]!.p50) * 100) / 100]),
    );
    return { cases: options.cases, loadSeconds, bytesPerCase, idleMegabytes, small, full, growth, restless };
  } finally {
    await server.stop();
  }
}

async function measureAsItIs(
  db: Database,
  call: Call,
  people: readonly Call[],
  pid: number,
  options: BenchOptions,
): Promise<BenchReport> {
  const idleMegabytes = residentMegabytes(pid);
  const { cases } = await db
    .selectFrom("cases")
    .select(({ fn }) => fn.countAll<number>().as("cases"))
    .executeTakeFirstOrThrow();
  const bytesPerCase = cases > 0 ? await sizePerCase(db) : 0;
  const { figures: full, restless } = await measure(db, call, people, Date.now(), options);
  return { cases, loadSeconds: 0, bytesPerCase, idleMegabytes, small: {}, full, growth: {}, restless };
}

function* corpus(from: number, to: number, end: number) {
  for (let i = from; i < to; i++) yield ticket(i, to, end);
}

async function measure(db: Database, call: Call, people: readonly Call[], end: number, { seconds, say }: BenchOptions) {
  const all = await operations(call, people, end);
  const figures: Record<string, Figures> = {};
  const restless: string[] = [];
  for (const [name, operation] of Object.entries(all)) {
    if (!(await untilCalm(db, say))) restless.push(name);
    await drive(operation, CLIENTS, seconds);
    figures[name] = await drive(operation, CLIENTS, seconds);
    say(`${name}: ${figures[name]!.perSecond}/s, p95 ${figures[name]!.p95} ms`);
  }
  return { figures, restless };
}

/** A database to measure on, with its queue; a built-in one is removed by `close`. */
export async function openSite({ database, log }: Pick<BenchOptions, "database" | "log">) {
  const directory = await mkdtemp(join(tmpdir(), "redress-bench-"));
  const embedded = database ? undefined : await startEmbedded({ dataDir: directory, log });
  const url = database ?? embedded!.near();
  await migrate({ url });
  await prepareQueue(url);
  const close = async () => {
    await embedded?.stop();
    await rm(directory, { recursive: true, force: true });
  };
  return { url, directory, close };
}

async function startServer(url: string, directory: string) {
  const port = await freePort(7400);
  const env = {
    ...process.env,
    DATABASE_URL: url,
    REDRESS_DATA: directory,
    REDRESS_LOG_LEVEL: "error",
    REDRESS_REQUESTS_PER_MINUTE: "1000000",
    NODE_ENV: "production",
  };
  const child = spawn(process.execPath, [join(packageRoot(), "bin/redress.js"), "serve", "--port", String(port)], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  // Also when the bench ends before it is done: nobody else would stop it.
  const end = () => void child.kill("SIGTERM");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  const base = `http://127.0.0.1:${port}`;
  const ready = async () => (await fetch(`${base}/readyz`).catch(() => null))?.ok;
  for (let tries = 0; !(await ready()); tries++) {
    if (tries > 300) throw new Error("the server did not become ready within 30 seconds");
    await sleep(100);
  }
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { base, pid: child.pid!, stop };
}

function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

async function sizePerCase(db: Database): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`
    select sum(pg_total_relation_size(c.oid))::bigint / (select count(*) from cases) as bytes
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`.execute(db);
  return rows[0]!.bytes;
}
