import type { Group } from "./terms.ts";
import { tokensOf } from "./tokens.ts";

/**
 * What is marked in a list of hits, longest first: words as typed, what was looked for in their place, then the pairs of
 * longer ones. A word of letters marks every word that begins with it.
 */
export function marksOf(groups: readonly Group[], phrases: readonly string[]): string[] {
  const texts = groups.flatMap(({ forms }) =>
    forms.flatMap(({ text, terms }) => [terms.length === 1 && terms[0]!.prefix ? terms[0]!.token : text]),
  );
  const long = groups.flatMap(({ forms }) => forms.flatMap(({ terms }) => terms.map(({ token }) => token)));
  const asked = [...phrases.map((phrase) => phrase.toLowerCase()), ...texts];
  const loose = [...long, ...phrases.flatMap(tokensOf)].filter((token) => /^\p{Script=Han}{2}/u.test(token));
  return [...new Set([...asked.sort(byLength), ...loose.sort(byLength)])].filter(Boolean);
}

const byLength = (a: string, b: string) => b.length - a.length;

const AROUND = 40;

/** Whether anything marked stands in a text. */
export function holdsAny(marks: readonly string[], text: string): boolean {
  const lower = text.toLowerCase();
  return marks.some((mark) => lower.includes(mark));
}

/** Cuts from a text the piece around the first thing that is marked, for a list of results. */
export function excerptsOf(marks: readonly string[]): (text: string) => string {
  return (text) => {
    const lower = text.toLowerCase();
    const hit = marks.map((mark) => lower.indexOf(mark)).find((at) => at >= 0) ?? 0;
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
