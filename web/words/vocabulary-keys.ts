import type { CasePage } from "../../src/cases/contract/shapes.ts";

/** The steps of the guide, as the contract has them. */
export type StepKey = CasePage["eightSteps"][number]["step"];

/** The eight steps in order (DOMAIN.md §7). */
export const STEPS = [
  "listen",
  "record",
  "restate",
  "clarify",
  "analyse",
  "propose",
  "execute",
  "account",
] as const satisfies readonly StepKey[];

/** What a clock says: running three ways, paused, or ended in time or late. */
export type ClockWord = "overdue" | "near" | "normal" | "paused" | "kept" | "late";
