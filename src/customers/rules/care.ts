import { type Decision, decided } from "../../kernel/refusal.ts";
import { refuseCustomer } from "./refusals.ts";

/** Why a customer is vulnerable (§2); for those who handle their case alone. */
export const CARE_KINDS = ["age", "illness", "disability", "hardship", "language", "bereavement"] as const;
export type CareKind = (typeof CARE_KINDS)[number];

/** What we do differently for them; all who serve them have to know. */
export const ADJUSTMENTS = [
  "large_print",
  "interpreter",
  "slower_calls",
  "written_only",
  "named_contact",
  "home_visit",
] as const;
export type Adjustment = (typeof ADJUSTMENTS)[number];

/** How we know, and may keep it: health is sensitive, so it rests on consent, their own words or a paper (PIPL 29). */
export const CARE_BASES = ["consent", "told_us", "document", "observed"] as const;
export type CareBasis = (typeof CARE_BASES)[number];

export interface CareSaid {
  kinds: readonly CareKind[];
  adjustments: readonly Adjustment[];
  basis: CareBasis | null;
  note: string | null;
}

/**
 * What may be kept: a reason for vulnerability needs its basis; what a colleague only observed says what we do, and not
 * what the customer has, because nobody asked them (PIPL 28–29).
 */
export function decideCare({ kinds, basis, note }: CareSaid): Decision<void> {
  const says = kinds.length > 0 || note !== null;
  if (says && basis === null) return refuseCustomer("care_basis_needed");
  const sensitive = kinds.some((kind) => kind === "illness" || kind === "disability");
  return says && basis === "observed" && (sensitive || note !== null)
    ? refuseCustomer("care_only_observed")
    : decided(undefined);
}

/** Whether anything is done differently for this customer: the most that a list may show. */
export function isAdjusted(row: {
  needs_care: string | null;
  care_adjustments: string[];
  care_kinds: string[];
}): boolean {
  return row.needs_care !== null || row.care_adjustments.length > 0 || row.care_kinds.length > 0;
}
