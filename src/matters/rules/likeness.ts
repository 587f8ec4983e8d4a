import { piecesOf } from "./phrases.ts";

/** What of two tellings is compared. */
export interface Telling {
  words: string;
  customerId?: string | null;
  product?: string | null;
  at: Date;
}
/** How alike two tellings are, from 0 to 1, and what makes them so. */
export interface Likeness {
  score: number;
  /** The share of the shorter telling's pairs that the other has too. */
  text: number;
  sameCustomer: boolean;
  sameProduct: boolean;
  /** Numbers of four digits or more that both name: an amount, an account, an order. */
  sameNumbers: string[];
}

/** From here on two tellings are shown as maybe the same matter; below it they only use the same words. */
export const ALIKE = 0.35;
const DAY_MS = 86_400_000;
const NEAR_DAYS = 30;
const WEIGHT = { customer: 0.2, number: 0.15, product: 0.08, near: 0.05 };

/**
 * Whether two tellings may be about the same matter: mostly how much of their text they share, then what they name and who
 * tells it. Text alone is enough when it is nearly the same; without any of it in common nothing else is.
 */
export function likenessOf(a: Telling, b: Telling): Likeness {
  const text = textLikeness(a.words, b.words);
  const sameCustomer = Boolean(a.customerId) && a.customerId === b.customerId;
  const sameProduct = Boolean(a.product) && a.product === b.product;
  const theirs = new Set(numbersIn(b.words));
  const sameNumbers = [...new Set(numbersIn(a.words))].filter((number) => theirs.has(number));
  const near = Math.abs(a.at.getTime() - b.at.getTime()) <= NEAR_DAYS * DAY_MS;
  const beside =
    (sameCustomer ? WEIGHT.customer : 0) +
    (sameNumbers.length > 0 ? WEIGHT.number : 0) +
    (sameProduct ? WEIGHT.product : 0) +
    (near ? WEIGHT.near : 0);
  const score = text < 0.1 ? 0 : Math.min(1, text + beside);
  return { score: Math.round(score * 1000) / 1000, text, sameCustomer, sameProduct, sameNumbers };
}

/** Between the share of all pairs and of the shorter telling's pairs: a long letter may hold the whole of a short call. */
function textLikeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let both = 0;
  for (const piece of one) if (other.has(piece)) both++;
  const all = one.size + other.size - both;
  return (both / all + both / Math.min(one.size, other.size)) / 2;
}

/** Pairs of Han characters without the small words of speech, and longer English words by their beginning. */
function pairsOf(text: string): Set<string> {
  const plain = text.normalize("NFKC").toLowerCase();
  const han = piecesOf(plain).flatMap((run) => {
    const all = [...run];
    return all.slice(1).map((next, at) => `${all[at]}${next}`);
  });
  const latin = (plain.match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 6));
  return new Set([...han, ...latin]);
}

function numbersIn(text: string): string[] {
  return (text.normalize("NFKC").match(/\d[\d.,]{2,}\d/g) ?? []).map((number) => number.replaceAll(",", ""));
}
