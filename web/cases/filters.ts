import { type CaseFilter, caseFilter, SORTS } from "../../src/cases/contract/lists.ts";

export type { CaseFilter };
export type Sort = (typeof SORTS)[number];
/** A list as it is asked for: what it holds and in which order. */
export interface Asked {
  filter: CaseFilter;
  sort: Sort;
}
type Search = Record<string, string | undefined>;
type FilterKey = keyof typeof caseFilter.shape;

const KEYS = Object.keys(caseFilter.shape) as FilterKey[];

/** The filter in the address; null when the address names none. What cannot be read is left out, not refused. */
export function readFilter(search: Search): CaseFilter | null {
  const named = KEYS.filter((key) => search[key] !== undefined);
  if (named.length === 0) return null;
  const readable = named.filter((key) => caseFilter.shape[key].safeParse(search[key]).success);
  return caseFilter.parse(Object.fromEntries(readable.map((key) => [key, search[key]])));
}

/** The order in the address; nearest deadline when it names none. */
export function readSort(search: Search): Sort {
  return SORTS.find((one) => one === search.sort) ?? "due";
}

/** What stands in the address for a list. The state is always named, so that an address never means a default view. */
export function writeAsked({ filter, sort }: Asked): Search {
  const written = KEYS.map((key) => [key, filter[key] === undefined ? undefined : String(filter[key])]);
  return { ...Object.fromEntries(written), sort: sort === "due" ? undefined : sort };
}

/** Whether two lists ask for the same. */
export function sameAsked(a: Asked, b: Asked): boolean {
  const said = (asked: Asked) => JSON.stringify(Object.entries(writeAsked(asked)).filter(([, value]) => value));
  return said(a) === said(b);
}

const DAY = 86_400_000;
/** The day so many days before `today` (both `2026-11-22`). */
export function daysBefore(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
}

/** Spans that are offered for the day of receipt, counting today. */
export const SPANS = [1, 7, 30, 90] as const;

/** The span a filter holds, when it is one of those offered. */
export function spanOf(filter: Pick<CaseFilter, "from" | "to">, today: string): number | null {
  if (!filter.from || filter.to) return null;
  return SPANS.find((days) => filter.from === daysBefore(today, days - 1)) ?? null;
}
