import { sha256 } from "./sha256.ts";

/** Bits a phone works out in a second or two, while the first words are being typed. */
export const LEAST_BITS = 15;
/** Minutes of work for each: dear for a machine that files by the thousand, and still no refusal (R13). */
export const MOST_BITS = 22;
/** From this many complaints of one address within the hour on, each further one costs more. */
export const FREE_AN_HOUR = 10;
/** How long a question may wait for its complaint to be typed. */
export const PROOF_MS = 6 * 3_600_000;

/**
 * How many leading zero bits the next complaint of an address must show, after so many within the hour. A branch shares
 * one address, so the first cost next to nothing; nobody is ever turned away (R13).
 */
export function bitsFor(filedThisHour: number): number {
  const beyond = Math.max(0, filedThisHour - FREE_AN_HOUR + 1);
  return Math.min(MOST_BITS, LEAST_BITS + Math.ceil(beyond / 3));
}

/** Whether the digest of question and answer begins with that many zero bits. */
export function isProof(question: string, answer: string, bits: number): boolean {
  const digest = sha256(`${question}:${answer}`);
  const whole = bits >> 5;
  for (let at = 0; at < whole; at++) if (digest[at] !== 0) return false;
  const rest = bits & 31;
  return rest === 0 || digest[whole]! >>> (32 - rest) === 0;
}

/** Tries answers from `from` on, at most `many`; the one that proves, or null. */
export function searchProof(question: string, bits: number, from: number, many: number): string | null {
  for (let answer = from; answer < from + many; answer++)
    if (isProof(question, String(answer), bits)) return String(answer);
  return null;
}
