import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "./embedded/supervisor.ts";

/** An empty database of its own for a test file. */
export interface ScratchDatabase {
  url: string;
  drop(): Promise<void>;
}

/** Makes a database on the server of `TEST_DATABASE_URL`, or on a built-in one started for it. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : onOwnServer();
}

async function onOwnServer(): Promise<ScratchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), "redress-scratch-"));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const embedded = await startEmbedded({ dataDir, log });
  const drop = async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: embedded.url, drop };
}

async function onServer(server: string): Promise<ScratchDatabase> {
  const name = `redress_scratch_${randomBytes(6).toString("hex")}`;
  await run(server, `create database ${name} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
