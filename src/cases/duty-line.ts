import type { Role } from "../kernel/authority.ts";
import { type Colleague, colleaguesWithRole, departmentParents } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";

/** Who answers for a department's work, from the bottom up. */
export interface DutyLine {
  /** Its active people who hold a role. */
  own(departmentId: string | null, role: "investigator"): Colleague[];
  /** Its supervisors, else those above it, else compliance. */
  supervisors(departmentId: string | null, fits: (who: Colleague) => boolean): Colleague[];
  /** Supervisors one level above those, else compliance: the head of the department's line. */
  heads(departmentId: string | null, fits: (who: Colleague) => boolean): Colleague[];
}

/** Reads the house once, so that many cases can ask whom a duty falls to; the same order as `dutyOf`. */
export async function openDutyLine(db: Database): Promise<DutyLine> {
  const [parents, supervisors, compliance, investigators] = await Promise.all([
    departmentParents(db),
    holdersOf(db, "supervisor"),
    holdersOf(db, "compliance"),
    holdersOf(db, "investigator"),
  ]);
  const levels = (departmentId: string | null, fits: (who: Colleague) => boolean): Colleague[][] => {
    const found: Colleague[][] = [];
    const seen = new Set<string>();
    for (let at = departmentId; at && !seen.has(at); at = parents.get(at) ?? null) {
      seen.add(at);
      const here = supervisors.filter((one) => one.departmentId === at && fits(one));
      if (here.length > 0) found.push(here);
    }
    return [...found, compliance.filter(fits)];
  };
  return {
    own: (departmentId) => investigators.filter((one) => departmentId !== null && one.departmentId === departmentId),
    supervisors: (departmentId, fits) => levels(departmentId, fits)[0]!,
    heads: (departmentId, fits) => {
      const line = levels(departmentId, fits);
      return line[1] ?? line[0]!;
    },
  };
}

function holdersOf(db: Database, role: Role): Promise<Colleague[]> {
  return colleaguesWithRole(db, role, null);
}
