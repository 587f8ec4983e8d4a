import type { Away } from "../people/stand-ins.ts";
import type { Party } from "./rules/authority.ts";

/**
 * R2: who hears a reminder beside those it is for, where one of them is away: the deputy; where nobody stands in, or who
 * stands in is away too or has an interest in the matter (R11), those up the line, so that it never rings in an empty room.
 */
export function hearForAbsent(
  hearers: readonly string[],
  away: ReadonlyMap<string, Away>,
  fits: (who: Party) => boolean,
  upTheLine: readonly string[],
): string[] {
  const more = hearers.flatMap((id) => {
    const absent = away.get(id);
    if (!absent) return [];
    const { deputy } = absent;
    return deputy && !deputy.away && fits(deputy) ? [deputy.personId] : upTheLine;
  });
  return [...new Set([...hearers, ...more])];
}
