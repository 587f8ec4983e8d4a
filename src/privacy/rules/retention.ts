/** No plan may keep less: a legal period wins over a wish to erase. */
export const LEAST_YEARS = 3;

/**
 * One timer for each kind of data (PIPL 19), in the order they are shown; as shipped, and within what the organisation may
 * choose. Three years are what the complaint rules ask for cases (deadline-policies: retention) and PIPL 56 for records of
 * how data was handled.
 */
export const TIMERS = {
  /** Days after its end from which a case is only stored and protected (PIPL 47). */
  restrictAfterDays: { shipped: 365, least: 30, most: 1095 },
  /** Years after its end for which a case, its evidence and its customer are kept; then they are erased. */
  keepYears: { shipped: 3, least: LEAST_YEARS, most: 30 },
  /** Years for which a rights request is kept after its answer. */
  requestYears: { shipped: 3, least: LEAST_YEARS, most: 30 },
  /** Days for which rows that an import did not take are kept after it. */
  rejectDays: { shipped: 90, least: 7, most: 365 },
  /** Days after which what somebody began to write and left is thrown away. */
  draftDays: { shipped: 90, least: 7, most: 365 },
} as const;
export type Timer = keyof typeof TIMERS;
export const TIMER_KEYS = Object.keys(TIMERS) as Timer[];

/** How long what is kept; the organisation's own, never below what the law asks for. */
export type RetentionPlan = Record<Timer, number>;

export const DEFAULT_PLAN = Object.fromEntries(TIMER_KEYS.map((key) => [key, TIMERS[key].shipped])) as RetentionPlan;

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
export function eraseAt(closedAt: Date, { keepYears }: Pick<RetentionPlan, "keepYears">): Date {
  return yearsFrom(closedAt, Math.max(LEAST_YEARS, keepYears));
}

/** What was answered, dropped or left before these instants has been kept long enough. */
export function keptUntil(plan: RetentionPlan, now: Date): { requests: Date; rejects: Date; drafts: Date } {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return {
    requests: yearsFrom(now, -Math.max(LEAST_YEARS, plan.requestYears)),
    rejects: daysAgo(plan.rejectDays),
    drafts: daysAgo(plan.draftDays),
  };
}

function yearsFrom(instant: Date, years: number): Date {
  const at = new Date(instant);
  at.setUTCFullYear(at.getUTCFullYear() + years);
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
