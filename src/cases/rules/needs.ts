import type { Actor } from "../../kernel/authority.ts";
import { type Decision, decided, type Missing } from "../../kernel/refusal.ts";
import type { CaseFacts, TaskFacts } from "./case-facts.ts";
import { refuse } from "./refusals.ts";
import { mustNotWaitForReview } from "./review.ts";

/** Lawful grounds on which a matter may be declined (§2.1); nobody declines for another reason (R13). */
export const DECLINE_GROUNDS = [
  "not_our_customer_or_product",
  "decided_by_court_or_arbitration",
  "pending_with_court_or_arbitration",
  "same_matter_answered_finally",
  "employment_or_internal_matter",
] as const;
export type DeclineGround = (typeof DECLINE_GROUNDS)[number];

/** Where a customer who disagrees can go; named in every account (R8). */
export const ROUTES = [
  "internal_review",
  "industry_mediation",
  "regulator",
  "arbitration",
  "court",
  "consumer_association",
] as const;
export type Route = (typeof ROUTES)[number];

const lack = (field: string, zh: string, en: string): Missing => ({ field, say: { zh, en } });

/** §2.1 understood needs: need restated and put to the customer (R3), kind, phase, product, a suspected cause, severity. */
export function lacksToUnderstand(
  c: Pick<CaseFacts, "businessNeed" | "emotionalNeed" | "needState" | "phase" | "product" | "causes">,
): Missing[] {
  const lacks: Missing[] = [];
  if (!c.businessNeed) lacks.push(lack("businessNeed", "真正需要（事）", "the practical need, restated"));
  if (!c.emotionalNeed) lacks.push(lack("emotionalNeed", "真正需要（情）", "the personal need, restated"));
  if (c.needState === "not_asked")
    lacks.push(lack("needState", "请顾客确认需要", "the customer's confirmation of the need"));
  if (!c.phase) lacks.push(lack("phase", "服务阶段", "the service phase"));
  if (!c.product) lacks.push(lack("product", "业务", "the product or business"));
  if (c.causes.length === 0) lacks.push(lack("causes", "可能的原因", "at least one suspected cause"));
  return lacks;
}

export function decideUnderstand(c: Parameters<typeof lacksToUnderstand>[0]): Decision<void> {
  const missing = lacksToUnderstand(c);
  if (missing.length === 0) return decided(undefined);
  if (missing.length === 1 && missing[0]!.field === "needState") return refuse("need_not_confirmed", { missing });
  return refuse("triage_incomplete", { missing });
}

/** R3: what goes to a department carries the restated need, so that nobody asks the customer again. */
export function decideDispatch(c: Pick<CaseFacts, "businessNeed">): Decision<void> {
  return c.businessNeed ? decided(undefined) : refuse("need_not_restated");
}

/** R6: responsibility needs findings confirmed by someone uninvolved, or plain facts with a recorded reason. */
export function decideResponsibility(tasks: readonly TaskFacts[], skippedWithReason: boolean): Decision<void> {
  const counted = tasks.filter((task) => task.state !== "cancelled");
  const open = counted.filter((task) => task.state !== "answered");
  if (open.length > 0) return refuse("tasks_open", { params: { count: open.length } });
  if (counted.some((task) => task.confirmedAt === null)) return refuse("findings_needed");
  return counted.length > 0 || skippedWithReason ? decided(undefined) : refuse("findings_needed");
}

/** R6: that the facts are plain is said before the decision; while one stands it would carry nothing. */
export function decideSkip(c: Pick<CaseFacts, "state" | "decision">): Decision<void> {
  return c.state === "deciding" && c.decision
    ? refuse("move_not_from_here", { params: { state: c.state, move: "skip_investigation" } })
    : decided(undefined);
}

/**
 * R10: what the customer was told is not decided anew without a supervisor, and never by who decided it; a raised case
 * never by who led, decided or declined it below. In deciding,
 * an answer of the customer means that they have heard the decision with the proposal they turned down.
 */
export function decideAnew(
  c: Pick<CaseFacts, "decision" | "agreement" | "heldBelow" | "ownerName">,
  actor: Pick<Actor, "id" | "permissions">,
): Decision<void> {
  if (c.heldBelow.includes(actor.id)) return refuse("held_before", { params: { name: c.ownerName ?? "—" } });
  if (!c.decision || c.agreement === null) return decided(undefined);
  return actor.permissions.has("case.supervise") ? decideCorrection(c, actor.id) : refuse("decision_told");
}

/** R10: a correction needs a decision of ours, which a case brought in closed has not, and another person than took it. */
export function decideCorrection(c: Pick<CaseFacts, "decision">, correctorId: string): Decision<void> {
  if (!c.decision) return refuse("nothing_to_correct");
  return c.decision.decidedBy === correctorId ? refuse("correction_by_decider") : decided(undefined);
}

/** R7: the customer asks first. R6: responsibility before remedy. */
export function decideProposeRemedy(c: Pick<CaseFacts, "demand" | "decision">): Decision<void> {
  if (!c.decision) return refuse("responsibility_needed");
  return c.demand ? decided(undefined) : refuse("demand_needed");
}

/** Whether what the customer asked for was settled with them: an offer agreed on, or the account given (R4, R8). */
export function isSettled(c: Pick<CaseFacts, "agreement"> & { accountedAt: Date | string | null }): boolean {
  return c.accountedAt !== null || c.agreement === "accepted" || c.agreement === "accepted_under_protest";
}

/** R11: proposer and approver are different people; a settled proposal is not settled twice. */
export function decideApproveRemedy(c: Pick<CaseFacts, "remedy">, approverId: string): Decision<void> {
  if (!c.remedy) return refuse("remedy_needed");
  if (c.remedy.approval !== "open") return refuse("remedy_settled");
  return c.remedy.proposedBy === approverId ? refuse("four_eyes") : decided(undefined);
}

/**
 * R6, R11: an approval holds for the decision it was given under. Under another one the remedy is asked for anew; null
 * where nothing was approved.
 */
export function askedAnew(remedy: CaseFacts["remedy"]): CaseFacts["remedy"] {
  if (remedy?.approval !== "approved") return null;
  return {
    ...remedy,
    approval: "open",
    approvedBy: null,
    approvedByName: null,
    approvedAt: null,
    approvalReason: null,
  };
}

/** R4: nothing of substance reaches the customer before it is approved; R5: own fault is decided first. */
export function decideProposal(c: Pick<CaseFacts, "remedy" | "ownFault" | "decision">): Decision<void> {
  if (!c.decision) return refuse("responsibility_needed");
  if (!c.remedy) return refuse("remedy_needed");
  return c.remedy.approval === "approved" ? decideFaced(c) : refuse("remedy_not_approved");
}

/** R5: while our own fault is possible and undecided, nothing of weight goes out and nothing ends. */
export function decideFaced(c: Pick<CaseFacts, "ownFault">): Decision<void> {
  return c.ownFault === "possible" ? refuse("own_fault_undecided") : decided(undefined);
}

export interface Account {
  facts: string;
  responsibility: string;
  done: string;
  routes: readonly string[];
}

/** R10: a second account needs a correction first. */
export function decideNoAccountYet(c: Pick<CaseFacts, "accountedAt">): Decision<void> {
  return c.accountedAt ? refuse("already_accounted") : decided(undefined);
}

/**
 * R8: facts, whose responsibility, what is done or why nothing is, where to go if the customer disagrees. R4, R11: no
 * account around a remedy that is still to be approved, or around an investigation that still runs.
 */
export function decideAccount(
  c: Pick<CaseFacts, "decision" | "ownFault" | "remedy" | "accountedAt" | "openTasks">,
  account: Account,
  openSteps: number,
): Decision<void> {
  const first = decideNoAccountYet(c);
  if (!first.ok) return first;
  const faced = decideFaced(c);
  if (!faced.ok) return faced;
  if (!c.decision) return refuse("responsibility_needed");
  if (c.remedy && c.remedy.approval !== "approved") return refuse("remedy_not_approved");
  if (c.openTasks > 0) return refuse("tasks_open", { params: { count: c.openTasks } });
  if (openSteps > 0) return refuse("steps_open", { params: { count: openSteps } });
  const missing: Missing[] = [];
  if (!account.facts.trim()) missing.push(lack("facts", "查明的事实", "the facts"));
  if (!account.responsibility.trim()) missing.push(lack("responsibility", "谁的责任", "whose responsibility it is"));
  if (!account.done.trim()) missing.push(lack("done", "做了什么，或为什么不做", "what is done, or why nothing is"));
  if (account.routes.length === 0)
    missing.push(lack("routes", "不同意可以找哪里", "where to go if the customer disagrees"));
  return missing.length === 0 ? decided(undefined) : refuse("account_incomplete", { missing });
}

/** R8: “no answer” only after as many attempts as the limit says, “decided outside” only where an outside body decided. */
export function decideAnswer(
  c: Pick<CaseFacts, "contactAttempts" | "externalBody">,
  agreement: string,
  needed: number,
): Decision<void> {
  if (agreement === "decided_outside" && !c.externalBody) return refuse("not_outside");
  return agreement === "no_answer" && c.contactAttempts < needed
    ? refuse("attempts_needed", { params: { count: needed, made: c.contactAttempts } })
    : decided(undefined);
}

/**
 * R8: a case closes with an account, the customer's answer, and on refusal the routes that were named; “no answer” holds
 * only while the customer stays silent. R5: not over an own fault nobody decided on. R10: nor over a review that waits.
 */
export function decideClose(
  c: Pick<
    CaseFacts,
    "accountedAt" | "answerAt" | "agreement" | "contactAttempts" | "ownFault" | "externalBody" | "reviewAskedAt"
  >,
  routes: readonly string[],
): Decision<void> {
  if (!c.accountedAt) return refuse("account_needed");
  if (!c.answerAt || !c.agreement) return refuse("answer_needed");
  const faced = decideFaced(c);
  if (!faced.ok) return faced;
  const reviewed = mustNotWaitForReview(c);
  if (!reviewed.ok) return reviewed;
  // However many attempts the answer took then: any word of the customer since has set them to none.
  const silent = decideAnswer(c, c.agreement, 1);
  if (!silent.ok) return silent;
  return c.agreement === "refused" && routes.length === 0 ? refuse("routes_needed") : decided(undefined);
}
