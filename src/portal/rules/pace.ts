/** More than this within an hour is no conversation any more: whoever has more to say has room in one message. */
export const MOST_AN_HOUR = 20;
const HOUR = 3_600_000;

/** How many seconds a customer waits before their next words on a case; none while they keep below the bound. */
export function secondsToWait(saidAt: readonly Date[], now: Date): number {
  const lately = saidAt.filter((at) => now.getTime() - at.getTime() < HOUR).sort((a, b) => a.getTime() - b.getTime());
  if (lately.length < MOST_AN_HOUR) return 0;
  return Math.ceil((lately.at(-MOST_AN_HOUR)!.getTime() + HOUR - now.getTime()) / 1000);
}
