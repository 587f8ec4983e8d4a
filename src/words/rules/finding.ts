/** What a finding is about (§5.2). */
export const CATEGORIES = [
  "shirking",
  "blame_of_others",
  "blame_of_customer",
  "challenge",
  "cold_refusal",
  "command",
  "argument",
  "impatience",
  "belittling",
  "threat",
  "disclosure",
  "over_promise",
  "premature_compensation",
  "unauthorised_benefit",
  "legal_admission",
  "jargon",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const LEVELS = ["hint", "warn", "block"] as const;
/** block: sent only with a reason, which is kept; warn: asks for another wording; hint: says so. */
export type Level = (typeof LEVELS)[number];

/** One place in a text that makes things worse. Offsets in UTF-16 units of the original. */
export interface Finding {
  start: number;
  end: number;
  text: string;
  category: Category;
  level: Level;
  /** The id of the construction that found it. */
  rule: string;
  why: string;
  /** A wording that passes the guard itself. */
  suggest: string;
}
