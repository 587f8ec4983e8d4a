import { CARE_WORDS } from "../../../src/customers/rules/care-words.ts";
import type { Words } from "../shape.ts";
import type { words as zh } from "../zh/care.ts";

export const words = {
  adjustment: CARE_WORDS.en.adjustment,
  kind: CARE_WORDS.en.kind,
  basis: CARE_WORDS.en.basis,
  title: "Needs care",
  setBy: "Recorded by {name}, {day}",
  why: "Why",
  whyKept: "only for those who handle the case",
  show: "Show why",
  noWhy: "No reason recorded",
  mark: "Record what to do",
  change: "Change",
  form: {
    title: "Care",
    adjustments: "What to do",
    adjustmentsHint: "Everyone who serves this customer sees it",
    kinds: "Why",
    kindsHint: "Only for those who handle a case; each look is recorded. Leave empty if unknown",
    basis: "How we know",
    basisHint: "Health is sensitive: it needs consent, the customer's own words or a document",
    note: "Details",
    keep: "The reason stays as it is; to change it, show it first.",
    save: "Save",
    saved: "Care recorded",
    lifts: "The severity of open cases rises by one level, to no less than 3.",
  },
  reveal: {
    title: "Show why this customer needs care",
    lead: "Only for those who handle the case. Who looked, when and why is recorded.",
    submit: "Show",
    reason: "Why you need it",
    placeholder: "To check mobility before a home visit",
    lacks: "Give a reason",
    shown: "Basis: {basis}",
  },
} satisfies Words<typeof zh>;
