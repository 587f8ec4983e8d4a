import type { Colleague } from "../people/colleague.ts";
import type { Database } from "../platform/db/database.ts";
import { dutyOf } from "./duty-of.ts";
import type { CaseFacts } from "./rules/case-facts.ts";
import { hasFreshEyes } from "./rules/review.ts";

/**
 * R10: for whom a review waits: the supervisors of the department who had no part in the case so far, else those of the
 * department above it and so on, else compliance. Null where none was asked for; `listReviews` says the same in SQL.
 */
export async function whoReviews(db: Database, c: CaseFacts): Promise<Colleague[] | null> {
  if (c.reviewAskedAt === null) return null;
  return dutyOf(db, "supervisor", c.departmentId, (one) => hasFreshEyes(one, c));
}
