import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { BackupRunTable } from "../schema/tables.ts";
import { type BackupSchedule, DEFAULT_SCHEDULE } from "./rules/schedule.ts";

export type RunRow = Selectable<BackupRunTable>;
const SETTING = "backup_schedule";

export async function findSchedule(db: Database | Tx): Promise<BackupSchedule> {
  const row = await db.selectFrom("setting").select("value").where("key", "=", SETTING).executeTakeFirst();
  return (row?.value as BackupSchedule | undefined) ?? DEFAULT_SCHEDULE;
}

export async function putSchedule(tx: Tx, schedule: BackupSchedule): Promise<void> {
  const value = JSON.stringify(schedule);
  await tx
    .insertInto("setting")
    .values({ key: SETTING, value })
    .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
    .execute();
}

export function listRuns(db: Database, limit: number): Promise<RunRow[]> {
  return db
    .selectFrom("backup_run")
    .selectAll()
    .orderBy("started_at", "desc")
    .orderBy("run_id", "desc")
    .limit(limit)
    .execute();
}

export async function lastDay(db: Database): Promise<string | null> {
  const row = await db
    .selectFrom("backup_run")
    .select((read) => read.fn.max("due_on").as("day"))
    .executeTakeFirst();
  return row?.day ?? null;
}

/** Begins a run; false when another process has begun the one of this day. */
export async function insertRun(db: Database, row: Insertable<BackupRunTable>): Promise<boolean> {
  const kept = await db
    .insertInto("backup_run")
    .values(row)
    .onConflict((conflict) => conflict.column("due_on").doNothing())
    .returning("run_id")
    .executeTakeFirst();
  return kept !== undefined;
}

export async function updateRun(db: Database | Tx, runId: string, change: Updateable<BackupRunTable>): Promise<void> {
  await db.updateTable("backup_run").set(change).where("run_id", "=", runId).execute();
}

/** Ends what a killed process left running, so that it does not count as the backup of its day. */
export async function endBroken(db: Database, now: Date, failure: object): Promise<void> {
  await db
    .updateTable("backup_run")
    .set({ state: "failed", finished_at: now, due_on: null, failure: JSON.stringify(failure) })
    .where("state", "=", "running")
    .execute();
}

/** Notes that files of this machine were thrown away. */
export async function markRemoved(db: Database, machine: string, files: readonly string[], now: Date): Promise<void> {
  if (files.length === 0) return;
  await db
    .updateTable("backup_run")
    .set({ removed_at: now })
    .where("machine", "=", machine)
    .where("file", "in", [...files])
    .execute();
}

// One backup at a time, among all processes on the database.
const LOCK = 7_300_002;

/** Does `work` alone; false, and nothing is done, when another process is at it. The lock goes with its connection. */
export function aloneAtBackups(db: Database, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (held) => {
    const { rows } = await sql<{ got: boolean }>`select pg_try_advisory_lock(${LOCK}) as got`.execute(held);
    if (!rows[0]?.got) return false;
    try {
      await work();
      return true;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(held);
    }
  });
}

/** Whether a backup is being taken now. */
export async function isRunning(db: Database | Tx): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select exists (select from pg_locks where locktype = 'advisory' and objid = ${LOCK} and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())) as held`.execute(db);
  return rows[0]?.held ?? false;
}
