import type pg from "pg";
import copyStreams from "pg-copy-streams";
import type { Database } from "../platform/db/database.ts";
import { RESTORING } from "../platform/db/migrate.ts";
import type { BackupHeader, BackupManifest } from "./rules/manifest.ts";
import { connectAtLength, copyOf, type QueuedJob } from "./snapshot-store.ts";

/** What stands in the way of restoring into a database, if anything does. */
export type InTheWay = { reason: "data" } | { reason: "in_use"; connections: number } | null;

/** Whether a database may be filled: it is empty, was never used, or was being filled when that was broken off. */
export async function findInTheWay(url: string): Promise<InTheWay> {
  return withClient(url, async (client) => {
    const { rows: others } = await client.query(
      `select count(*)::int as connections from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and application_name like 'redress%'`,
    );
    const { connections } = others[0];
    if (connections > 0) return { reason: "in_use", connections };
    if (await isThere(client, RESTORING)) return null;
    const { rows } = await client.query(RELATIONS);
    if (rows.length === 0) return null;
    if (!(await isThere(client, "person")) || !(await isThere(client, "cases"))) return { reason: "data" };
    const { rows: used } = await client.query(
      "select exists (select from person) or exists (select from cases) as used",
    );
    return used[0].used ? { reason: "data" } : null;
  });
}

/** Marks the database as one that nobody may start on, and clears what a start or a broken restore left in it. */
export async function clearForRestore(url: string, file: string, now: Date): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(`create table if not exists ${RESTORING} (file text not null, started_at timestamptz not null);
      comment on table ${RESTORING} is 'class: local'`);
    await client.query(`insert into ${RESTORING} values ($1, $2)`, [file, now]);
    const { rows } = await client.query<{ what: string; name: string }>(RELATIONS);
    for (const { what, name } of rows)
      if (name !== RESTORING) await client.query(`drop ${what} if exists ${name} cascade`);
    await client.query("drop schema if exists graphile_worker cascade");
  });
}

/** One transaction in which a whole backup comes in, or nothing of it. */
export interface Loading {
  load(table: BackupHeader["tables"][number]): NodeJS.WritableStream & { rowCount: number };
  addJobs(jobs: readonly QueuedJob[]): Promise<void>;
  /** Brings back what was put aside for the load, takes the mark away, and makes it count. */
  commit(sequences: BackupManifest["sequences"]): Promise<void>;
  abandon(): Promise<void>;
}

/** Opens the transaction: every table emptied of what migrations put there, references between them put aside. */
export async function beginLoading(url: string): Promise<Loading> {
  const client = await connectAtLength(url);
  const { rows: references } = await client.query<{ tbl: string; name: string; said: string }>(REFERENCES);
  await client.query("begin");
  for (const { tbl, name } of references) await client.query(`alter table ${tbl} drop constraint ${name}`);
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  await client.query(`truncate ${tables.map(({ name }) => name).join(", ")}`);
  return {
    load: ({ name, columns }) => client.query(copyStreams.from(copyOf(name, columns, "from stdin"))),
    addJobs: async (jobs) => {
      for (const { identifier, payload, runAt, maxAttempts, key } of jobs)
        await client.query(
          "select graphile_worker.add_job($1, payload := $2::json, run_at := $3, max_attempts := $4, job_key := $5)",
          [identifier, JSON.stringify(payload), runAt, maxAttempts, key],
        );
    },
    commit: async (sequences) => {
      for (const { name, last } of sequences)
        if (last !== null) await client.query("select setval(quote_ident($1)::regclass, $2)", [name, last]);
      for (const { tbl, name, said } of references)
        await client.query(`alter table ${tbl} add constraint ${name} ${said}`);
      await client.query(`drop table ${RESTORING}`);
      await client.query("commit");
      await client.query("analyze");
      await client.end();
    },
    abandon: () => client.end().catch(() => undefined),
  };
}

/** Hashes of the files that the database refers to; who keeps more files names the column here. */
export async function filesNeeded(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom("import_run")
    .select("file_sha256 as hash")
    .where("file_kept", "=", true)
    .union(db.selectFrom("case_evidence").select("sha256 as hash"))
    .execute();
  return rows.map(({ hash }) => hash);
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectAtLength(url);
  await client.query("set client_min_messages = warning");
  return work(client).finally(() => client.end().catch(() => undefined));
}

async function isThere(client: pg.Client, table: string): Promise<boolean> {
  return (await client.query("select to_regclass($1) is not null as there", [`public.${table}`])).rows[0].there;
}

// Tables first, which take what is theirs with them, then what may stand alone; nothing that an extension brought.
const RELATIONS = `
  select case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as what,
         quote_ident(c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind in ('r', 'p', 'v', 'm', 'S')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
  union all
  select 'function', p.oid::regprocedure::text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'public'
  where p.prokind = 'f' and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1 desc`;

const REFERENCES = `
  select conrelid::regclass::text as tbl, quote_ident(conname) as name, pg_get_constraintdef(oid) as said
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by conname`;

const TABLES = `
  select quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where c.relkind in ('r', 'p') and c.relname not in ('schema_migration', '${RESTORING}')`;
