/** A value of a tree as rules read it; days as `2026-11-22`. */
export interface Value {
  code: string;
  parentCode: string | null;
  zh: string;
  en: string;
  ordinal: number;
  validFrom: string;
  validTo: string | null;
}

export type ValueFault =
  | "code_taken"
  | "value_unknown"
  | "above_unknown"
  | "above_retired"
  | "loop"
  | "name_taken"
  | "days_reversed"
  | "below_in_use";

/** Whether a value counts no more on this day: `validTo` is the last day it did. */
export function isRetired(value: Pick<Value, "validTo">, today: string): boolean {
  return value.validTo !== null && value.validTo < today;
}

/** What is wrong with a tree in which this value stands anew, or as it would be after a change; null when nothing is. */
export function faultOf(tree: readonly Value[], value: Value, today: string, added: boolean): ValueFault | null {
  const others = tree.filter(({ code }) => code !== value.code);
  if (added && others.length < tree.length) return "code_taken";
  if (!added && others.length === tree.length) return "value_unknown";
  const above = others.find(({ code }) => code === value.parentCode);
  if (value.parentCode !== null) {
    if (value.parentCode === value.code) return "loop";
    if (!above) return "above_unknown";
    if (isRetired(above, today) && !isRetired(value, today)) return "above_retired";
    if (pathOf([...others, value], value.code) === null) return "loop";
  }
  if (value.validTo !== null && value.validTo < value.validFrom) return "days_reversed";
  if (others.some((one) => one.parentCode === value.parentCode && !isRetired(one, today) && sameName(one, value)))
    return "name_taken";
  if (isRetired(value, today) && others.some((one) => one.parentCode === value.code && !isRetired(one, today)))
    return "below_in_use";
  return null;
}

const sameName = (a: Value, b: Value) => normal(a.zh) === normal(b.zh) || normal(a.en) === normal(b.en);

/** A name as it is compared: any width, any case, no space at its ends. */
export function normal(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

/** The codes from the top down to a value; null when it stands in a loop. */
export function pathOf(tree: readonly Pick<Value, "code" | "parentCode">[], code: string): string[] | null {
  const parents = new Map(tree.map((one) => [one.code, one.parentCode]));
  const path: string[] = [];
  for (let at: string | null | undefined = code; at != null; at = parents.get(at)) {
    if (path.includes(at)) return null;
    path.unshift(at);
  }
  return path;
}

/** The values in the order of the tree, each below the one it lies in, with how deep it stands. */
export function inTreeOrder<V extends Value>(tree: readonly V[]): (V & { depth: number })[] {
  const below = new Map<string | null, V[]>();
  for (const value of tree) below.set(value.parentCode, [...(below.get(value.parentCode) ?? []), value]);
  const from = (parent: string | null, depth: number): (V & { depth: number })[] =>
    (below.get(parent) ?? [])
      .sort((a, b) => a.ordinal - b.ordinal || (a.code < b.code ? -1 : 1))
      .flatMap((value) => [{ ...value, depth }, ...from(value.code, depth + 1)]);
  return from(null, 0);
}

/** What people leave off the name of a place: 杭州 is 杭州市. */
const ENDINGS = ["市", "省", "地区", "盟"];

/** The code of the one value that is meant: by its code, or by a name that only one has; null when nobody can tell. */
export function meant(tree: readonly Pick<Value, "code" | "zh" | "en">[], said: string, places = false): string | null {
  const whole = normal(said);
  const byCode = tree.find(({ code }) => code === said.trim());
  if (byCode) return byCode.code;
  const names = new Set([whole, ...(places ? ENDINGS.map((ending) => whole + ending) : [])]);
  const found = new Set(
    tree.filter(({ zh, en }) => names.has(normal(zh)) || normal(en) === whole).map(({ code }) => code),
  );
  return found.size === 1 ? [...found][0]! : null;
}
