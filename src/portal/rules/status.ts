import { acceptanceDue } from "../../cases/rules/clocks.ts";
import { ROUTES, type Route } from "../../cases/rules/needs.ts";
import { STATES, type State } from "../../cases/rules/states.ts";
import type { Agreement } from "../../kernel/vocabulary.ts";

/** Where a matter stands as its customer is told: what is being done, never the state of the machine. */
export const PHASES = [
  "received",
  "taken",
  "looking",
  "deciding",
  "offered",
  "agreed",
  "doing",
  "accounted",
  "answered",
  "closed",
  "review",
  "asked",
  "outside",
  "declined",
  "withdrawn",
] as const;
export type PortalPhase = (typeof PHASES)[number];

/** What of a case its customer's status is made of. */
export interface Followed {
  state: State;
  resumeState: State | null;
  receivedAt: Date;
  nextWordAt: Date | null;
  accountedAt: Date | null;
  answerAt: Date | null;
  closedAt: Date | null;
  agreement: Agreement | null;
  /** When what happened was clear, and when the offer that now stands was told. */
  foundAt: Date | null;
  offeredAt: Date | null;
  /** Since when the customer waits for somebody else to look at what was decided, and the answer to an earlier request. */
  reviewAskedAt: Date | null;
  reviewAnswerId: string | null;
}

const PHASE_OF: Record<State, PortalPhase> = {
  received: "received",
  accepted: "taken",
  understood: "looking",
  reopened: "taken",
  investigating: "looking",
  deciding: "deciding",
  proposed: "offered",
  agreed: "agreed",
  executing: "doing",
  accounted: "accounted",
  closed: "closed",
  waiting: "asked",
  external: "outside",
  declined: "declined",
  withdrawn: "withdrawn",
};

/** Where a request for review is what the customer waits for; before, they are told how far the matter itself is. */
const UNDER_REVIEW: readonly State[] = ["accounted", "closed", "declined", "withdrawn"];

export function phaseOf(c: Pick<Followed, "state" | "answerAt" | "reviewAskedAt">): PortalPhase {
  if (reviewWaits(c) && UNDER_REVIEW.includes(c.state)) return "review";
  return c.state === "accounted" && c.answerAt ? "answered" : PHASE_OF[c.state];
}

/** Whose turn it is; an ended case waits for nobody, unless a review of it was asked for. */
export function turnOf(c: Pick<Followed, "state" | "answerAt" | "reviewAskedAt">): "us" | "you" | "nobody" {
  if (phaseOf(c) === "review") return "us";
  if (STATES[c.state].ended) return "nobody";
  return ["offered", "accounted", "asked"].includes(phaseOf(c)) ? "you" : "us";
}

/**
 * When the customer hears from us next: what was promised to them (R9), before that the hour by which somebody takes the
 * matter on (R1). Limits that the law or a regulator sets us are ours to keep, and never told as a promise.
 */
export function nextWordOf(
  c: Pick<Followed, "state" | "receivedAt" | "nextWordAt">,
  now: Date,
): { kind: "taken" | "word"; at: Date; late: boolean } | null {
  if (STATES[c.state].ended) return null;
  const at = c.state === "received" ? acceptanceDue(c.receivedAt) : c.nextWordAt;
  return at && { kind: c.state === "received" ? "taken" : "word", at, late: at < now };
}

/** What there is to answer now: the offer, also where a question stands beside it, or the account (R8). */
export function answerableOf(c: Pick<Followed, "state" | "resumeState" | "answerAt">): "offer" | "account" | null {
  if (c.state === "proposed" || (c.state === "waiting" && c.resumeState === "proposed")) return "offer";
  return c.state === "accounted" && !c.answerAt ? "account" : null;
}

const DECIDED: readonly State[] = ["proposed", "agreed", "executing", "accounted", "closed", "declined", "withdrawn"];

/** R10: what was decided and told may be asked to be looked at again, once for each decision. */
export function mayAskReview(c: Pick<Followed, "state" | "reviewAskedAt" | "reviewAnswerId">): boolean {
  return DECIDED.includes(c.state) && !reviewWaits(c) && c.reviewAnswerId === null;
}

/** Whether the customer's request still waits for somebody's decision on it. */
export function reviewWaits(c: Pick<Followed, "reviewAskedAt">): boolean {
  return c.reviewAskedAt !== null;
}

/**
 * R8: where they can go if they disagree: what the account named, else every way there is. What we were already asked to
 * look at again leaves only those outside of us.
 */
export function routesOf(
  c: Pick<Followed, "reviewAskedAt" | "reviewAnswerId"> & { routes: readonly Route[] },
): Route[] {
  const asked = reviewWaits(c) || c.reviewAnswerId !== null;
  const open = (ways: readonly Route[]) => ways.filter((way) => !asked || way !== "internal_review");
  const named = open(c.routes);
  return named.length > 0 ? named : open(ROUTES);
}

export type Milestone = "received" | "found" | "offered" | "accounted" | "closed" | "declined" | "withdrawn";

/** The way as the customer sees it, with what lies behind; one without an offer does not show that step. */
export function milestonesOf(c: Followed): { step: Milestone; at: Date | null }[] {
  const begun = { step: "received" as const, at: c.receivedAt };
  if (c.state === "declined" || c.state === "withdrawn") return [begun, { step: c.state, at: c.closedAt }];
  const offered = c.offeredAt || !c.accountedAt ? [{ step: "offered" as const, at: c.offeredAt }] : [];
  return [
    begun,
    { step: "found", at: c.foundAt },
    ...offered,
    { step: "accounted", at: c.accountedAt },
    { step: "closed", at: c.closedAt },
  ];
}
