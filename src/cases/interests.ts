import type { Database } from "../platform/db/database.ts";
import type { CaseFacts } from "./rules/case-facts.ts";
import { type CaseRow, COMPLAINED_BELOW } from "./store.ts";

/** R11: who has an interest in a case: who is complained about, with whom below them, and who stepped aside. */
export type Interests = Pick<
  CaseFacts,
  "complainedPersonId" | "complainedDepartmentId" | "complainedBelow" | "recused"
>;

/** As its row says it. */
export function interestsOf(
  row: Pick<CaseRow, "complained_person_id" | "complained_department_id" | "complained_below" | "recused">,
): Interests {
  return {
    complainedPersonId: row.complained_person_id,
    complainedDepartmentId: row.complained_department_id,
    complainedBelow: row.complained_below,
    recused: row.recused,
  };
}

/** By case; those in which nobody has an interest are absent. */
export async function listInterests(db: Database, caseIds: readonly string[]): Promise<Map<string, Interests>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "complained_person_id", "complained_department_id", "recused"])
    .select(COMPLAINED_BELOW.as("complained_below"))
    .where("case_id", "in", [...caseIds])
    .where((e) =>
      e.or([
        e("complained_person_id", "is not", null),
        e("complained_department_id", "is not", null),
        e("recused", "<>", e.val([])),
      ]),
    )
    .execute();
  return new Map(rows.map((row) => [row.case_id, interestsOf(row)]));
}
