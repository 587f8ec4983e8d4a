import type { Insertable, Selectable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseEvidenceAccessTable } from "../schema/tables.ts";

export type AccessRow = Selectable<CaseEvidenceAccessTable>;

/** Notes that somebody looked; a player that asks for stretch after stretch within `sinceAt` has looked once. */
export async function insertAccess(
  db: Database | Tx,
  row: Insertable<CaseEvidenceAccessTable>,
  sinceAt: Date,
): Promise<void> {
  const before = await db
    .selectFrom("case_evidence_access")
    .select("access_id")
    .where("case_id", "=", row.case_id)
    .where("evidence_id", "=", row.evidence_id)
    .where("at", ">", sinceAt)
    .where("what", "=", row.what)
    .where("person_id", "is not distinct from", row.person_id ?? null)
    .limit(1)
    .executeTakeFirst();
  if (!before) await db.insertInto("case_evidence_access").values(row).execute();
}

/** Notes that all these pieces left the house together. */
export async function insertAccesses(tx: Tx, rows: Insertable<CaseEvidenceAccessTable>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto("case_evidence_access").values(rows).execute();
}

/** Who looked at a piece, newest first, at most `limit`. */
export function listAccess(db: Database | Tx, caseId: string, evidenceId: string, limit: number): Promise<AccessRow[]> {
  return db
    .selectFrom("case_evidence_access")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("evidence_id", "=", evidenceId)
    .orderBy("at", "desc")
    .limit(limit)
    .execute();
}
