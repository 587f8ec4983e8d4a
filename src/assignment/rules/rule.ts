import type { Channel, Kind, Severity } from "../../kernel/vocabulary.ts";
import type { Language } from "./language.ts";

/** How a case came in: taken by staff, filed in the portal, sent by a program, brought in from another system. */
export const SOURCES = ["staff", "portal", "api", "import"] as const;
export type Source = (typeof SOURCES)[number];

/** How one of several is chosen: lowest share of capacity in use; in turn; in turn in proportion to capacity. */
export const METHODS = ["least_load", "round_robin", "by_capacity"] as const;
export type Method = (typeof METHODS)[number];

/** What happens where everybody a rule names is at capacity: the next rule, over it to the least loaded, or the queue. */
export const WHEN_FULL = ["next", "over", "wait"] as const;
export type WhenFull = (typeof WHEN_FULL)[number];

/** What a case must be; a list that is empty asks nothing. All that are asked must hold. */
export interface When {
  channels: Channel[];
  kinds: Kind[];
  /** Codes of businesses, each with all below it. */
  products: string[];
  /** Codes of regions, likewise. */
  regions: string[];
  languages: Language[];
  sources: Source[];
  /** Departments that took the case in. */
  departments: string[];
  severityFrom: Severity | null;
  /** Only customers who need care. */
  vulnerable: boolean;
}
export type Condition = keyof When;

export interface ToTeam {
  to: "team";
  /** Null: wherever in the house. */
  departmentId: string | null;
  /** With the departments below. */
  below: boolean;
  /** All of them are needed. */
  skills: string[];
  /** Only who speaks the language of the case. */
  speaks: boolean;
  method: Method;
  whenFull: WhenFull;
}
export interface ToPerson {
  to: "person";
  personId: string;
  whenFull: WhenFull;
}

export interface AssignmentRule {
  id: string;
  /** As it is shown on the case: never about the customer. */
  name: string;
  enabled: boolean;
  when: When;
  give: ToTeam | ToPerson;
}

export const ANY_CASE: When = {
  channels: [],
  kinds: [],
  products: [],
  regions: [],
  languages: [],
  sources: [],
  departments: [],
  severityFrom: null,
  vulnerable: false,
};

/** A case as far as rules of assignment look at it. */
export interface CaseAsked {
  channel: Channel;
  kind: Kind;
  /** Code of the business and those above it; empty while nothing is filed. */
  productLine: string[];
  regionLine: string[];
  language: Language;
  source: Source;
  departmentId: string | null;
  severity: Severity;
  vulnerable: boolean;
}

/** Which conditions a rule asks, and of them which hold; it takes the case where both are the same. */
export function conditionsOf(when: When, c: CaseAsked): { asked: Condition[]; held: Condition[] } {
  const some = (wanted: readonly string[], ...has: readonly (string | null)[]) =>
    wanted.length === 0 ? null : has.some((one) => one !== null && wanted.includes(one));
  const each: Record<Condition, boolean | null> = {
    channels: some(when.channels, c.channel),
    kinds: some(when.kinds, c.kind),
    products: some(when.products, ...c.productLine),
    regions: some(when.regions, ...c.regionLine),
    languages: some(when.languages, c.language),
    sources: some(when.sources, c.source),
    departments: some(when.departments, c.departmentId),
    severityFrom: when.severityFrom === null ? null : c.severity >= when.severityFrom,
    vulnerable: when.vulnerable ? c.vulnerable : null,
  };
  const keys = (Object.keys(each) as Condition[]).filter((key) => each[key] !== null);
  return { asked: keys, held: keys.filter((key) => each[key]) };
}

export function takes(rule: AssignmentRule, c: CaseAsked): boolean {
  const { asked, held } = conditionsOf(rule.when, c);
  return rule.enabled && asked.length === held.length;
}
