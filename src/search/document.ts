import { textMask } from "../customers/rules/mask-text.ts";
import { maskName } from "../customers/rules/masking.ts";
import { tokensOf } from "./rules/tokens.ts";
import { HEAD, PERSONAL } from "./rules/tsquery.ts";

/** What a case is found by. */
export interface Searchable {
  number: string;
  title: string;
  customerName: string;
  knownAs: readonly string[] | null;
  /** Of what was merged into it. */
  mergedNumbers?: readonly string[] | null;
  /** Of `knownAs`, those it is not to be found by any more. */
  partedNames?: readonly string[];
  /** All that was written on it. */
  text: string;
}
/** The ways a name is typed in letters: 周晓棠 → zxt, zhouxiaotang. */
export type Spelling = (name: string) => string[];

/** What PostgreSQL holds in one document, with room for its own. Beyond it the earliest words are found, not the last. */
const DOCUMENT_BYTES = 900_000;

/**
 * The tokens of a case: its words and its customer's name; those of its head once more, marked; and, marked as well, those
 * that only the customer's data holds, which whoever reads it masked must not find it by (R12).
 */
export function documentOf(one: Searchable, spelled: Spelling): string[] {
  const names = [one.customerName, ...(one.knownAs ?? [])].filter((name) => name !== "");
  const sought = names.filter((name) => name === one.customerName || !one.partedNames?.includes(name));
  const named = sought.flatMap((name) => [...tokensOf(name), ...spelled(name)]);
  const numbers = [one.number, ...(one.mergedNumbers ?? [])].join(" ");
  const heads = [...tokensOf(`${numbers} ${one.title}`), ...named].map((token) => HEAD + token);
  const words = tokensOf(one.text);
  // A name that everybody reads as it is may be found by its letters by everybody.
  const shown = sought.filter((name) => maskName(name) === name).flatMap(spelled);
  const personal = personalOf(one.text, words, names, named, shown);
  return fitting([...new Set([...heads, ...personal, ...words, ...named])]);
}

function personalOf(text: string, words: string[], names: string[], named: string[], shown: string[]): string[] {
  const mask = textMask(...names);
  const masked = mask(text);
  if (masked === text && named.length === 0) return [];
  const open = new Set([...(masked === text ? words : tokensOf(masked)), ...shown]);
  for (const name of names) for (const token of tokensOf(mask(maskName(name)))) open.add(token);
  return [...words, ...named].filter((token) => !open.has(token)).map((token) => PERSONAL + token);
}

/** One endless case must not keep all others from being found. */
function fitting(tokens: string[]): string[] {
  let bytes = 0;
  const end = tokens.findIndex((token) => {
    bytes += Buffer.byteLength(token);
    return bytes > DOCUMENT_BYTES;
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}
