import type { Readable } from "node:stream";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import type { BackupHeader, BackupManifest } from "./rules/manifest.ts";

/**
 * Tables of which a backup holds no rows, and why that is right: who was signed in must sign in again, and hints and
 * presence are of the hour.
 */
const ROWS_LEFT_OUT = new Set(["auth_session", "auth_verification", "live_event", "presence"]);

// The lock under which the schema is changed (platform/db/migrate.ts), shared only while the tables are taken hold of.
const SCHEMA_LOCK = 7_300_001;

/** The whole database at one moment, as long as the connection is open. */
export interface Snapshot {
  migrations: BackupHeader["migrations"];
  tables: BackupHeader["tables"];
  /** The rows of a table, one a line. */
  rowsOf(table: BackupHeader["tables"][number]): Readable;
  /** What waits in the queue and is not run by the clock, as `add_job` takes it. */
  jobs(): Promise<QueuedJob[]>;
  sequences(): Promise<BackupManifest["sequences"]>;
  end(): Promise<void>;
}

export interface QueuedJob {
  identifier: string;
  payload: unknown;
  runAt: string;
  maxAttempts: number;
  key: string | null;
}

/** Opens a connection that has all the time it needs: nothing of a backup is small on a large system. */
export async function connectAtLength(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: "redress-backup" });
  client.on("error", () => undefined);
  await client.connect();
  await client.query("set statement_timeout = 0; set idle_in_transaction_session_timeout = 0");
  return client;
}

/** Takes hold of the database as it is now, beside everything that goes on in it. */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const client = await connectAtLength(url);
  try {
    await client.query("select pg_advisory_lock_shared($1)", [SCHEMA_LOCK]);
    await client.query("begin isolation level repeatable read read only");
    const { rows: migrations } = await client.query("select name, checksum from schema_migration order by name");
    const { rows: tables } = await client.query(TABLES);
    // No table may be altered under us; reading and writing go on.
    await client.query(`lock table ${tables.map(({ name }) => `public.${name}`).join(", ")} in access share mode`);
    await client.query("select pg_advisory_unlock_shared($1)", [SCHEMA_LOCK]);
    return {
      migrations,
      tables,
      rowsOf: ({ name, columns }) => client.query(copyStreams.to(copyOf(name, columns, "to stdout"))),
      jobs: async () => (await client.query(JOBS)).rows,
      sequences: async () => (await client.query(SEQUENCES)).rows,
      end: () => client.end(),
    };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** A COPY of named columns, in the text format that every version of PostgreSQL reads. */
export function copyOf(table: string, columns: readonly string[], direction: "to stdout" | "from stdin"): string {
  const list = columns.map((column) => `"${column}"`).join(", ");
  const left = direction === "to stdout" && ROWS_LEFT_OUT.has(table);
  const source = left ? `(select ${list} from public.${table} where false)` : `public.${table} (${list})`;
  return `copy ${source} ${direction}`;
}

// Ours are those with a class; what the database works out itself is not written.
const TABLES = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like 'class: %'
    and c.relname <> 'schema_migration'
  group by c.relname
  order by c.relname`;

// A backup asked for by hand would come again out of its own restore.
const JOBS = `
  select t.identifier, j.payload, to_json(j.run_at) #>> '{}' as "runAt", j.max_attempts as "maxAttempts", j.key
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.attempts < j.max_attempts and j.payload -> '_cron' is null and t.identifier <> 'back_up'
  order by j.id`;

const SEQUENCES = `
  select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by sequencename`;
