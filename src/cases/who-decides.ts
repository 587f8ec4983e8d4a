import { permissionsOf } from "../kernel/authority.ts";
import { type Colleague, findColleague } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import { dutyOf } from "./duty-of.ts";
import { isUninvolved } from "./rules/authority.ts";
import type { CaseFacts } from "./rules/case-facts.ts";

/**
 * R6: for whom a case in deciding waits whose contact owner may not decide on responsibility: the supervisor on whom the
 * duty falls. Null where the owner decides, or nothing is to be decided; `listUndecided` says the same in SQL.
 */
export async function whoDecides(db: Database, c: CaseFacts): Promise<Colleague[] | null> {
  if (c.state !== "deciding" || c.decision || !c.ownerId) return null;
  const may = (one: Colleague) =>
    permissionsOf(one.roles).has("case.decide") && isUninvolved(one, c) && !c.heldBelow.includes(one.personId);
  const owner = await findColleague(db, c.ownerId);
  return owner?.active && may(owner) ? null : dutyOf(db, "supervisor", c.departmentId, may);
}
