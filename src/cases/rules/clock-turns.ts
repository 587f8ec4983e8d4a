import type { DueKind } from "./clocks.ts";
import type { CaseEvent, EventKind } from "./events.ts";

/** What happens to the clocks of a case by what was just done on it. */
export interface Turns {
  /** Set all its clocks, or only those of handling, counted anew from now. */
  set: "all" | "handling" | "review" | null;
  /** Duties that are done. */
  met: readonly DueKind[];
  /** The customer heard from us: what is to be told again is counted from now. */
  told: boolean;
}

/** Words of substance; an acknowledgement or a hand-over says nothing about the matter yet. */
const SUBSTANCE = ["progress", "proposal", "account", "extension"];
const ACCOUNTED: readonly DueKind[] = ["handling", "first_word", "progress", "policy"];

/**
 * What starts and stops clocks (R1, §2.3): acceptance ends with acceptance; the first word with a word of substance, by
 * whatever means; handling with the account, after which nothing is owed but the customer's own time. A correction of an
 * account and a reopening are counted anew. The answer to a review is owed from the request to the reasons why what was
 * decided stands, or else to the new account.
 */
export function turnsOf(events: readonly CaseEvent[], accounted: boolean, reviewWaits = false): Turns {
  const kinds = events.map(({ kind }) => kind);
  const has = (...wanted: EventKind[]) => kinds.some((kind) => wanted.includes(kind));
  const anew = has("case_reopened") || (has("decision_corrected") && accounted);
  const spoken = has("proposal_sent", "account_sent") || events.some(isSubstance);
  const accepted = has("case_accepted");
  return {
    set: accepted ? "all" : anew ? "handling" : has("review_requested") ? "review" : null,
    met: [
      ...(accepted || has("case_reopened") ? (["acceptance"] as const) : []),
      ...(spoken || events.some(isHeard) ? (["first_word"] as const) : []),
      ...(has("account_sent") ? ACCOUNTED : []),
      ...(has("review_declined") || (has("account_sent") && !reviewWaits) ? (["review"] as const) : []),
    ],
    told: spoken && !has("account_sent"),
  };
}

const isSubstance = (event: CaseEvent) => event.kind === "message_sent" && SUBSTANCE.includes(event.body.purpose);
/** When the customer was told, where that was recorded later: clocks are met and counted anew from then (R9). */
export function toldAt(events: readonly CaseEvent[]): Date | null {
  const late = events.flatMap((event) => (event.kind === "message_sent" && event.body.toldAt ? event.body.toldAt : []));
  return late[0] ? new Date(late[0]) : null;
}

const isHeard = (event: CaseEvent) =>
  (event.kind === "contact_attempted" && event.body.reached) ||
  (event.kind === "need_restated" && event.body.state !== "not_asked");
