import { type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseEvidenceNoteTable, CaseEvidenceTable, CaseEvidenceUseTable } from "../schema/tables.ts";

export type EvidenceRow = Selectable<CaseEvidenceTable>;
export type NoteRow = Selectable<CaseEvidenceNoteTable>;
/** What a piece is cited for; of a task, which one and whose. */
export interface UseRow extends Selectable<CaseEvidenceUseTable> {
  task: number | null;
  department_id: string | null;
}

export function findEvidence(db: Database | Tx, caseId: string, evidenceId: string): Promise<EvidenceRow | undefined> {
  return db
    .selectFrom("case_evidence")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("evidence_id", "=", evidenceId)
    .executeTakeFirst();
}

/** Every piece of a case, in the order they were added; a case holds a few hundred at most. */
export function listEvidence(db: Database | Tx, caseId: string): Promise<EvidenceRow[]> {
  return db.selectFrom("case_evidence").selectAll().where("case_id", "=", caseId).orderBy("ordinal").execute();
}

/** Pieces the customer may see. */
export function listShared(db: Database | Tx, caseId: string): Promise<EvidenceRow[]> {
  return db
    .selectFrom("case_evidence")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("shared_at", "is not", null)
    .orderBy("ordinal")
    .execute();
}

export async function insertEvidence(tx: Tx, row: Insertable<CaseEvidenceTable>): Promise<void> {
  await tx.insertInto("case_evidence").values(row).execute();
}

export async function updateEvidence(
  tx: Tx,
  { case_id, evidence_id }: Pick<EvidenceRow, "case_id" | "evidence_id">,
  change: Updateable<CaseEvidenceTable>,
): Promise<void> {
  await tx
    .updateTable("case_evidence")
    .set(change)
    .where("case_id", "=", case_id)
    .where("evidence_id", "=", evidence_id)
    .execute();
}

/** What pieces of a case are cited for. */
export async function listUses(db: Database | Tx, caseId: string): Promise<UseRow[]> {
  return db
    .selectFrom("case_evidence_use as u")
    .leftJoin("case_task as t", (on) => on.onRef("t.case_id", "=", "u.case_id").onRef("t.task_id", "=", "u.used_id"))
    .selectAll("u")
    .select(["t.ordinal as task", "t.department_id"])
    .where("u.case_id", "=", caseId)
    .orderBy("u.at")
    .execute();
}

export async function insertUse(tx: Tx, row: Insertable<CaseEvidenceUseTable>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("case_evidence_use")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function deleteUse(tx: Tx, row: Pick<UseRow, "case_id" | "evidence_id" | "used_for" | "used_id">) {
  const { numDeletedRows } = await tx
    .deleteFrom("case_evidence_use")
    .where("case_id", "=", row.case_id)
    .where("evidence_id", "=", row.evidence_id)
    .where("used_for", "=", row.used_for)
    .where("used_id", "=", row.used_id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A task of the case, as far as citing needs it. */
export function findTask(db: Database | Tx, caseId: string, taskId: string) {
  return db
    .selectFrom("case_task")
    .select(["task_id", "ordinal", "department_id"])
    .where("case_id", "=", caseId)
    .where("task_id", "=", taskId)
    .executeTakeFirst();
}

/** The newest task of the case that one of these departments has. */
export function findTaskOf(db: Database | Tx, caseId: string, departmentIds: readonly string[]) {
  return db
    .selectFrom("case_task")
    .select(["task_id", "ordinal", "department_id"])
    .where("case_id", "=", caseId)
    .where("department_id", "in", departmentIds.length > 0 ? [...departmentIds] : [sql.lit(null)])
    .where("state", "<>", "cancelled")
    .orderBy("ordinal", "desc")
    .executeTakeFirst();
}

/** The event of the decision that stands. */
export async function findDecision(db: Database | Tx, caseId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("case_event")
    .select(["event_id", "kind"])
    .where("case_id", "=", caseId)
    .where("kind", "in", ["responsibility_decided", "decision_corrected"])
    .orderBy("seq", "desc")
    .executeTakeFirst();
  return row?.kind === "responsibility_decided" ? row.event_id : undefined;
}

export async function insertNote(tx: Tx, row: Insertable<CaseEvidenceNoteTable>): Promise<void> {
  await tx.insertInto("case_evidence_note").values(row).execute();
}

/** Notes on one piece, or on all of a case, oldest first. */
export function listNotes(db: Database | Tx, caseId: string, evidenceId?: string): Promise<NoteRow[]> {
  let query = db.selectFrom("case_evidence_note").selectAll().where("case_id", "=", caseId);
  if (evidenceId) query = query.where("evidence_id", "=", evidenceId);
  return query.orderBy("note_id").execute();
}

/** Whether any case still has these bytes. */
export async function isKept(db: Database | Tx, sha256: string): Promise<boolean> {
  const row = await db
    .selectFrom("case_evidence")
    .select("evidence_id")
    .where("sha256", "=", sha256)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
