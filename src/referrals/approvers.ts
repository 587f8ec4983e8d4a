import { dutyOf, idsOf } from "../cases/duty-of.ts";
import { isUninvolved } from "../cases/rules/authority.ts";
import type { InHand } from "../cases/work-on.ts";
import type { Colleague } from "../people/colleague.ts";
import type { Tx } from "../platform/db/database.ts";
import type { DemandRow } from "./store.ts";

/** R11: who is asked to approve an answer: the supervisors of its case with no interest in it who wrote none of it. */
export async function approversOf(tx: Tx, { row, facts }: InHand, authors: readonly string[]): Promise<string[]> {
  const fits = (one: Colleague) => !authors.includes(one.personId) && isUninvolved(one, facts);
  return idsOf(await dutyOf(tx, "supervisor", row.department_id, fits));
}

/** Everybody who wrote a part of an answer: of its letter, or of what is answered to a demand. */
export function authorsOf(answer: { authors: readonly string[] } | undefined, demands: readonly DemandRow[]): string[] {
  return [...new Set([...(answer?.authors ?? []), ...demands.flatMap((one) => one.answered_by ?? [])])];
}
