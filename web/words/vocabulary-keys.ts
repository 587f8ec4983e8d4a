/** States of a case as pages name them (DOMAIN.md §2.1): the path first, then the side ways. */
export type CaseStateWord =
  | "received"
  | "accepted"
  | "understood"
  | "investigating"
  | "deciding"
  | "proposed"
  | "agreed"
  | "executing"
  | "accounted"
  | "closed"
  | "waiting"
  | "declined"
  | "withdrawn"
  | "external"
  | "reopened";

/** The eight steps of the guide, in order (DOMAIN.md §7). */
export const STEPS = ["listen", "record", "restate", "explain", "analyse", "propose", "execute", "account"] as const;
export type StepKey = (typeof STEPS)[number];

/** What a clock says: running three ways, paused, or ended in time or late. */
export type ClockWord = "overdue" | "near" | "normal" | "paused" | "kept" | "late";
