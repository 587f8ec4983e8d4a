import { permissionsOf } from "../kernel/authority.ts";
import { type Decision, decided } from "../kernel/refusal.ts";
import type { Look } from "../platform/act.ts";
import { factsOf } from "./facts-of.ts";
import { maySee } from "./rules/authority.ts";
import type { CaseFacts } from "./rules/case-facts.ts";
import { type Candidate, decideHandOver, decideOwner, decideReopen } from "./rules/ownership.ts";
import { refuse } from "./rules/refusals.ts";
import { decideReviewer } from "./rules/review.ts";
import { findCase } from "./store.ts";

/** Says of colleagues whether they may own a case, by the very rule that would refuse them. */
export interface CandidateJudge {
  fits: (candidate: Candidate) => boolean;
  departmentId: string | null;
}

/** A reopening that a review is granted by goes to nobody who judged in the case (R10). */
function decideRaised(c: CaseFacts, candidate: Candidate): Decision<void> {
  const raised = decideReopen(c, candidate);
  return raised.ok && c.reviewAskedAt !== null ? decideReviewer(candidate, c) : raised;
}

const RULES = { assign: decideOwner, hand_over: decideHandOver, reopen: decideRaised } as const;

/** For a case that is given to somebody; without one, for any case. */
export async function candidateJudge(
  look: Look,
  act: keyof typeof RULES,
  caseId: string | undefined,
): Promise<Decision<CandidateJudge>> {
  if (!caseId)
    return decided({ fits: (one) => one.active && permissionsOf(one.roles).has("case.handle"), departmentId: null });
  const row = await findCase(look.db, caseId);
  if (!row || !maySee(look.actor, factsOf(row))) return refuse("case_not_found");
  const facts = factsOf(row);
  return decided({ fits: (one) => RULES[act](facts, one).ok, departmentId: row.department_id });
}
