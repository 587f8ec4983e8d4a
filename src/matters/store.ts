import type { Insertable, Selectable, Updateable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseMergeTable } from "../schema/tables.ts";

export type CaseMergeRow = Selectable<CaseMergeTable>;

export async function insertCaseMerge(tx: Tx, row: Insertable<CaseMergeTable>): Promise<void> {
  await tx.insertInto("case_merge").values(row).execute();
}

export function findCaseMerge(db: Database, keptId: string, mergeId: string): Promise<CaseMergeRow | undefined> {
  return db
    .selectFrom("case_merge")
    .selectAll()
    .where("kept_id", "=", keptId)
    .where("merge_id", "=", mergeId)
    .executeTakeFirst();
}

export async function updateCaseMerge(
  tx: Tx,
  caseId: string,
  mergeId: string,
  change: Updateable<CaseMergeTable>,
): Promise<void> {
  await tx
    .updateTable("case_merge")
    .set(change)
    .where("case_id", "=", caseId)
    .where("merge_id", "=", mergeId)
    .execute();
}

/** Merges into a case that still stand, oldest first. */
export function listMergesInto(db: Database, keptId: string) {
  return db
    .selectFrom("case_merge")
    .select(["case_id", "merge_id", "reason", "merged_at", "merged_by_name"])
    .where("kept_id", "=", keptId)
    .where("undone_at", "is", null)
    .orderBy("merged_at")
    .limit(100)
    .execute();
}
