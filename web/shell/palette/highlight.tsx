import type { ReactNode } from "react";

/** A text with everything the search looked for marked; in words of letters, each that begins so. */
export function highlight(text: string, marks: readonly string[]): ReactNode {
  if (marks.length === 0) return text;
  const pattern = new RegExp(`(${marks.map(patternOf).join("|")})`, "giu");
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity
  return text.split(pattern).map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece));
}

function patternOf(mark: string): string {
  const literal = mark.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return /^[a-z]/i.test(mark) ? `(?<![a-z])${literal}[a-z]*` : literal;
}
