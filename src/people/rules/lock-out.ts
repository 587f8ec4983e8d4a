/** What is counted for one sign-in name or one address. */
export interface Attempts {
  windowFrom: Date;
  attempts: number;
  failures: number;
  lockedUntil: Date | null;
}

/** How much one key may try within a window before it waits. */
export interface AttemptLimit {
  failures: number;
  attempts: number;
  windowMs: number;
  lockMs: number;
}

const MINUTE = 60_000;
/** Eight wrong passwords for one name. */
export const NAME_LIMIT: AttemptLimit = { failures: 8, attempts: 60, windowMs: 15 * MINUTE, lockMs: 15 * MINUTE };
/** A branch shares one address, so it gets more before it waits, and one person's typing errors lock no colleague. */
export const ADDRESS_LIMIT: AttemptLimit = { failures: 40, attempts: 600, windowMs: 15 * MINUTE, lockMs: 15 * MINUTE };

export type AttemptDecision =
  | { go: true; next: Attempts }
  /** Locked after failures, for this many minutes more. */
  | { go: false; locked: number }
  /** Too many at once or in this window: wait this many seconds. */
  | { go: false; wait: number };

/**
 * Whether one more attempt may be made now. It is counted as a failure at once and taken back by `attemptSucceeded`,
 * so attempts made at the same moment cannot pass the limit together.
 */
export function decideAttempt(before: Attempts | null, limit: AttemptLimit, now: Date): AttemptDecision {
  const at = now.getTime();
  if (before?.lockedUntil && before.lockedUntil.getTime() > at)
    return { go: false, locked: Math.ceil((before.lockedUntil.getTime() - at) / MINUTE) };
  const fresh = !before || before.lockedUntil !== null || before.windowFrom.getTime() + limit.windowMs <= at;
  const counted = fresh ? { windowFrom: now, attempts: 0, failures: 0, lockedUntil: null } : before;
  if (counted.attempts >= limit.attempts)
    return { go: false, wait: Math.ceil((counted.windowFrom.getTime() + limit.windowMs - at) / 1000) };
  // So many are being checked right now that the next could be one guess too many.
  if (counted.failures >= limit.failures) return { go: false, wait: 2 };
  return { go: true, next: { ...counted, attempts: counted.attempts + 1, failures: counted.failures + 1 } };
}

/** After a wrong password: locked once the failures are used up. */
export function attemptFailed(counted: Attempts, limit: AttemptLimit, now: Date): Attempts {
  if (counted.failures < limit.failures) return counted;
  return { ...counted, lockedUntil: new Date(now.getTime() + limit.lockMs) };
}

/** After a right one: a name starts afresh; an address only gets this one back, or one good account would hide guessing. */
export function attemptSucceeded(counted: Attempts, whose: "name" | "address"): Attempts {
  return { ...counted, failures: whose === "name" ? 0 : Math.max(0, counted.failures - 1) };
}
