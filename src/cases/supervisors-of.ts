import type { Database } from "../platform/db/database.ts";
import { dutyOf, idsOf } from "./duty-of.ts";
import { isUninvolved } from "./rules/authority.ts";
import type { CaseRow } from "./store.ts";

/** On whom it falls to see to a case of this department that nobody leads; none of them has an interest in it (R11). */
export async function supervisorsOf(db: Database, row: CaseRow): Promise<string[]> {
  const ground = {
    complainedPersonId: row.complained_person_id,
    complainedDepartmentId: row.complained_department_id,
    complainedBelow: row.complained_below,
    recused: row.recused,
  };
  return idsOf(await dutyOf(db, "supervisor", row.department_id, (one) => isUninvolved(one, ground)));
}
