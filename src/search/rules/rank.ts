import type { Group } from "./terms.ts";

/** Up to so many hits are all looked at; a word that has more is common, and counts as “more than”. */
export const COUNT_MOST = 1000;

/** What of a case decides how high it stands. */
export interface Ranked {
  number: string;
  title: string;
  customerName: string;
  words: string;
}

/** 0 the very number, 1 all words in title, name or number, 2 each word said in one piece, 3 the words scattered. */
export type Tier = 0 | 1 | 2 | 3;

/** How well a case answers a query, by where its words stand; among equals the newest goes first. */
export function tierOf(groups: readonly Group[], phrases: readonly string[], item: Ranked): Tier {
  const typed = groups[0]?.typed;
  if (groups.length === 1 && typed && isNumber(item.number, typed)) return 0;
  if (groups.length === 0 && phrases.length === 0) return 3;
  const said = (text: string) => {
    const plain = plainText(text);
    const has = ({ forms }: Group) =>
      forms.some(({ text: form, terms }) => plain.includes(form) || stemmed(plain, terms));
    return groups.every(has) && phrases.every((phrase) => plain.includes(plainText(phrase)));
  };
  if (said(`${item.number} ${item.title} ${item.customerName}`)) return 1;
  return said(item.words) ? 2 : 3;
}

/** A text as phrases are compared: one width, one case, one space. */
export function plainText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

function isNumber(number: string, typed: string): boolean {
  return number === typed || (/^\d{4,}$/.test(typed) && number.endsWith(`-${typed}`));
}

function stemmed(plain: string, terms: Group["forms"][number]["terms"]): boolean {
  return terms.length === 1 && terms[0]!.prefix && plain.includes(terms[0]!.token);
}
