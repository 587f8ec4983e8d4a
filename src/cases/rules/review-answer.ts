import type { EventBodies } from "./events.ts";

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
