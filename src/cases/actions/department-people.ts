import type { Role } from "../../kernel/authority.ts";
import { colleaguesWithRole } from "../../people/colleague.ts";
import type { Database } from "../../platform/db/database.ts";

/** Ids of a department's active people holding a role: who is told that work has come in. */
export async function departmentPeople(db: Database, departmentId: string, role: Role): Promise<string[]> {
  const colleagues = await colleaguesWithRole(db, role, departmentId);
  return colleagues.filter((one) => one.departmentId === departmentId).map((one) => one.personId);
}

/** The supervisors of a department; when it has none, compliance, so that a duty never falls to nobody. */
export async function supervisorsOf(db: Database, departmentId: string | null): Promise<string[]> {
  const near = (await colleaguesWithRole(db, "supervisor", departmentId)).filter(
    (one) => one.departmentId === departmentId,
  );
  const duty = near.length > 0 ? near : await colleaguesWithRole(db, "compliance", departmentId);
  return duty.map((one) => one.personId);
}
