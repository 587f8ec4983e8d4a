import type { Severity } from "../../kernel/vocabulary.ts";

/** What was harmed, gravest first (§2.2: safety > money > time > feelings). */
export const HARMS = ["safety", "money", "time", "feelings"] as const;
export type Harm = (typeof HARMS)[number];

/** What a severity is worked out from. */
export interface SeverityFacts {
  harms: readonly Harm[];
  /** What is at stake, in minor units of the organisation's currency; null: nothing named. */
  amountMinor: number | null;
  /** How many people are affected, the customer included. */
  affected: number;
  vulnerable: boolean;
  regulator: boolean;
  media: boolean;
  /** The customer told us of it before. */
  repeat: boolean;
}

export const NO_FACTS: SeverityFacts = {
  harms: [],
  amountMinor: null,
  affected: 1,
  vulnerable: false,
  regulator: false,
  media: false,
  repeat: false,
};

/** From these amounts on, in minor units: grave (50,000.00) and serious (5,000.00). */
export const AMOUNT = { grave: 5_000_000, serious: 500_000 } as const;
/** From so many people on. */
export const AFFECTED = { grave: 50, serious: 5, some: 2 } as const;

/** One fact that counted: the level it alone asks for, or that it lifts what the others ask for by one. */
export type SeverityGround =
  | { fact: Harm | "regulator" | "media"; level: Severity }
  | { fact: "amount"; level: Severity; amountMinor: number }
  | { fact: "affected"; level: Severity; affected: number }
  | { fact: "vulnerable" | "repeat"; level: Severity; lifts: true };

export interface WeighedSeverity {
  severity: Severity;
  /** Gravest first; empty where nothing is known, which counts as usual (2). */
  grounds: SeverityGround[];
}

const HARM_LEVEL = { safety: 4, money: 2, time: 2, feelings: 1 } as const satisfies Record<Harm, Severity>;
const USUAL: Severity = 2;

/**
 * §2.2: the gravest fact gives the level; a customer who needs care lifts it by one and to no less than 3, a matter told
 * before lifts it by one and to no less than 2; 4 is the most. The same facts always give the same level.
 */
export function weighSeverity(facts: SeverityFacts): WeighedSeverity {
  const plain = plainGrounds(facts).sort((a, b) => b.level - a.level);
  const lifting: SeverityGround[] = [
    ...(facts.vulnerable ? [{ fact: "vulnerable" as const, level: 3 as const, lifts: true as const }] : []),
    ...(facts.repeat ? [{ fact: "repeat" as const, level: 2 as const, lifts: true as const }] : []),
  ];
  const grounds = [...plain, ...lifting];
  if (grounds.length === 0) return { severity: USUAL, grounds };
  const base: number = plain[0]?.level ?? 1;
  const severity = lifting.reduce((level, { level: least }) => Math.max(Math.min(level + 1, 4), least), base);
  return { severity: severity as Severity, grounds };
}

function plainGrounds(facts: SeverityFacts): SeverityGround[] {
  const { amountMinor, affected } = facts;
  const harms = HARMS.filter((harm) => facts.harms.includes(harm));
  return [
    ...harms.map((fact) => ({ fact, level: HARM_LEVEL[fact] })),
    ...(amountMinor ? [{ fact: "amount" as const, level: amountLevel(amountMinor), amountMinor }] : []),
    ...(affected >= AFFECTED.some ? [{ fact: "affected" as const, level: affectedLevel(affected), affected }] : []),
    ...(facts.regulator ? [{ fact: "regulator" as const, level: 4 as const }] : []),
    ...(facts.media ? [{ fact: "media" as const, level: 4 as const }] : []),
  ];
}

function amountLevel(minor: number): Severity {
  if (minor >= AMOUNT.grave) return 4;
  return minor >= AMOUNT.serious ? 3 : 2;
}

function affectedLevel(people: number): Severity {
  if (people >= AFFECTED.grave) return 4;
  return people >= AFFECTED.serious ? 3 : 2;
}

/** What the case itself says beside what a person put down: a referral has a regulator in it, a raised case came before. */
export function withCase(
  given: Partial<SeverityFacts>,
  c: { channel: string; level?: number; needsCare?: boolean },
): SeverityFacts {
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const facts = { ...NO_FACTS, ...known } as SeverityFacts;
  return {
    ...facts,
    vulnerable: facts.vulnerable || (c.needsCare ?? false),
    regulator: facts.regulator || c.channel === "referral",
    repeat: facts.repeat || (c.level ?? 0) > 0,
  };
}

/** The facts as the journal keeps them: whether a customer needs care is for those who work with them alone. */
export function journalled({ vulnerable: _, ...facts }: SeverityFacts): Omit<SeverityFacts, "vulnerable"> {
  return facts;
}
