import { SAME_WORDS } from "./dictionary.ts";
import { RUN, tokensOf } from "./tokens.ts";

/** One thing looked for: a token of a document, or all that begin with it. */
export interface Term {
  token: string;
  prefix: boolean;
}
/** One word of a query with what may stand for it: any of them will do. */
export interface Group {
  /** As it was typed. */
  typed: string;
  /** What is looked for in its place: the word itself first, then what means the same. */
  forms: { text: string; terms: Term[] }[];
}
/** What was looked for beyond what was typed. */
export interface Widened {
  word: string;
  also: string[];
}

const FORMS_MOST = 8;
const WORDS = SAME_WORDS.flatMap((group) => group.map((word) => ({ word: word.toLowerCase(), group }))).sort(
  (a, b) => b.word.length - a.word.length,
);

/** The words of a query, each with its forms; all groups must match. `exact` looks for nothing but what was typed. */
export function groupsOf(words: string, exact: boolean): Group[] {
  const query = words.normalize("NFKC").toLowerCase();
  const taken = exact ? [] : latinPhrases(query);
  const rest = taken.reduce((left, phrase) => left.replace(phrase, " "), query);
  return [...taken, ...runsOf(rest)].map((typed) => {
    const texts = exact ? [typed] : [typed, ...sameAs(typed)].slice(0, FORMS_MOST);
    return { typed, forms: texts.map((text) => ({ text, terms: termsOf(text, exact) })) };
  });
}

/** What was looked for beyond the words typed, to be said on the page. */
export function widenedOf(groups: readonly Group[]): Widened[] {
  return groups.flatMap(({ typed, forms }) =>
    forms.length > 1 ? [{ word: typed, also: forms.slice(1).map(({ text }) => text) }] : [],
  );
}

/** Runs of a query: of Han characters, and words of letters and digits. */
function runsOf(query: string): string[] {
  return [...new Set(query.match(RUN) ?? [])];
}

/** Words of several letters words (credit report) that the dictionary knows, as they stand in the query. */
function latinPhrases(query: string): string[] {
  return WORDS.filter(({ word }) => word.includes(" ") && ` ${query} `.includes(` ${word} `)).map(({ word }) => word);
}

/** The run with one word of the trade replaced by each that means the same; the longest word it holds counts. */
function sameAs(run: string): string[] {
  const han = /^\p{Script=Han}/u.test(run);
  const known = WORDS.find(({ word }) => (han ? run.includes(word) : run === word));
  if (!known) return [];
  const others = known.group.map((word) => word.toLowerCase()).filter((word) => word !== known.word);
  // Within a longer run only Han words can take the place of one.
  const fitting = run === known.word ? others : others.filter((word) => /^\p{Script=Han}/u.test(word));
  return fitting.filter((word) => !word.includes(run)).map((word) => run.replace(known.word, word));
}

/**
 * The terms of one form, all to be met. A single Han character finds what begins with it; a word of letters finds its
 * other endings (charged, charges), a number with a hyphen or of five digits on what it is the beginning of.
 */
function termsOf(text: string, exact: boolean): Term[] {
  // A number with hyphens is looked for whole: typed in part, its last piece is no piece of the document's.
  const tokens = /^\d[\d\-._]*$/.test(text) ? [text] : tokensOf(text);
  return tokens.map((token) => {
    if (/\p{Script=Han}/u.test(token)) return { token, prefix: [...token].length === 1 };
    if (/^[\d\-._]+$/.test(token)) return { token, prefix: /[-._]/.test(token) || token.length >= 5 };
    const stem = exact ? token : stemOf(token);
    return { token: stem, prefix: !exact && stem.length >= 3 };
  });
}

const ENDINGS = /(?:ations?|ments?|ings?|edly|ed|ies|ied|es|ly|s|e|y)$/;

/** What the forms of an English word begin with: charged, charging, charges → charg; stopped → stop. */
export function stemOf(word: string): string {
  if (!/^[a-z]+$/.test(word) || word.length < 5) return /^[a-z]{4}$/.test(word) ? word.replace(/s$/, "") : word;
  const stem = word.replace(ENDINGS, "");
  if (stem.length < 4) return word.replace(/(?:ed|s|e)$/, "").length >= 4 ? word.replace(/(?:ed|s|e)$/, "") : word;
  return stem.replace(/([bdgmnprt])\1$/, "$1");
}
