import { randomBytes } from "node:crypto";
import pg from "pg";
import { type Database, openDatabase } from "../../src/platform/db/database.ts";
import { TEMPLATE } from "./server.ts";

export interface TestDatabase {
  url: string;
  db: Database;
  pool: pg.Pool;
  drop(): Promise<void>;
}

/** A migrated database of one's own, cloned from the run's template or from another one. */
export async function freshDatabase(template = TEMPLATE): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("run through vitest: the global set-up starts the database");
  const name = `redress_test_${randomBytes(6).toString("hex")}`;
  await clone(server, name, template);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const { db, pool } = openDatabase(url.href, 10);
  const drop = async () => {
    await db.destroy();
    await run(server, `drop database if exists ${name} with (force)`);
  };
  return { url: url.href, db, pool, drop };
}

/** Only one clone of a template may be under way at a time; the others wait their turn. */
async function clone(server: string, name: string, template: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run(server, `create database ${name} template ${template}`);
    } catch (error) {
      if ((error as { code?: string }).code !== "55006" || attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 100));
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
