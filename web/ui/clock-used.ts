/** A clock of a case as contracts carry it; the time it stood still since `pausedAt` is not yet in `pausedMs`. */
interface Clock {
  startedAt: unknown;
  dueAt: unknown;
  pausedAt: unknown;
  pausedMs: number;
  stoppedAt: unknown;
}

const ms = (at: unknown) => Date.parse(String(at));

/** Share of the allowed time that was used, 0 to 1 and beyond, without what was paused. */
export function shareUsed(clock: Clock, now: Date): number {
  const end = clock.stoppedAt ? ms(clock.stoppedAt) : clock.pausedAt ? ms(clock.pausedAt) : now.getTime();
  const whole = ms(clock.dueAt) - ms(clock.startedAt) - clock.pausedMs;
  return whole <= 0 ? 1 : (end - ms(clock.startedAt) - clock.pausedMs) / whole;
}
