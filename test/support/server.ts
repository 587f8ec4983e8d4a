import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../../src/platform/db/embedded/supervisor.ts";
import { migrate } from "../../src/platform/db/migrate.ts";
import { prepareQueue } from "../../src/platform/jobs/queue.ts";

export const TEMPLATE = "redress_template";
/** The fictional bank, once somebody has asked for it, and what names the folder of its evidence to the workers. */
export const DEMO_TEMPLATE = "redress_template_demo";
export const DEMO_FILES = "TEST_DEMO_FILES";

/**
 * One server for a whole run: that of TEST_DATABASE_URL, or the built-in one. A migrated template makes every
 * test file's own database in milliseconds.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  // Another project of the same run was here before.
  if (process.env[DEMO_FILES]) return async () => undefined;
  const demoFiles = await mkdtemp(join(tmpdir(), "redress-demo-"));
  process.env[DEMO_FILES] = demoFiles;
  const given = process.env.TEST_DATABASE_URL;
  const embedded = given ? undefined : await startOwn();
  const server = given ?? embedded!.url;
  process.env.TEST_DATABASE_URL = server;
  for (const left of [TEMPLATE, DEMO_TEMPLATE]) await run(server, `drop database if exists ${left} with (force)`);
  await run(server, `create database ${TEMPLATE} template template0 encoding 'UTF8'`);
  const url = new URL(server);
  url.pathname = `/${TEMPLATE}`;
  await migrate({ url: url.href });
  await prepareQueue(url.href);
  return async () => {
    await embedded?.stop();
    await rm(demoFiles, { recursive: true, force: true });
  };
}

async function startOwn() {
  const dataDir = await mkdtemp(join(tmpdir(), "redress-tests-"));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const embedded = await startEmbedded({ dataDir, log });
  // What is tested here need not outlive a power cut; the fault tests have databases of their own.
  for (const safety of ["fsync", "full_page_writes"]) await run(embedded.url, `alter system set ${safety} = off`);
  await run(embedded.url, "select pg_reload_conf()");
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
