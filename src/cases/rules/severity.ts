import type { Severity } from "../../kernel/vocabulary.ts";
import { HARMS, type Harm, type SeverityStandard, USUAL } from "./severity-standard.ts";

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

/**
 * §2.2: the gravest fact gives the level; a customer who needs care and a matter told before each lift it by one, and to
 * no less than the standard says; 4 is the most. The same facts by the same standard always give the same level.
 */
export function weighSeverity(facts: SeverityFacts, standard: SeverityStandard): WeighedSeverity {
  const plain = plainGrounds(facts, standard).sort((a, b) => b.level - a.level);
  const lifting = (["vulnerable", "repeat"] as const)
    .filter((fact) => facts[fact])
    .map((fact) => ({ fact, level: standard.least[fact], lifts: true as const }));
  const grounds: SeverityGround[] = [...plain, ...lifting];
  if (grounds.length === 0) return { severity: USUAL, grounds };
  const base: number = plain[0]?.level ?? 1;
  const severity = lifting.reduce((level, { level: least }) => Math.max(Math.min(level + 1, 4), least), base);
  return { severity: severity as Severity, grounds };
}

function plainGrounds(facts: SeverityFacts, standard: SeverityStandard): SeverityGround[] {
  const { amountMinor, affected } = facts;
  const harms = HARMS.filter((harm) => facts.harms.includes(harm));
  const told = (["regulator", "media"] as const).filter((fact) => facts[fact]);
  return [
    ...harms.map((fact) => ({ fact, level: standard.harm[fact] })),
    ...(amountMinor ? [{ fact: "amount" as const, level: levelFrom(amountMinor, standard.amount), amountMinor }] : []),
    ...(affected >= standard.affected.some
      ? [{ fact: "affected" as const, level: levelFrom(affected, standard.affected), affected }]
      : []),
    ...told.map((fact) => ({ fact, level: standard[fact] })),
  ];
}

function levelFrom(count: number, { serious, grave }: { serious: number; grave: number }): Severity {
  if (count >= grave) return 4;
  return count >= serious ? 3 : 2;
}

/** What a case was judged by before. */
export interface Judged {
  facts: SeverityFacts;
  standard: SeverityStandard;
}

/**
 * §2.2: what facts give on a case that was judged before, and by which standard. The same facts, or fewer, stay with the
 * standard they were judged by; something new is judged by the one that holds now, unless that alone would make it lighter.
 */
export function weighAgain(
  facts: SeverityFacts,
  before: Judged | null,
  now: SeverityStandard,
): WeighedSeverity & { standard: SeverityStandard } {
  const byNow = { ...weighSeverity(facts, now), standard: now };
  if (!before) return byNow;
  const byOwn = { ...weighSeverity(facts, before.standard), standard: before.standard };
  return tellsNothingNew(facts, before.facts) || byNow.severity < byOwn.severity ? byOwn : byNow;
}

/** Whether each of these facts, or a graver one of its kind, was there before. */
function tellsNothingNew(facts: SeverityFacts, before: SeverityFacts): boolean {
  const marks = ["vulnerable", "regulator", "media", "repeat"] as const;
  return (
    facts.harms.every((harm) => before.harms.includes(harm)) &&
    (facts.amountMinor ?? 0) <= (before.amountMinor ?? 0) &&
    facts.affected <= before.affected &&
    marks.every((mark) => !facts[mark] || before[mark])
  );
}

/** The database keeps the keys of JSON in an order of its own. */
export function sameFacts(one: SeverityFacts, other: SeverityFacts): boolean {
  return JSON.stringify(withCase(one, { channel: "" })) === JSON.stringify(withCase(other, { channel: "" }));
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
    harms: HARMS.filter((harm) => facts.harms.includes(harm)),
    vulnerable: facts.vulnerable || (c.needsCare ?? false),
    regulator: facts.regulator || c.channel === "referral",
    repeat: facts.repeat || (c.level ?? 0) > 0,
  };
}

/** The facts as the journal keeps them: whether a customer needs care is for those who work with them alone. */
export function journalled({ vulnerable: _, ...facts }: SeverityFacts): Omit<SeverityFacts, "vulnerable"> {
  return facts;
}
