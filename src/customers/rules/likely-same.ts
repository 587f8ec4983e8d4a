import { soundOf } from "./homophones.ts";
import type { IdentifierKindKey } from "./identifier-kinds.ts";
import { HONORIFIC, TITLE } from "./masking.ts";
import { isSameName } from "./same-name.ts";

/** What speaks for two records being one person. */
export const SAME_GROUNDS = ["shared_identifier", "near_phone", "same_name", "sounds_alike"] as const;
export type SameGround = (typeof SAME_GROUNDS)[number];
/** What else may explain it: shown beside, always. */
export const INNOCENT = [
  "family",
  "office",
  "resold_number",
  "joint_account",
  "neighbouring_numbers",
  "common_name",
] as const;
export type Innocent = (typeof INNOCENT)[number];

export interface Known {
  name: string;
  identifiers: readonly { kind: IdentifierKindKey; value: string }[];
}

export interface Likeness {
  grounds: SameGround[];
  /** Kinds of what they share. */
  shared: IdentifierKindKey[];
  innocent: Innocent[];
  /** For the order of the list alone; a person decides. */
  weight: number;
}

/**
 * What speaks for two records being one person, with the innocent explanations beside it; null when nothing does. A
 * name alone never does: many share one. It is a hint for a person, who decides (§2: never merged silently).
 */
export function likenessOf(a: Known, b: Known): Likeness | null {
  const shared = a.identifiers.filter((one) =>
    b.identifiers.some((two) => two.kind === one.kind && two.value === one.value),
  );
  const near = shared.some(({ kind }) => kind === "phone") ? false : nearPhones(a, b);
  const same = isSameName(a.name, b.name);
  const alike = !same && soundsAlike(a.name, b.name);
  if (shared.length === 0 && !(near && (same || alike))) return null;
  const kinds = [...new Set(shared.map(({ kind }) => kind))];
  return {
    grounds: [
      ...(shared.length > 0 ? (["shared_identifier"] as const) : []),
      ...(near ? (["near_phone"] as const) : []),
      ...(same ? (["same_name"] as const) : []),
      ...(alike ? (["sounds_alike"] as const) : []),
    ],
    shared: kinds,
    innocent: innocentOf(kinds, near, same || alike),
    weight: 2 * shared.length + (near ? 1 : 0) + (same ? 2 : 0) + (alike ? 1 : 0),
  };
}

function innocentOf(kinds: readonly IdentifierKindKey[], near: boolean, named: boolean): Innocent[] {
  const phone = kinds.includes("phone");
  return [
    ...(phone || kinds.includes("email") ? (["family", "office"] as const) : []),
    ...(phone ? (["resold_number"] as const) : []),
    ...(kinds.includes("account") ? (["joint_account"] as const) : []),
    ...(near ? (["neighbouring_numbers"] as const) : []),
    ...(named ? (["common_name"] as const) : []),
  ];
}

function soundsAlike(a: string, b: string): boolean {
  const [one, two] = [bare(a), bare(b)];
  return one.length > 1 && /^\p{Script=Han}+$/u.test(one) && soundOf(one) === soundOf(two);
}

function bare(name: string): string {
  return name.normalize("NFKC").trim().replace(TITLE, "").replace(HONORIFIC, "").replace(/[\s·]/g, "");
}

function nearPhones(a: Known, b: Known): boolean {
  const phones = (one: Known) => one.identifiers.filter(({ kind }) => kind === "phone").map(({ value }) => value);
  return phones(a).some((one) => phones(b).some((two) => isNear(one, two)));
}

/** One digit mistyped, or two neighbours swapped. */
export function isNear(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 8) return false;
  const at = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  if (at.length === 1) return true;
  const [first, second] = at;
  return at.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!];
}
