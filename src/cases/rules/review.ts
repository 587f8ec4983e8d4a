import { type Actor, permissionsOf } from "../../kernel/authority.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import { isUninvolved, type Party, partyOf } from "./authority.ts";
import type { CaseFacts } from "./case-facts.ts";
import type { EventBodies } from "./events.ts";
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

/** What makes another outcome of what was decided before. */
const DECIDES_ANEW: ReadonlySet<string> = new Set<keyof EventBodies>([
  "case_reopened",
  "decision_corrected",
  "responsibility_decided",
]);

/** What was offered, as the journal keeps it with each remedy. */
const offerOf = (body: unknown): string => {
  const { remedy, text, amountMinor, currency } = body as EventBodies["remedy_proposed"];
  return JSON.stringify([remedy, text, amountMinor, currency]);
};

/** Whether an offer that differs from the one told before was told after this point; the same one told again is none. */
function isOfferedAnew(events: readonly Told[], after: number): boolean {
  let [offer, told]: [string | null, string | null] = [null, null];
  return events.some(({ kind, body }, at) => {
    if (kind === "remedy_proposed") offer = offerOf(body);
    if (kind !== "proposal_sent") return false;
    const differs = told === null || offer !== told;
    told = offer ?? "";
    return at > after && differs;
  });
}

/** An event as far as the answer to a review is read from it. */
interface Told {
  kind: string;
  body: unknown;
}

/**
 * R10: the answer by which what now stands was upheld; of the events of a case, in order. Every outcome may be looked at
 * again once: one that was decided anew since, after a granted review or another offer, nobody has looked at yet.
 */
export function answerThatStands<E extends Told>(events: readonly E[]): E | undefined {
  const at = events.findLastIndex(({ kind }) => kind === "review_declined");
  if (at < 0) return undefined;
  const anew = events.slice(at + 1).some(({ kind }) => DECIDES_ANEW.has(kind)) || isOfferedAnew(events, at);
  return anew ? undefined : events[at];
}

/** R10: what is asked for while a review waits is the same request, whichever of two came first. */
export function mustNotHaveAskedReview(c: Pick<CaseFacts, "reviewAskedAt">): Decision<void> {
  return c.reviewAskedAt === null ? decided(undefined) : refuse("review_asked");
}

/** R10: while a review waits nothing ends over it, and nothing is taken up past it. */
export function mustNotWaitForReview(c: Pick<CaseFacts, "reviewAskedAt">): Decision<void> {
  return c.reviewAskedAt === null ? decided(undefined) : refuse("review_open");
}
