import type { Severity } from "../../kernel/vocabulary.ts";

/** What was harmed, gravest first (§2.2: safety > money > time > feelings). */
export const HARMS = ["safety", "money", "time", "feelings"] as const;
export type Harm = (typeof HARMS)[number];

/** By what a severity is judged: numbers that an organisation may set for itself (§2.2). */
export interface SeverityNumbers {
  /** The level each harm asks for alone. */
  harm: Readonly<Record<Harm, Severity>>;
  /** From these amounts on, in minor units of the organisation's currency, it is serious (3) and grave (4). */
  amount: { readonly serious: number; readonly grave: number };
  /** From so many people on it is more than one's own matter (2), serious (3) and grave (4). */
  affected: { readonly some: number; readonly serious: number; readonly grave: number };
  /** The level that a regulator's or the media's part asks for alone. */
  regulator: Severity;
  media: Severity;
  /** What lifts by one, and to no less than this. */
  least: { readonly vulnerable: Severity; readonly repeat: Severity };
}

/** One version of them; a case names the one it was judged by. */
export interface SeverityStandard extends SeverityNumbers {
  version: number;
}

/** Version 1, which the product comes with: the house's own numbers, no rule names any. Never changed, only followed by others. */
export const SHIPPED_STANDARD: SeverityStandard = {
  version: 1,
  harm: { safety: 4, money: 2, time: 2, feelings: 1 },
  amount: { serious: 500_000, grave: 5_000_000 },
  affected: { some: 2, serious: 5, grave: 50 },
  regulator: 4,
  media: 4,
  least: { vulnerable: 3, repeat: 2 },
};

/** Between which values an amount (minor units) and a number of people may lie. */
export const AMOUNT_BOUNDS = { least: 100, most: 1e13 } as const;
export const AFFECTED_BOUNDS = { least: 2, most: 1_000_000 } as const;

/** What keeps numbers from being a standard; null: nothing. */
export type StandardFault = "amount" | "affected" | "harm" | "least";

/** What a case counts as of which nothing is known. */
export const USUAL: Severity = 2;

/**
 * Amounts and people grow with the level, no harm asks for more than one before it, and what is grave by itself for no less
 * than nothing known (§2.2): telling of it would make the case lighter.
 */
export function faultOf({ amount, affected, harm, regulator, media }: SeverityNumbers): StandardFault | null {
  if (amount.serious >= amount.grave) return "amount";
  if (affected.some >= affected.serious || affected.serious >= affected.grave) return "affected";
  if (HARMS.some((one, at) => at > 0 && harm[one] > harm[HARMS[at - 1]!])) return "harm";
  return Math.min(harm.safety, regulator, media) < USUAL ? "least" : null;
}

/** A standard as one flat list: each level, and each number from which on a level is reached. */
export const LEVEL_KEYS = [
  "safety",
  "money",
  "time",
  "feelings",
  "regulator",
  "media",
  "vulnerable",
  "repeat",
] as const;
export const COUNT_KEYS = ["amountSerious", "amountGrave", "affectedSome", "affectedSerious", "affectedGrave"] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];
export type CountKey = (typeof COUNT_KEYS)[number];
export type FlatStandard = Record<LevelKey, Severity> & Record<CountKey, number>;

export function flatOf({ harm, amount, affected, regulator, media, least }: SeverityNumbers): FlatStandard {
  return {
    ...harm,
    regulator,
    media,
    ...least,
    amountSerious: amount.serious,
    amountGrave: amount.grave,
    affectedSome: affected.some,
    affectedSerious: affected.serious,
    affectedGrave: affected.grave,
  };
}

export function numbersOf(flat: FlatStandard): SeverityNumbers {
  const { safety, money, time, feelings, regulator, media, vulnerable, repeat } = flat;
  return {
    harm: { safety, money, time, feelings },
    amount: { serious: flat.amountSerious, grave: flat.amountGrave },
    affected: { some: flat.affectedSome, serious: flat.affectedSerious, grave: flat.affectedGrave },
    regulator,
    media,
    least: { vulnerable, repeat },
  };
}

/** Whether two judge alike; the database keeps the keys of JSON in an order of its own. */
export function judgesAlike(one: SeverityNumbers, other: SeverityNumbers): boolean {
  const [mine, theirs] = [flatOf(one), flatOf(other)];
  return [...LEVEL_KEYS, ...COUNT_KEYS].every((key) => mine[key] === theirs[key]);
}
