import type { Look } from "../platform/act.ts";
import { maySee } from "./rules/authority.ts";

/** Whether the case exists and this person may see it; for capabilities that hang something onto a case. */
export async function maySeeCase(look: Pick<Look, "actor" | "db">, caseId: string): Promise<boolean> {
  const row = await look.db
    .selectFrom("cases")
    .select(["owner_id", "registered_by", "department_id", "involved", "restricted_at"])
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return (
    row !== undefined &&
    maySee(look.actor, {
      ownerId: row.owner_id,
      registeredBy: row.registered_by,
      departmentId: row.department_id,
      involved: row.involved,
      restricted: row.restricted_at !== null,
    })
  );
}
