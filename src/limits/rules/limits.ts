/** A whole number the organisation sets for itself: what it is until then, and between which values it may lie. */
export interface Limit {
  initial: number;
  least: number;
  most: number;
}

/** Every limit by name. Sources: 银保监会令 2020 年第 3 号第十二条 (at most five representatives), R8 (attempts), §2.4 (spotAnswer). */
export const LIMITS = {
  /** How many may speak for joint complainants, the case's own customer among them. */
  representatives: { initial: 5, least: 1, most: 50 },
  /** Attempts to reach the customer before “no answer” may be recorded. */
  attempts: { initial: 3, least: 1, most: 10 },
  /** Minutes a call for help from the spot waits for an answer before it goes to the next in the line (§2.4). */
  spotAnswer: { initial: 2, least: 1, most: 30 },
  /** People who tell of one event within the days below: a group incident. The house's own; no rule names a number. */
  groupPeople: { initial: 5, least: 2, most: 500 },
  /** Days within which they count. */
  groupDays: { initial: 7, least: 1, most: 90 },
  /** People from whom on it is a major complaint: 银保监会令 2020 年第 3 号, as remembered (20 face to face); to be checked. */
  majorPeople: { initial: 20, least: 2, most: 900 },
} as const satisfies Record<string, Limit>;
export type LimitKey = keyof typeof LIMITS;
export const LIMIT_KEYS = Object.keys(LIMITS) as LimitKey[];
export type Limits = Record<LimitKey, number>;

/** What holds: each limit as it was set, or as it begins; a value kept from before that lies outside counts as its bound. */
export function limitsOf(set: Partial<Limits> | undefined): Limits {
  const held = LIMIT_KEYS.map((key) => {
    const { initial, least, most } = LIMITS[key];
    return [key, Math.min(most, Math.max(least, set?.[key] ?? initial))];
  });
  return Object.fromEntries(held) as Limits;
}
