/** What a column holds: nothing about anybody; who of the staff acted; a customer's or third party's data; a secret. */
export const SORTS = ["none", "staff", "personal", "sensitive", "secret"] as const;
export type Sort = (typeof SORTS)[number];

/** On what processing rests (PIPL 13): the contract with the customer, a duty by law, running the desk. */
export type Basis = "contract" | "legal_duty" | "operation";

/** How long it is kept: with its case or customer, with the last case of its incident, by a timer of its own (`TIMERS`), for an hour, a week, with an account, for good. */
export type Keeping =
  | "case"
  | "customer"
  | "incident"
  | "request"
  | "import"
  | "hour"
  | "week"
  | "account"
  | "organisation";

export interface TableClass {
  /** What it is for (PIPL 6). */
  purpose: string;
  basis: Basis;
  keeping: Keeping;
  /** Whether erasing a case takes its rows; else only what is personal or sensitive in them is blanked. */
  rows?: "deleted";
  /** Columns by what they hold, each in exactly one list. */
  columns: Partial<Record<Sort, string>>;
}
