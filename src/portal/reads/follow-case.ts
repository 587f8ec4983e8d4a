import { type ToldToCustomer, toldToCustomer } from "../../cases/reads/told-to-customer.ts";
import { STATES } from "../../cases/rules/states.ts";
import {
  type SentPiece,
  type SharedPiece,
  sentByCustomer,
  sharedWithCustomer,
} from "../../evidence/shared-with-customer.ts";
import { type Decision, decided } from "../../kernel/refusal.ts";
import type { Database } from "../../platform/db/database.ts";
import { refusePortal } from "../rules/refusals.ts";
import {
  answerableOf,
  mayAskReview,
  milestonesOf,
  nextWordOf,
  phaseOf,
  reviewWaits,
  routesOf,
  turnOf,
} from "../rules/status.ts";

/** The case as its customer sees it (R12). */
export async function followCase(
  db: Database,
  caseId: string,
  now: Date,
): Promise<Decision<ReturnType<typeof followed>>> {
  const [told, shared, sent] = await Promise.all([
    toldToCustomer(db, caseId),
    sharedWithCustomer(db, caseId),
    sentByCustomer(db, caseId),
  ]);
  if (!told) return refusePortal("portal_entrance_needed");
  const kept = told.mergedInto ? await toldToCustomer(db, told.mergedInto) : undefined;
  const seen = followed(told, { shared, sent }, now);
  return decided(kept ? { ...seen, ...togetherWith(kept, now) } : seen);
}

/**
 * What the customer of a merged case is told of the one their matter is worked on in: how far it has come and who answers
 * for it. What was said, offered and answered there is somebody else's (R12).
 */
function togetherWith(kept: ToldToCustomer, now: Date) {
  const phase = phaseOf(kept);
  return {
    phase,
    turn: "us" as const,
    next: nextWordOf(kept, now),
    question: null,
    ownerName: kept.ownerName,
    outside: kept.externalBody,
    way: milestonesOf(kept),
    offerId: null,
    accountId: null,
    answerTo: null,
    agreement: null,
    routes: routesOf({ routes: [], reviewAskedAt: null, reviewAnswerId: null }),
    reviewWaits: false,
    reviewAnswerId: null,
    together: true,
    may: { write: true, review: false, withdraw: false },
  };
}

const STANDS = new Set(["offered", "agreed", "doing", "asked"]);

function followed(told: ToldToCustomer, evidence: { shared: SharedPiece[]; sent: SentPiece[] }, now: Date) {
  const phase = phaseOf(told);
  return {
    number: told.number,
    receivedAt: told.receivedAt,
    channel: told.channel,
    words: told.words,
    wish: told.demand,
    product: told.product,
    incidentOn: told.incidentOn,
    phase,
    turn: turnOf(told),
    next: nextWordOf(told, now),
    question: told.waitingFor,
    ownerName: told.ownerName,
    outside: told.externalBody,
    way: milestonesOf(told),
    said: told.said.map((one) => ({
      id: one.id,
      at: one.at,
      from: one.direction === "in" ? ("you" as const) : ("us" as const),
      name: one.authorName,
      purpose: one.purpose,
      body: one.body,
    })),
    ...evidence,
    offerId: STANDS.has(phase) ? told.offerId : null,
    accountId: told.accountId,
    answerTo: answerableOf(told),
    agreement: told.agreement,
    routes: routesOf(told),
    reviewWaits: reviewWaits(told),
    reviewAnswerId: told.reviewAnswerId,
    together: false,
    may: { write: true, review: mayAskReview(told), withdraw: !STATES[told.state].ended },
  };
}
