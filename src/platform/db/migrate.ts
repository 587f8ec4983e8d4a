import pg from "pg";
import { type MigrationFile, readMigrations } from "./migration-files.ts";
import { type Applied, pendingMigrations, refuseMigration } from "./migration-plan.ts";

/** What to migrate and from where; the directory is the package's own unless a test says otherwise. */
export interface MigrateOptions {
  url: string;
  directory?: string;
  /** Only migrations that a backup of this level has had; it is being restored, so its mark does not matter. */
  only?: readonly string[];
  log?: { info(fields: object, message: string): void };
}

/** A table that is there while a backup is being restored: nobody may start on what is half there. */
export const RESTORING = "restore_unfinished";

// One lock for every process that prepares the schema; any constant does.
const LOCK = 7_300_001;

/**
 * Brings the schema up to date, each migration in its own transaction, and gives the names that ran now. Processes
 * that start at once wait for each other. Throws `StartRefused` when history and files disagree or one fails.
 */
export async function migrate({ url, directory, only, log }: MigrateOptions): Promise<string[]> {
  const files = (await readMigrations(directory)).filter(({ name }) => only?.includes(name) ?? true);
  return withSchemaLock(url, async (client) => {
    if (!only) await refuseHalfRestored(client);
    await client.query(HISTORY);
    const applied = await readApplied(client);
    const pending = pendingMigrations(files, applied);
    for (const file of pending) {
      await apply(client, file);
      log?.info({ migration: file.name }, "migrated");
    }
    // Of a new column nothing is known until then, and of a million cases the queue took the wrong index for it.
    if (pending.length > 0 && applied.length > 0) await client.query("analyze");
    return pending.map(({ name }) => name);
  });
}

/** Runs `work` on one connection while no other process changes the schema. */
export async function withSchemaLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    await client.query("set statement_timeout = 0; set client_min_messages = warning");
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Names still to run, without running them; for `doctor` and readiness. Throws like `migrate`. */
export async function findPendingMigrations({ url, directory }: MigrateOptions): Promise<string[]> {
  const files = await readMigrations(directory);
  const client = await connect(url);
  try {
    await refuseHalfRestored(client);
    const { rows } = await client.query("select to_regclass('schema_migration') is not null as there");
    const applied = rows[0].there ? await readApplied(client) : [];
    return pendingMigrations(files, applied).map(({ name }) => name);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const HISTORY = `
  create table if not exists schema_migration (
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default now(),
    constraint schema_migration_pk primary key (name)
  );
  comment on table schema_migration is 'class: local'`;

async function connect(url: string): Promise<pg.Client> {
  // A server that takes the connection and says nothing must stop the start with a word, not hold it for ever.
  const connectionTimeoutMillis = 30_000;
  const client = new pg.Client({ connectionString: url, application_name: "redress-migrate", connectionTimeoutMillis });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { message, code } = error as { message?: string; code?: string };
    throw refuseMigration("database_unreachable", { reason: message || code || String(error) });
  }
}

// On plain PostgreSQL these names mean nothing and are accepted; on Citus they keep foreign keys of local tables local.
const PRELUDE = `
  set local citus.enable_local_reference_table_foreign_keys = off;
  set local citus.multi_shard_modify_mode = 'sequential';`;

async function refuseHalfRestored(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass($1) is not null as there", [`public.${RESTORING}`]);
  if (!rows[0].there) return;
  const { rows: marks } = await client.query(`select file from ${RESTORING} order by started_at desc limit 1`);
  throw refuseMigration("restore_unfinished", { file: marks[0]?.file ?? "FILE" });
}

async function readApplied(client: pg.Client): Promise<Applied[]> {
  return (await client.query<Applied>("select name, checksum from schema_migration")).rows;
}

async function apply(client: pg.Client, { name, sql, checksum }: MigrationFile): Promise<void> {
  try {
    await client.query("begin");
    await client.query(PRELUDE);
    await client.query(sql);
    await client.query("insert into schema_migration (name, checksum) values ($1, $2)", [name, checksum]);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw refuseMigration("migration_failed", { name, reason: reasonOf(error, sql) });
  }
}

function reasonOf(error: unknown, sql: string): string {
  const { message, position } = error as { message: string; position?: string };
  const line = position && sql.slice(0, Number(position)).split("\n").length;
  return line ? `${message} (line ${line})` : message;
}
