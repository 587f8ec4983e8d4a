import type { Role } from "../../kernel/authority.ts";
import { colleaguesWithRole } from "../../people/colleague.ts";
import { awayNow } from "../../people/stand-ins.ts";
import type { Act } from "../../platform/act.ts";

/**
 * Ids of a department's active people holding a role, and of who stands in for those of them who are away (R2): who is
 * told that work has come in.
 */
export async function departmentPeople(act: Act, departmentId: string, role: Role): Promise<string[]> {
  const colleagues = await colleaguesWithRole(act.tx, role, departmentId);
  const theirs = colleagues.filter((one) => one.departmentId === departmentId).map((one) => one.personId);
  const away = await awayNow(act.tx, act.now, theirs);
  return [...theirs, ...[...away.values()].flatMap(({ deputy }) => (deputy && !deputy.away ? deputy.personId : []))];
}
