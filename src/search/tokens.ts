/** One run of Han characters, or one word of letters and digits (a number keeps its hyphens and dots inside). */
const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[-._](?:(?!\p{Script=Han})[\p{L}\p{N}])+)*/gu;

/**
 * What a text is found by: every two neighbouring Han characters, single characters that stand alone, and words in lower
 * case. Two characters are the shortest thing people search for in Chinese, and pairs find them all without a dictionary.
 */
export function tokensOf(text: string): string[] {
  const tokens = new Set<string>();
  for (const [run] of text.normalize("NFKC").toLowerCase().matchAll(RUNS)) {
    if (/^\p{Script=Han}/u.test(run)) for (const pair of pairs(run)) tokens.add(pair);
    else for (const part of [run, ...run.split(/[-._]/)]) if (part.length <= 64) tokens.add(part);
  }
  return [...tokens];
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((next, at) => characters[at] + next);
}

/** The terms a query must all match; a single Han character finds words that begin with it. Empty when nothing is asked. */
export function termsOf(query: string): { term: string; prefix: boolean }[] {
  return tokensOf(query).map((term) => ({ term, prefix: [...term].length === 1 && /\p{Script=Han}/u.test(term) }));
}

/** The terms as a tsquery literal: all of them, quoted so that no character of a query is an operator. */
export function tsqueryOf(query: string): string | null {
  const terms = termsOf(query).map(
    ({ term, prefix }) => `'${term.replaceAll("'", "''").replaceAll("\\", "\\\\")}'${prefix ? ":*" : ""}`,
  );
  return terms.length > 0 ? terms.join(" & ") : null;
}

const AROUND = 40;

/** Cuts from a text the piece around the first thing that matches a query, for a list of results. */
export function excerptsOf(query: string): (text: string) => string {
  const needles = [query.trim().toLowerCase(), ...termsOf(query).map(({ term }) => term)].filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const hit = needles.map((needle) => lower.indexOf(needle)).find((at) => at >= 0) ?? 0;
    // Spaces are drawn together near the hit alone: texts are long, and a list shows many.
    const before = inLine(text.slice(Math.max(0, hit - 3 * AROUND), hit)).trimStart();
    const after = inLine(text.slice(hit, hit + 6 * AROUND)).trimEnd();
    const from = Math.max(0, before.length - AROUND);
    const cutBefore = from > 0 || hit > 3 * AROUND;
    const cutAfter = after.length > 2 * AROUND || text.length > hit + 6 * AROUND;
    return `${cutBefore ? "…" : ""}${before.slice(from)}${after.slice(0, 2 * AROUND)}${cutAfter ? "…" : ""}`;
  };
}

function inLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
