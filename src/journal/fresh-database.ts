import { readdir, readFile } from "node:fs/promises";
import pg from "pg";
import { type Database, openDatabase } from "../platform/db/database.ts";

const SERVER = process.env.TEST_DATABASE_URL ?? "postgres://dev@127.0.0.1:25432/postgres";
const MIGRATIONS = new URL("../../migrations/", import.meta.url);

export interface FreshDatabase {
  db: Database;
  pool: pg.Pool;
  url: string;
  drop(): Promise<void>;
}

/** A migrated, empty database of its own for one test file. */
export async function freshDatabase(name: string): Promise<FreshDatabase> {
  const database = `${name}_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(`create database ${database}`);
  const url = Object.assign(new URL(SERVER), { pathname: `/${database}` }).href;
  const { db, pool } = openDatabase(url);
  const files = (await readdir(MIGRATIONS)).filter((file) => file.endsWith(".sql")).sort();
  for (const file of files) await pool.query(await readFile(new URL(file, MIGRATIONS), "utf8"));
  const drop = async () => {
    await db.destroy();
    await onServer(`drop database ${database} with (force)`);
  };
  return { db, pool, url, drop };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
