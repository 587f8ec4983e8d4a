import type { Away } from "../people/stand-ins.ts";
import { isUninvolved } from "./rules/authority.ts";
import type { CaseFacts } from "./rules/case-facts.ts";

/**
 * R2: who hears a reminder beside those it is for, where one of them is away: the deputy; where nobody stands in, or who
 * stands in is away too or has an interest in the matter (R11), those up the line, so that it never rings in an empty room.
 */
export function hearForAbsent(
  hearers: readonly string[],
  away: ReadonlyMap<string, Away>,
  c: Pick<CaseFacts, "complainedPersonId" | "complainedDepartmentId" | "complainedBelow" | "recused">,
  upTheLine: readonly string[],
): string[] {
  const more = hearers.flatMap((id) => {
    const absent = away.get(id);
    if (!absent) return [];
    const { deputy } = absent;
    return deputy && !deputy.away && isUninvolved(deputy, c) ? [deputy.personId] : upTheLine;
  });
  return [...new Set([...hearers, ...more])];
}
