const MINUTE = 60_000;
/** A limit that ends with its day ends at 23:59:59; the second to midnight is no time that anyone lacks. */
const LAST_SECOND = 1000;

/**
 * A length of time in milliseconds, in whole minutes: a begun minute is not one yet, but a day up to 23:59:59 is whole. The
 * one rounding rule of everything that says how long: a clock, its ruler, what is left and what it is over by.
 */
export function wholeMinutes(ms: number): number {
  return Math.floor((Math.abs(ms) + LAST_SECOND) / MINUTE) * MINUTE;
}
