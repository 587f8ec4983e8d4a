const HOUR = 3_600_000;
/** Near begins with the last fifth of the time allowed, at most a day before it is due. */
const NEAR_SHARE = 1 / 5;
const NEAR_MOST = 24 * HOUR;

/** From when a deadline counts as near; without a beginning, a day before. Instants as contracts carry them. */
export function nearFrom(from: unknown, due: unknown): string {
  const end = Date.parse(String(due));
  const span = end - Date.parse(String(from));
  return new Date(end - Math.min(NEAR_MOST, span > 0 ? span * NEAR_SHARE : NEAR_MOST)).toISOString();
}
