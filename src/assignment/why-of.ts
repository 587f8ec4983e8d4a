import type { z } from "zod";
import type { triedShape, whyShape } from "./contract/shapes.ts";
import type { Chosen, PassedOver, Tried } from "./rules/choose.ts";
import type { AssignmentRule } from "./rules/rule.ts";

/** So many of those passed over are named on a case; of more, how many. */
const NAMED = 12;

export type Why = z.input<typeof whyShape>;
export type TriedWhy = z.input<typeof triedShape>;

/** What is said of rules on a case. */
export interface Naming {
  /** Null: no rule that took a case is named. */
  chosen(rule: Named): string | null;
  /** Whether it is said that a rule fitted and found nobody. */
  says(rule: Named): boolean;
}
type Named = Pick<Tried, "ruleId" | "ruleName">;

/**
 * R12: that a customer needs care is for those who work with them, `mayKnow`. A rule that asks it fits nobody else, so to all
 * others, and in the journal, a case reads as if it were not there: where one exists, no rule that took a case is named, or
 * the missing name would say it.
 */
export function namingOf(rules: readonly AssignmentRule[], mayKnow = false): Naming {
  const caring = new Set(mayKnow ? [] : rules.filter(({ when }) => when.vulnerable).map(({ id }) => id));
  return {
    chosen: ({ ruleName }) => (caring.size > 0 ? null : ruleName),
    says: ({ ruleId }) => !caring.has(ruleId),
  };
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
export function triedOf(tried: readonly Tried[], naming: Naming): TriedWhy[] {
  const said = tried.filter((one) => naming.says(one));
  return said.map(({ ruleName, because, passed }) => ({ ruleName, because, ...shortPassed(passed) }));
}

/** Why it is them, as the journal of the case keeps it and pages read it. */
export function whyOf(chosen: Chosen, tried: readonly Tried[], naming: Naming): Why {
  const { ruleId: _, personId: __, name: ___, passed, held, ...numbers } = chosen;
  // That a customer needs care is for those who work with them, not for the journal (R12).
  const said = held.filter((one) => one !== "vulnerable");
  return {
    ...numbers,
    ruleName: naming.chosen(chosen),
    held: said,
    ...shortPassed(passed),
    tried: triedOf(tried, naming),
  };
}
