import type { Role } from "../kernel/authority.ts";
import { type Colleague, colleaguesWithRole, findDepartmentLine } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";

/**
 * On whom a duty of the department falls: its own people with the role, else those of the department above it and so on
 * up the tree, else compliance, so that a duty never falls to nobody and never to strangers. It passes over who does not
 * fit (R11).
 */
export async function dutyOf(
  db: Database,
  role: Role,
  departmentId: string | null,
  fits: (who: Colleague) => boolean = () => true,
): Promise<Colleague[]> {
  const [line, all] = await Promise.all([
    departmentId ? findDepartmentLine(db, departmentId) : [],
    colleaguesWithRole(db, role, departmentId),
  ]);
  const holders = all.filter(fits);
  for (const level of line) {
    const near = holders.filter((one) => one.departmentId === level);
    if (near.length > 0) return near;
  }
  return (await colleaguesWithRole(db, "compliance", null)).filter(fits);
}

export const idsOf = (people: readonly Colleague[]): string[] => people.map((one) => one.personId);
