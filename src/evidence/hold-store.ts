import type { Insertable, Selectable } from "kysely";
import type { Database, Tx } from "../platform/db/database.ts";
import type { CaseHoldTable } from "../schema/tables.ts";

export type HoldRow = Selectable<CaseHoldTable>;

/** The hold that stands on a case, if any. */
export function findHold(db: Database | Tx, caseId: string): Promise<HoldRow | undefined> {
  return db
    .selectFrom("case_hold")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
}

export async function insertHold(tx: Tx, row: Insertable<CaseHoldTable>): Promise<void> {
  await tx.insertInto("case_hold").values(row).execute();
}

export async function liftHold(
  tx: Tx,
  { case_id, hold_id }: Pick<HoldRow, "case_id" | "hold_id">,
  lifted: Required<Pick<Insertable<CaseHoldTable>, "lifted_at" | "lifted_by" | "lifted_by_name" | "lift_reason">>,
): Promise<void> {
  await tx.updateTable("case_hold").set(lifted).where("case_id", "=", case_id).where("hold_id", "=", hold_id).execute();
}
