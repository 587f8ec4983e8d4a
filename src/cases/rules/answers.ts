import type { Agreement } from "../../kernel/vocabulary.ts";

/** As much of an event as tells what the customer answered. */
export interface Told {
  kind: string;
  body: unknown;
}

const ANEW: ReadonlySet<string> = new Set(["proposal_sent", "decision_corrected", "case_reopened"]);

/**
 * What the customer said to the offer last told, null while they have not: a fact of its own, which their answer to the
 * account does not change. `events` in order.
 */
export function offerAnswer(events: readonly Told[]): Agreement | null {
  const last = events.findLast(({ kind }) => kind === "agreement_recorded" || ANEW.has(kind));
  return last?.kind === "agreement_recorded" ? (last.body as { agreement: Agreement }).agreement : null;
}
