const HOUR = 3_600_000;
/** Near begins with the last fifth of the time allowed, within these bounds. */
const NEAR_SHARE = 1 / 5;
const NEAR_LEAST = 2 * HOUR;
const NEAR_MOST = 12 * HOUR;
/** A short time is not near from its first minute, only from its half; the last quarter of an hour always is. */
const SHORT_SHARE = 1 / 2;
const ALWAYS = HOUR / 4;

/** From when a deadline counts as near; without a beginning, the longest time before. Instants as contracts carry them. */
export function nearFrom(from: unknown, due: unknown): string {
  const end = Date.parse(String(due));
  const span = end - Date.parse(String(from));
  return new Date(end - Math.max(ALWAYS, span > 0 ? windowOf(span) : NEAR_MOST)).toISOString();
}

function windowOf(span: number): number {
  return Math.min(NEAR_MOST, Math.max(span * NEAR_SHARE, Math.min(NEAR_LEAST, span * SHORT_SHARE)));
}
