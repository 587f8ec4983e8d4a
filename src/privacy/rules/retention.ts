/** How long what of an ended case is kept; the organisation's own, never below what the law asks for. */
export interface RetentionPlan {
  /** Days after its end from which a case is only stored and protected (PIPL 47). */
  restrictAfterDays: number;
  /** Years after its end for which it must be kept; then it is erased. */
  keepYears: number;
}

/** Three years from closing, as the complaint rules ask (deadline-policies: retention); restricted after one. */
export const DEFAULT_PLAN: RetentionPlan = { restrictAfterDays: 365, keepYears: 3 };
/** No plan may keep less: a legal period wins over a wish to erase. */
export const LEAST_YEARS = 3;

/** What of a case says how long it is kept. */
export interface Kept {
  closedAt: Date | null;
  restrictedAt: Date | null;
  /** Released by compliance: not restricted before then. */
  restrictAfter: Date | null;
  erasedAt: Date | null;
  held: boolean;
}

const DAY_MS = 86_400_000;

/** When the legal period of a case ends: the same day some years on, at the same time. */
export function eraseAt(closedAt: Date, { keepYears }: RetentionPlan): Date {
  const at = new Date(closedAt);
  at.setUTCFullYear(at.getUTCFullYear() + Math.max(LEAST_YEARS, keepYears));
  return at;
}

export function restrictAt(closedAt: Date, { restrictAfterDays }: RetentionPlan): Date {
  return new Date(closedAt.getTime() + restrictAfterDays * DAY_MS);
}

/**
 * What is to be done with a case now. A hold keeps it from being erased, not from being restricted: nobody works on it
 * either way (legal hold, STANDARDS 2.7).
 */
export function nextOf(kept: Kept, plan: RetentionPlan, now: Date): "nothing" | "restrict" | "erase" {
  const { closedAt, restrictedAt, restrictAfter, erasedAt, held } = kept;
  if (!closedAt || erasedAt) return "nothing";
  if (!held && eraseAt(closedAt, plan) <= now) return "erase";
  const due = restrictAt(closedAt, plan);
  if (restrictedAt || due > now || (restrictAfter && restrictAfter > now)) return "nothing";
  return "restrict";
}
