import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded } from "../../src/platform/db/embedded/supervisor.ts";
import { type Installation, install } from "../support/installation.ts";

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const NEWER = `create table schema_migration (name text, checksum text, applied_at timestamptz default now());
  insert into schema_migration values ('9999_of_a_later_version.sql', 'x')`;
let installation: Installation;
let dataDir: string;

beforeAll(async () => {
  installation = await install();
  dataDir = await mkdtemp(join(tmpdir(), "redress-newer-"));
  const embedded = await startEmbedded({ dataDir, log: silent });
  const client = new pg.Client(embedded.url);
  await client.connect();
  await client.query(NEWER).finally(() => client.end());
  await embedded.stop();
});
afterAll(async () => {
  await installation?.remove();
  await rm(dataDir, { recursive: true, force: true });
});

test("a database newer than the program: the start says so, stops the database and ends with 1", async () => {
  const child = spawn(process.execPath, [installation.program, "serve", "--data", dataDir, "--port", "4703"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: "en_US.UTF-8" },
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  const late = setTimeout(() => child.kill("SIGKILL"), 20_000);
  const [code, signal] = await once(child, "exit");
  clearTimeout(late);
  expect([code, signal]).toEqual([1, null]);
  expect(said).toContain("9999_of_a_later_version.sql");
  const left = await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8").catch(() => "nothing");
  expect(left).toBe("nothing");
});
