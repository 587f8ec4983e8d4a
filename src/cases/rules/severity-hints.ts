import type { SeverityHint } from "./read-severity.ts";
import type { SeverityFacts } from "./severity.ts";
import { HARMS, type Harm } from "./severity-standard.ts";

const isHarm = (fact: string): fact is Harm => (HARMS as readonly string[]).includes(fact);

/** Whether the facts hold already what the words name. */
export function isHeard(facts: SeverityFacts, hint: SeverityHint): boolean {
  if (hint.fact === "amount") return facts.amountMinor !== null;
  if (hint.fact === "affected") return facts.affected > 1;
  return isHarm(hint.fact) ? facts.harms.includes(hint.fact) : facts[hint.fact];
}

/** The facts with what the words name put in. */
export function applyHint(facts: SeverityFacts, hint: SeverityHint): SeverityFacts {
  if (hint.fact === "amount") return { ...facts, amountMinor: hint.amountMinor };
  if (hint.fact === "affected") return { ...facts, affected: hint.affected };
  if (!isHarm(hint.fact)) return { ...facts, [hint.fact]: true };
  const named = hint.fact;
  return { ...facts, harms: HARMS.filter((harm) => harm === named || facts.harms.includes(harm)) };
}
