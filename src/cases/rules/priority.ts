/** By how much each level of severity brings a case forward. */
export const HOURS_PER_LEVEL = 24;

/**
 * Priority (§2.2): severity and the nearest deadline in one instant, the smaller the more urgent. Each level above the
 * first counts as if the deadline came a day earlier; without a deadline there is none. The column `cases.urgent_at`
 * holds the same, so that lists go by an index.
 */
export function urgentAt(nextDueAt: Date | null, severity: number): Date | null {
  return nextDueAt && new Date(nextDueAt.getTime() - (severity - 1) * HOURS_PER_LEVEL * 3_600_000);
}
