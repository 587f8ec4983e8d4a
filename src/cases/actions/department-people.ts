import type { Role } from "../../kernel/authority.ts";
import { colleaguesWithRole } from "../../people/colleague.ts";
import type { Database } from "../../platform/db/database.ts";

/** Ids of a department's active people holding a role: who is told that work has come in. */
export async function departmentPeople(db: Database, departmentId: string, role: Role): Promise<string[]> {
  const colleagues = await colleaguesWithRole(db, role, departmentId);
  return colleagues.filter((one) => one.departmentId === departmentId).map((one) => one.personId);
}
