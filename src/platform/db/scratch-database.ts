import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "./embedded/supervisor.ts";

/** An empty database of its own, for a test file or to try a backup in. */
export interface ScratchDatabase {
  url: string;
  drop(): Promise<void>;
}

/**
 * Makes a database on a server (else that of `TEST_DATABASE_URL`), or on a built-in one started for it in a folder of
 * its own in `room`. Throws `StartRefused` where no built-in one can run.
 */
export async function scratchDatabase({
  server = process.env.TEST_DATABASE_URL,
  room = tmpdir(),
}: {
  server?: string;
  room?: string;
} = {}): Promise<ScratchDatabase> {
  return server ? onServer(server) : onOwnServer(room);
}

/** How the folder of such a server begins, for who clears what killed processes left. */
export const SCRATCH = "redress-scratch-";

async function onOwnServer(room: string): Promise<ScratchDatabase> {
  const dataDir = await mkdtemp(join(room, SCRATCH));
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
