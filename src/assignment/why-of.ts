import type { z } from "zod";
import type { triedShape, whyShape } from "./contract/shapes.ts";
import type { Chosen, PassedOver, Tried } from "./rules/choose.ts";
import type { AssignmentRule } from "./rules/rule.ts";

/** So many of those passed over are named on a case; of more, how many. */
const NAMED = 12;

export type Why = z.input<typeof whyShape>;
export type TriedWhy = z.input<typeof triedShape>;

/** What a rule is called on a case; null where it is not said. */
export type NameOf = (rule: { ruleId: string; ruleName: string }) => string | null;

/**
 * R12: that a customer needs care is for those who work with them. A rule that asks it has no name on a case and in its
 * journal, for it would give that away to whoever reads the rules; only `mayKnow` reads it.
 */
export function namesOf(rules: readonly AssignmentRule[], mayKnow = false): NameOf {
  const caring = new Set(rules.filter(({ when }) => when.vulnerable).map(({ id }) => id));
  return ({ ruleId, ruleName }) => (caring.has(ruleId) && !mayKnow ? null : ruleName);
}

function shortPassed(passed: readonly PassedOver[]) {
  return {
    passed: passed.slice(0, NAMED).map(({ name, because, load, capacity, until }) => ({
      name,
      because,
      load,
      capacity,
      until: until?.toISOString() ?? null,
    })),
    more: Math.max(0, passed.length - NAMED),
  };
}

/** Rules that took the case and found nobody, with the reasons. */
export function triedOf(tried: readonly Tried[], nameOf: NameOf): TriedWhy[] {
  return tried.map((one) => ({ ruleName: nameOf(one), because: one.because, ...shortPassed(one.passed) }));
}

/** Why it is them, as the journal of the case keeps it and pages read it. */
export function whyOf(chosen: Chosen, tried: readonly Tried[], nameOf: NameOf): Why {
  const { ruleId: _, personId: __, name: ___, passed, held, ...numbers } = chosen;
  // That a customer needs care is for those who work with them, not for the journal (R12).
  const said = held.filter((one) => one !== "vulnerable");
  return {
    ...numbers,
    ruleName: nameOf(chosen),
    held: said,
    ...shortPassed(passed),
    tried: triedOf(tried, nameOf),
  };
}
