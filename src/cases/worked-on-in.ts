import type { Database } from "../platform/db/database.ts";
import { type CaseRow, findCase } from "./store.ts";

/** The case in which a matter is decided and accounted for: the one that this case was merged into, else itself. */
export async function workedOnIn(db: Database, row: CaseRow): Promise<CaseRow> {
  return (row.merged_into && (await findCase(db, row.merged_into))) || row;
}
