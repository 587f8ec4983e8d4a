import type { z } from "zod";
import type { triedShape, whyShape } from "./contract/shapes.ts";
import type { Chosen, PassedOver, Tried } from "./rules/choose.ts";

/** So many of those passed over are named on a case; of more, how many. */
const NAMED = 12;

export type Why = z.input<typeof whyShape>;
export type TriedWhy = z.input<typeof triedShape>;

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
export function triedOf(tried: readonly Tried[]): TriedWhy[] {
  return tried.map(({ ruleName, because, passed }) => ({ ruleName, because, ...shortPassed(passed) }));
}

/** Why it is them, as the journal of the case keeps it and pages read it. */
export function whyOf(chosen: Chosen, tried: readonly Tried[]): Why {
  const { ruleId: _, personId: __, name: ___, passed, held, ...numbers } = chosen;
  // That a customer needs care is for those who work with them, not for the journal (R12).
  const said = held.filter((one) => one !== "vulnerable");
  return { ...numbers, held: said, ...shortPassed(passed), tried: triedOf(tried) };
}
