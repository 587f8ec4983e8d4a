import type { Expression, Insertable, Selectable, SqlBool, Updateable } from "kysely";
import { sql } from "kysely";
import { departmentsBelow } from "../people/colleague.ts";
import type { Database, Tx } from "../platform/db/database.ts";
import { noStatement, type OneStatement, oneStatement } from "../platform/db/transaction.ts";
import type {
  CaseClockTable,
  CaseEventTable,
  CaseMessageTable,
  CaseNoteTable,
  CaseStepTable,
  CasesTable,
  CaseTaskTable,
} from "../schema/tables.ts";
import type { DueOf } from "./rules/clocks.ts";
import type { EventKind } from "./rules/events.ts";
import type { Hand } from "./rules/ownership.ts";

/** A case, and beside its columns the departments below the one complained about (R11) and in whose hands it was (R10). */
export type CaseRow = Selectable<CasesTable> & { complained_below: string[]; hands: Hand[] };
export type CaseChange = Updateable<CasesTable>;
export type TaskRow = Selectable<CaseTaskTable>;
export type StepRow = Selectable<CaseStepTable>;
export type ClockRow = Selectable<CaseClockTable>;
export type MessageRow = Selectable<CaseMessageTable>;
export type NoteRow = Selectable<CaseNoteTable>;
export type EventRow = Selectable<CaseEventTable>;

/** Of a row named `cases`. */
export const COMPLAINED_BELOW = departmentsBelow(sql.ref("cases.complained_department_id"));

/** Of a row named `cases`: who led it, declined it or decided anything in it, in order. */
export const HANDS = sql<Hand[]>`(select coalesce(json_agg(json_build_object('kind', e.kind, 'personId',
    case when e.kind in ('case_accepted', 'owner_changed', 'case_reopened')
      then coalesce(e.body ->> 'ownerId', e.body ->> 'toId') else e.actor_id::text end) order by e.seq), '[]')
  from case_event e where e.case_id = cases.case_id and e.kind in
    ('case_accepted', 'owner_changed', 'case_reopened', 'responsibility_decided', 'case_declined', 'own_fault_decided',
      'remedy_proposed', 'remedy_approved', 'remedy_returned', 'decision_corrected', 'review_declined'))`;

/**
 * The case row, locked until the transaction ends: two writers of one case wait for each other. Locked and then read, in one
 * packet: what a statement reads of other tables is as it was before it waited for the lock, and so would be the hands.
 */
export async function lockCase(tx: Tx, caseId: string): Promise<CaseRow | undefined> {
  const locking = tx.selectFrom("cases").select("case_id").where("case_id", "=", caseId).forUpdate();
  const [, row] = await Promise.all([locking.execute(), findCase(tx, caseId)]);
  return row;
}

export function findCase(db: Database, caseId: string): Promise<CaseRow | undefined> {
  return db
    .selectFrom("cases")
    .selectAll()
    .select([COMPLAINED_BELOW.as("complained_below"), HANDS.as("hands")])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
}

export async function findCaseIdByKey(db: Database, kind: "number" | `import:${string}`, key: string) {
  const row = await db
    .selectFrom("case_key")
    .select("case_id")
    .where("kind", "=", kind)
    .where("key", "=", key)
    .executeTakeFirst();
  return row?.case_id;
}

/** The tail of the human number; the head is year and month of registration. */
export async function nextNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('case_number') as n`.execute(tx);
  return rows[0]!.n;
}

export function insertCase(tx: Tx, row: Insertable<CasesTable>): OneStatement {
  return oneStatement(tx, tx.insertInto("cases").values(row));
}

export function insertCaseKeys(tx: Tx, keys: { kind: string; key: string; case_id: string }[]): OneStatement {
  return oneStatement(tx, tx.insertInto("case_key").values(keys));
}

export function updateCase(tx: Tx, caseId: string, change: CaseChange): OneStatement {
  return oneStatement(tx, tx.updateTable("cases").set(change).where("case_id", "=", caseId));
}

export function insertEvents(tx: Tx, rows: Insertable<CaseEventTable>[]): OneStatement {
  return rows.length > 0 ? oneStatement(tx, tx.insertInto("case_event").values(rows)) : noStatement();
}

/** What `keep` writes of a case, in one statement: its row, its events, and that the search has to read it again. */
export function updateWithEvents(
  tx: Tx,
  caseId: string,
  change: CaseChange,
  events: Insertable<CaseEventTable>[],
  searchPending: boolean,
): OneStatement {
  const journal = tx.with("journal", (db) => db.insertInto("case_event").values(events));
  const all = searchPending
    ? journal.with("pending", (db) => db.insertInto("search_pending").values({ case_id: caseId }))
    : journal;
  // Of the two builders only what they write beside differs, not the tables they know.
  const update = (all as unknown as Tx).updateTable("cases").set(change).where("case_id", "=", caseId);
  return oneStatement(tx, update);
}

/** The newest event of these kinds after `seq`, if any: who changed this since. */
export function findEventSince(db: Database, caseId: string, seq: number, kinds: string[]) {
  return db
    .selectFrom("case_event")
    .select(["seq", "actor_name"])
    .where("case_id", "=", caseId)
    .where("seq", ">", seq)
    .where("kind", "in", kinds)
    .orderBy("seq", "desc")
    .executeTakeFirst();
}

/** The newest event of these kinds on a case. */
export function findEvent(db: Database, caseId: string, ...kinds: EventKind[]) {
  return db
    .selectFrom("case_event")
    .select(["seq", "at", "kind", "actor_id"])
    .where("case_id", "=", caseId)
    .where("kind", "in", kinds)
    .orderBy("seq", "desc")
    .executeTakeFirst();
}

/** Attempts to reach the customer from an instant on, oldest first, as the journal holds them (R8). */
export async function listAttempts(db: Database, caseId: string, from: Date) {
  const rows = await db
    .selectFrom("case_event")
    .select(["at", "body"])
    .where("case_id", "=", caseId)
    .where("kind", "=", "contact_attempted")
    .where("at", ">=", from)
    .orderBy("seq")
    .execute();
  return rows as { at: Date; body: { channel: string; reached: boolean; outcome?: string } }[];
}

export function insertMessage(tx: Tx, row: Insertable<CaseMessageTable>): OneStatement {
  return oneStatement(tx, tx.insertInto("case_message").values(row));
}

export async function insertNote(tx: Tx, row: Insertable<CaseNoteTable>): Promise<void> {
  await tx.insertInto("case_note").values(row).execute();
}

export async function insertTask(tx: Tx, row: Insertable<CaseTaskTable>): Promise<void> {
  await tx.insertInto("case_task").values(row).execute();
}

export async function updateTask(
  tx: Tx,
  caseId: string,
  taskId: string,
  change: Updateable<CaseTaskTable>,
): Promise<void> {
  await tx.updateTable("case_task").set(change).where("case_id", "=", caseId).where("task_id", "=", taskId).execute();
}

/** Cancels what departments still have in hand, because the case has ended. */
export function cancelOpenTasks(tx: Tx, caseId: string): OneStatement {
  const cancel = tx
    .updateTable("case_task")
    .set({ state: "cancelled" })
    .where("case_id", "=", caseId)
    .where("state", "in", ["dispatched", "handed_back", "arbitration"]);
  return oneStatement(tx, cancel);
}

export function listTasks(db: Database, caseId: string): Promise<TaskRow[]> {
  return db.selectFrom("case_task").selectAll().where("case_id", "=", caseId).orderBy("ordinal").execute();
}

export async function insertSteps(tx: Tx, rows: Insertable<CaseStepTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto("case_step").values(rows).execute();
}

export function listSteps(db: Database, caseId: string): Promise<StepRow[]> {
  return db
    .selectFrom("case_step")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("cancelled_at", "is", null)
    .orderBy("ordinal")
    .execute();
}

/** Lets go of open steps, because the decision they carried out no longer stands, or the case has ended. */
export function cancelOpenSteps(tx: Tx, caseId: string, at: Date): OneStatement {
  const cancel = tx
    .updateTable("case_step")
    .set({ cancelled_at: at })
    .where("case_id", "=", caseId)
    .where("done_at", "is", null)
    .where("cancelled_at", "is", null);
  return oneStatement(tx, cancel);
}

export async function updateStep(
  tx: Tx,
  caseId: string,
  stepId: string,
  change: Updateable<CaseStepTable>,
): Promise<void> {
  await tx.updateTable("case_step").set(change).where("case_id", "=", caseId).where("step_id", "=", stepId).execute();
}

/**
 * Everything that is due from us on these cases beside their next word, in one round trip: our running clocks (a
 * regulator's clock is none of ours), open tasks, open steps.
 */
export async function listDues(db: Database, caseIds: readonly string[]): Promise<(DueOf & { caseId: string })[]> {
  // Of one case, which each act asks: with a list the server would plan it anew each time.
  const ids = caseIds.length === 1 ? sql`${caseIds[0]}` : sql`any(${[...caseIds]}::uuid[])`;
  const { rows } = await sql<DueOf & { caseId: string }>`
    select case_id as "caseId", 'clock:' || clock as subject, what, due_at as at, started_at as "from",
      null::uuid as "personId", null::uuid as "departmentId"
      from case_clock where case_id = ${ids} and stopped_at is null and paused_at is null
        and actor in ('company', 'internal')
    union all
    select case_id, 'task:' || task_id, 'task', due_at, dispatched_at,
      case state when 'arbitration' then arbiter_id when 'handed_back' then asked_by else assignee_id end,
      case state when 'dispatched' then department_id end
      from case_task where case_id = ${ids} and state in ('dispatched', 'handed_back', 'arbitration')
    union all
    select case_id, 'step:' || step_id, 'step', due_at, due_at, owner_id, null
      from case_step where case_id = ${ids} and done_at is null and cancelled_at is null`.execute(db);
  return rows;
}

/** Ids of cases of which this holds, in no order that means anything. */
export async function listSaying(db: Database, holds: Expression<SqlBool>, limit: number): Promise<string[]> {
  const rows = await db.selectFrom("cases").select("case_id").where(holds).orderBy("case_id").limit(limit).execute();
  return rows.map((row) => row.case_id);
}

export function insertSearchPending(tx: Tx, caseId: string): OneStatement {
  return oneStatement(tx, tx.insertInto("search_pending").values({ case_id: caseId }));
}
