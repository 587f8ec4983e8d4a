import type { CountedUnit } from "./milestone.ts";
import type { DeadlinePolicy, Extension } from "./policy.ts";

/** An extension that was granted; `limit` only where its number comes with it. */
export interface Granted {
  id: string;
  at: Date;
  limit?: number;
}

/** A limit so far. */
export interface Limit {
  limit: number;
  unit: CountedUnit;
}

/** The extensions of a policy that lengthen a milestone. */
export function extensionsOf(policy: DeadlinePolicy, milestoneId: string): Extension[] {
  return policy.extensions.filter(({ applies }) => applies.includes(milestoneId));
}

/**
 * The limit after an extension: `toTotal` counts anew from the start, `adds` lies on top, neither goes beyond
 * `maxTotal`. Null where it carries no number.
 */
export function extendedLimit(
  { toTotal, adds, perOrder, unit, maxTotal }: Extension,
  before: Limit,
  given: number | undefined,
): (Limit & { capped: boolean }) | null {
  if (unit === "prompt") return null;
  const wanted = adds !== undefined ? (before.unit === unit ? before.limit + adds : null) : perOrder ? given : toTotal;
  if (wanted === undefined || wanted === null) return null;
  const capped = maxTotal !== undefined && wanted > maxTotal;
  return { limit: capped ? maxTotal : wanted, unit, capped };
}
