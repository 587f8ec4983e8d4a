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
import { answerableOf, mayAskReview, milestonesOf, nextWordOf, phaseOf, reviewWaits, turnOf } from "../rules/status.ts";

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
  return told ? decided(followed(told, { shared, sent }, now)) : refusePortal("portal_entrance_needed");
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
    routes: told.routes,
    reviewWaits: reviewWaits(told),
    may: { write: true, review: mayAskReview(told), withdraw: !STATES[told.state].ended },
  };
}
