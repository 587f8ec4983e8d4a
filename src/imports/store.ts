import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import { insertMany } from "../platform/db/insert-many.ts";
import type { ImportRejectTable, ImportRunTable } from "../schema/tables.ts";
import type { Reject } from "./judge-batch.ts";
import type { Mapping } from "./rules/mapping.ts";
import { storable } from "./rules/storable.ts";

export type RunRow = Selectable<ImportRunTable>;
export type RejectRow = Selectable<ImportRejectTable>;
/** What a batch adds to the counts of a run. */
export interface Added {
  created: number;
  linked: number;
  rejected: number;
}

export async function insertRun(tx: Tx | Database, row: Insertable<ImportRunTable>): Promise<void> {
  await tx.insertInto("import_run").values(row).execute();
}

export function findRun(db: Database, runId: string): Promise<RunRow | undefined> {
  return db.selectFrom("import_run").selectAll().where("run_id", "=", runId).executeTakeFirst();
}

export function lockRun(tx: Tx, runId: string): Promise<RunRow | undefined> {
  return tx.selectFrom("import_run").selectAll().where("run_id", "=", runId).forUpdate().executeTakeFirst();
}

export async function updateRun(tx: Tx | Database, runId: string, change: Updateable<ImportRunTable>): Promise<void> {
  await tx.updateTable("import_run").set(change).where("run_id", "=", runId).execute();
}

/** The newest real run over this file that has not come to its end, as far as asked with the same mapping, sheet and department. */
export function findUnfinished(
  db: Database,
  sha256: string,
  like: { mapping?: string; sheet?: string; departmentId?: string | null },
): Promise<RunRow | undefined> {
  let query = db
    .selectFrom("import_run")
    .selectAll()
    .where("file_sha256", "=", sha256)
    .where("state", "in", ["running", "cancelled", "failed"])
    .where("dry_run", "=", false)
    .orderBy("created_at", "desc");
  if (like.mapping) query = query.where(sql<boolean>`mapping = ${like.mapping}::jsonb`);
  if (like.sheet) query = query.where("sheet", "=", like.sheet);
  if (like.departmentId) query = query.where("department_id", "=", like.departmentId);
  return query.executeTakeFirst();
}

/**
 * Moves a run on behind a batch, in the batch's transaction. False when it is no longer ours to move: cancelled, or
 * started anew or moved by somebody else; then the batch must not be kept.
 */
export async function advanceRun(
  tx: Tx,
  runId: string,
  { from, to, startedAt }: { from: number; to: number; startedAt: Date },
  { created, linked, rejected }: Added,
): Promise<boolean> {
  const result = await tx
    .updateTable("import_run")
    .set((run) => ({
      position: to,
      created_count: run("created_count", "+", created),
      linked_count: run("linked_count", "+", linked),
      rejected_count: run("rejected_count", "+", rejected),
    }))
    .where("run_id", "=", runId)
    .where("state", "=", "running")
    .where("position", "=", from)
    .where("started_at", "=", startedAt)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Ends a run as it was started; false, and nothing said, when it was cancelled or started anew meanwhile. */
export async function endRun(
  tx: Tx | Database,
  { run_id, started_at, dry_run }: Pick<RunRow, "run_id" | "started_at" | "dry_run">,
  change: Updateable<ImportRunTable>,
): Promise<boolean> {
  const result = await tx
    .updateTable("import_run")
    .set(change)
    .where("run_id", "=", run_id)
    .where("state", "=", "running")
    .where("started_at", "=", started_at)
    .where("dry_run", "=", dry_run)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Holds the run for this connection until it is given up or the connection ends; false when another has it. */
export async function holdRun(connection: Database, runId: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_lock(hashtextextended(${runId}, 0)) as held`.execute(connection);
  return rows[0]!.held;
}

export async function releaseRun(connection: Database, runId: string): Promise<void> {
  await sql`select pg_advisory_unlock(hashtextextended(${runId}, 0))`.execute(connection);
}

/** Whether no process works on the run. */
export function isFree(db: Database, runId: string): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const free = await holdRun(connection, runId);
    if (free) await releaseRun(connection, runId);
    return free;
  });
}

/** The mapping of the last run that brought in a table with just these columns; its sheet is not part of it. */
export async function findLastMapping(db: Database, columns: readonly string[]): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom("import_run")
    .select("mapping")
    .where("columns", "=", sql<string[]>`${[...columns]}::text[]`)
    .where(sql<boolean>`created_count + linked_count > 0`)
    .where("dry_run", "=", false)
    .orderBy("created_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const { sheet: _sheet, ...mapping } = row.mapping as unknown as Mapping & { sheet?: string };
  return mapping;
}

export function listRunning(db: Database): Promise<RunRow[]> {
  return db.selectFrom("import_run").selectAll().where("state", "=", "running").orderBy("created_at").execute();
}

/** Whether a run waits, or may be started once more, for which these bytes are kept. */
export async function isUploadNeeded(db: Database, sha256: string): Promise<boolean> {
  const run = await db
    .selectFrom("import_run")
    .select("run_id")
    .where("file_sha256", "=", sha256)
    .where("file_kept", "=", true)
    .limit(1)
    .executeTakeFirst();
  return run !== undefined;
}

/** Says of ended runs, and of runs from before that do not run, that their bytes need no longer be kept. */
export async function letGoOfUploads(db: Database, before: Date): Promise<void> {
  await db
    .updateTable("import_run")
    .set({ file_kept: false })
    .where("file_kept", "=", true)
    .where("state", "!=", "running")
    .where(({ eb, and, or }) =>
      or([and([eb("state", "=", "done"), eb("dry_run", "=", false)]), eb("created_at", "<", before)]),
    )
    .execute();
}

/** A page of runs, newest first: of one person, or all. */
export function listRuns(
  db: Database,
  { after, startedBy }: { after: string | null; startedBy: string | null },
  limit: number,
): Promise<RunRow[]> {
  let query = db.selectFrom("import_run").selectAll().orderBy("created_at", "desc").orderBy("run_id", "desc");
  if (startedBy) query = query.where("started_by", "=", startedBy);
  if (after)
    query = query.where(
      sql<boolean>`(created_at, run_id) < (select created_at, run_id from import_run where run_id = ${after}::uuid)`,
    );
  return query.limit(limit).execute();
}

/** Rejected lines after a line, in order. */
export function listRejects(db: Database, runId: string, afterLine: number, limit: number): Promise<RejectRow[]> {
  return db
    .selectFrom("import_reject")
    .selectAll()
    .where("run_id", "=", runId)
    .where("line", ">", afterLine)
    .orderBy("line")
    .limit(limit)
    .execute();
}

/** How many lines were not taken for one reason, counted up to `most`. */
export async function countRejects(db: Database, runId: string, code: string, most: number): Promise<number> {
  const counted = db
    .selectFrom("import_reject")
    .select("line")
    .where("run_id", "=", runId)
    .where("reason_code", "=", code)
    .limit(most)
    .as("counted");
  const { count } = await db
    .selectFrom(counted)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function deleteRejects(tx: Tx, runId: string): Promise<void> {
  await tx.deleteFrom("import_reject").where("run_id", "=", runId).execute();
}

/** Keeps why lines were not taken. */
export function insertRejects(tx: Tx, runId: string, rejects: readonly Reject[]): Promise<unknown> {
  return insertMany(
    tx,
    "import_reject",
    rejects.map(({ line, fault, excerpt }) => ({
      run_id: runId,
      line,
      field: fault.field,
      reason_code: fault.code,
      zh: storable(fault.say.zh),
      en: storable(fault.say.en),
      excerpt: storable(excerpt),
    })),
  );
}
