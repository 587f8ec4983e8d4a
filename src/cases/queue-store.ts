import { sql } from "kysely";
import type { Tx } from "../platform/db/database.ts";

/**
 * Cases of a department that wait to be accepted and have no owner, most urgent first; without those this person stepped
 * aside from or is complained about in. Not locked: who takes one looks again.
 */
export async function listUnowned(tx: Tx, departmentId: string, personId: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom("cases")
    .select("case_id")
    .where("department_id", "=", departmentId)
    .where("closed_at", "is", null)
    .where("owner_id", "is", null)
    .where("state", "=", "received")
    .where(sql<boolean>`complained_person_id is distinct from ${personId}::uuid`)
    .where(sql<boolean>`complained_department_id is distinct from ${departmentId}::uuid`)
    .where(sql<boolean>`not (${personId}::uuid = any(recused))`)
    .orderBy("urgent_at")
    .orderBy("case_id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.case_id);
}
