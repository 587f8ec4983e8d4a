import type { ReactNode } from "react";

const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[-._][\p{L}\p{N}]+)*/gu;

/** The pieces of a query that are looked for, longest first: runs as written, then neighbouring pairs of characters. */
export function needlesOf(query: string): string[] {
  const runs = query.normalize("NFKC").toLowerCase().match(RUNS) ?? [];
  const pairs = runs
    .filter((run) => /^\p{Script=Han}/u.test(run))
    .flatMap((run) => [...run].slice(1).map((next, at) => [...run][at]! + next));
  return [...new Set([...runs, ...pairs])].sort((a, b) => b.length - a.length);
}

/** A text with everything the query asked for marked. */
export function highlight(text: string, query: string): ReactNode {
  const needles = needlesOf(query);
  if (needles.length === 0) return text;
  const pattern = new RegExp(`(${needles.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "giu");
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity
  return text.split(pattern).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));
}
