import { type Actor, permissionsOf } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isUninvolved, type Party, partyOf } from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";

type Judged = Pick<
  CaseFacts,
  "judgedBy" | "ownerId" | "recused" | "complainedPersonId" | "complainedDepartmentId" | "complainedBelow"
>;

/** R10, R11: whether somebody looks at the case with fresh eyes: never led it, decided nothing in it, has no interest. */
export function hasFreshEyes(who: Party, c: Judged): boolean {
  return who.personId !== c.ownerId && !c.judgedBy.includes(who.personId) && isUninvolved(who, c);
}

/** R10: a review that was asked for is decided on by a supervisor who had no part in the case so far. */
export function decideReview(actor: Actor, c: CaseFacts): Decision<void> {
  if (c.reviewAskedAt === null) return refuse("review_not_asked");
  const led = c.ownerId !== null && actor.deputyOf.includes(c.ownerId);
  return !led && hasFreshEyes(partyOf(actor), c) ? decided(undefined) : refuse("review_by_involved");
}

/** R10: whoever leads the case from a review on has fresh eyes too, and may supervise. */
export function decideReviewer(who: Party | undefined, c: Judged): Decision<void> {
  const fit = who && hasFreshEyes(who, c) && permissionsOf(who.roles ?? []).has("case.supervise");
  return fit ? decided(undefined) : refuse("review_by_involved", { field: "ownerId" });
}

/** R10: what is asked for while a review waits is the same request, whichever of two came first. */
export function mustNotHaveAskedReview(c: Pick<CaseFacts, "reviewAskedAt">): Decision<void> {
  return c.reviewAskedAt === null ? decided(undefined) : refuse("review_asked");
}

/** R10: while a review waits nothing ends over it, and nothing is taken up past it. */
export function mustNotWaitForReview(c: Pick<CaseFacts, "reviewAskedAt">): Decision<void> {
  return c.reviewAskedAt === null ? decided(undefined) : refuse("review_open");
}
