import { cp } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { playDemo } from "../../src/demo/play.ts";
import { aloneOn } from "../../src/platform/files/alone-at.ts";
import { openFileStore } from "../../src/platform/files/file-store.ts";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { DEMO_FILES, DEMO_TEMPLATE } from "./server.ts";

const ZONE = "Asia/Shanghai";

/**
 * The whole fictional bank on a database of one's own, its evidence in this data directory. It is told once in a run,
 * through the real actions and relative to that moment; everybody gets a copy.
 */
export async function copyDemo(dataDir: string): Promise<TestDatabase> {
  await tellOnce();
  await cp(process.env[DEMO_FILES]!, join(dataDir, "evidence"), { recursive: true });
  return freshDatabase(DEMO_TEMPLATE);
}

/** Whoever comes first tells it; the others wait. It has its name only once it is whole. */
async function tellOnce(): Promise<void> {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(hashtext($1))", [DEMO_TEMPLATE]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [DEMO_TEMPLATE]);
    if (rowCount) return;
    const told = await freshDatabase();
    const { db } = told;
    await playDemo({ db, zone: ZONE, now: new Date(), files: openFileStore(process.env[DEMO_FILES]!, aloneOn(db)) })
      .done;
    await db.destroy();
    await client.query(`alter database ${new URL(told.url).pathname.slice(1)} rename to ${DEMO_TEMPLATE}`);
  } finally {
    await client.end();
  }
}
