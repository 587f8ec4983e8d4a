import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../../src/platform/db/embedded/supervisor.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { prepareQueue } from "../../src/platform/jobs/queue.ts";

export const TEMPLATE = "redress_template";

/**
 * One server for a whole run: that of TEST_DATABASE_URL, or the built-in one. A migrated template makes every
 * test file's own database in milliseconds.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? undefined : await startOwn();
  const server = given ?? embedded!.url;
  process.env.TEST_DATABASE_URL = server;
  await run(server, `drop database if exists ${TEMPLATE} with (force)`);
  await run(server, `create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${TEMPLATE}`;
  await migrate({ url: url.href });
  await prepareQueue(url.href);
  return async () => {
    await embedded?.stop();
  };
}

async function startOwn() {
  const dataDir = await mkdtemp(join(tmpdir(), "redress-tests-"));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const embedded = await startEmbedded({ dataDir, log });
  return {
    url: embedded.url,
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
