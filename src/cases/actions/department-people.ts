import type { Role } from "../../kernel/authority.ts";
import { colleaguesWithRole, findDepartmentLine } from "../../people/colleague.ts";
import type { Database } from "../../platform/db/database.ts";

/** Ids of a department's active people holding a role: who is told that work has come in. */
export async function departmentPeople(db: Database, departmentId: string, role: Role): Promise<string[]> {
  const colleagues = await colleaguesWithRole(db, role, departmentId);
  return colleagues.filter((one) => one.departmentId === departmentId).map((one) => one.personId);
}

/**
 * On whom a duty of the department falls: its own people with the role, else those of the department above it and so on
 * up the tree, else compliance, so that a duty never falls to nobody and never to strangers. It passes over who is partial.
 */
export async function dutyOf(
  db: Database,
  role: Role,
  departmentId: string | null,
  partial: readonly (string | null)[] = [],
): Promise<string[]> {
  const [line, all] = await Promise.all([
    departmentId ? findDepartmentLine(db, departmentId) : [],
    colleaguesWithRole(db, role, departmentId),
  ]);
  const holders = all.filter((one) => !partial.includes(one.personId));
  for (const level of line) {
    const near = holders.filter((one) => one.departmentId === level);
    if (near.length > 0) return near.map((one) => one.personId);
  }
  return (await colleaguesWithRole(db, "compliance", null)).map((one) => one.personId);
}
