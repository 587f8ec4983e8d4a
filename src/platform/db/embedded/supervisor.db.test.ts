import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../database.ts";
import { type Embedded, startEmbedded } from "./supervisor.ts";

const silent = { debug() {}, info() {}, warn() {}, error() {} };
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
let dataDir: string;
let started: Embedded[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "redress-embedded-"));
  started = [];
});

afterEach(async () => {
  for (const embedded of started) await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<Embedded> {
  const embedded = await startEmbedded({ dataDir, log: silent });
  started.push(embedded);
  return embedded;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return Object.values((await client.query(sql)).rows[0] ?? {})[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function eventually<T>(attempt: () => Promise<T>, patience = 10_000): Promise<T> {
  for (const until = Date.now() + patience; ; await sleep(50)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

test("keeps its data over stop and start, asks for a password, and leaves no draft behind", async () => {
  const first = await start();
  await ask(first.url, "create table kept as select '退一赔三' as said");
  await first.stop();
  const second = await start();
  expect(await ask(second.url, "select said from kept")).toBe("退一赔三");
  await expect(ask(second.url.replace(/:[^:@]+@/, ":wrong@"), "select 1")).rejects.toThrow(/password/);
  expect(await readdir(dataDir)).toEqual(["postgres"]);
  expect((await stat(join(dataDir, "postgres/password"))).mode & 0o777).toBe(0o600);
});

const overSocket = "select inet_server_addr() is null";

test("is reached by its socket as well, over the loopback where the path is too long for one", async () => {
  const near = await start();
  expect([await ask(near.url, overSocket), await ask(near.near(), overSocket)]).toEqual([false, true]);
  await near.stop();
  const home = dataDir;
  dataDir = join(home, "长".repeat(40));
  expect(await ask((await start()).near(), overSocket)).toBe(false);
  dataDir = home;
});

test("a pool finds its way to a server that came up without a socket, and back to one that has it", async () => {
  const embedded = await start();
  const { db, pool } = openDatabase(embedded.near, 1);
  const near = async () => {
    const { rows } = await pool.query(`${overSocket} as near`);
    // Closed from the other side, as by a server that ends: the next statement needs a connection of its own.
    await pool.query("select pg_terminate_backend(pg_backend_pid())").catch(() => undefined);
    return rows[0].near;
  };
  expect(await near()).toBe(true);
  const socket = join(dataDir, "postgres/cluster", `.s.PGSQL.${new URL(embedded.url).port}`);
  await rename(socket, `${socket}.away`);
  expect(await near()).toBe(false);
  // What is in its place is none.
  await writeFile(socket, "");
  expect(await near()).toBe(false);
  await rename(`${socket}.away`, socket);
  expect(await near()).toBe(true);
  await db.destroy();
});

test("brings a killed server back on the same port, and tells who listens", async () => {
  const embedded = await start();
  await ask(embedded.url, "create table kept as select 1");
  const killed = embedded.pid;
  const back = new Promise<void>((resolve) => embedded.onRestart(resolve));
  process.kill(killed, "SIGKILL");
  await back;
  expect(embedded.pid).not.toBe(killed);
  expect(await eventually(() => ask(embedded.url, "select count(*)::int from kept"))).toBe(1);
  expect(await ask(embedded.near(), overSocket)).toBe(true);
});

test("starts although a foreign process has the number in a left-behind postmaster.pid", async () => {
  const first = await start();
  await first.stop();
  const lines = [process.pid, "/elsewhere", 0, 20_000, "", "127.0.0.1", "  1 2", "ready"];
  await writeFile(join(dataDir, "postgres/cluster/postmaster.pid"), `${lines.join("\n")}\n`);
  await writeFile(join(dataDir, `postgres/cluster/.s.PGSQL.20000.lock`), `${lines.join("\n")}\n`);
  expect(await ask((await start()).url, "select 1")).toBe(1);
});

test("shares one server between two starts at once; who stays takes over", async () => {
  const [one, other] = await Promise.all([start(), start()]);
  expect([one.own, other.own].sort()).toEqual([false, true]);
  expect(one.pid).toBe(other.pid);
  const [owner, guest] = one.own ? [one, other] : [other, one];
  await owner.stop();
  expect(await eventually(() => ask(guest.url, "select 1"))).toBe(1);
  expect(guest.own).toBe(true);
});

test("the server dies with a killed application, and the next start works at once", async () => {
  const child = await startElsewhere();
  const pid = Number((await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0]);
  child.kill("SIGKILL");
  const next = await start();
  expect(next.own).toBe(true);
  expect(next.pid).not.toBe(pid);
  expect(await ask(next.url, "select 1")).toBe(1);
});

async function startElsewhere(): Promise<ChildProcess> {
  const { build } = await import("esbuild");
  const outfile = join(import.meta.dirname, `../../../../node_modules/.cache/embedded-${process.pid}.mjs`);
  const stdin = {
    contents: `import { startEmbedded } from "./supervisor.ts";
      const log = { debug() {}, info() {}, warn() {}, error() {} };
      await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log });
      process.send("up");`,
    resolveDir: import.meta.dirname,
  };
  await build({ stdin, outfile, bundle: true, platform: "node", format: "esm", packages: "external" });
  const child = fork(outfile);
  await once(child, "message");
  await rm(outfile);
  return child;
}
