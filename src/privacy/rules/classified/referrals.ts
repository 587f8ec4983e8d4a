import type { TableClass } from "./table-class.ts";

/** What outside bodies passed on, and what they were answered. */
export const REFERRALS = {
  case_referral: {
    purpose: "what regulators, platforms and other bodies passed on",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id referral_id ordinal body issued_on received_at wanted_on account_required state registered_at withdrawn_at version",
      staff: "registered_by registered_by_name withdrawn_by_name",
      personal: "number contact_name contact_phone contact_said",
      sensitive: "says withdrawn_reason",
    },
  },
  case_referral_demand: {
    purpose: "what they want to know, and our answers",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id referral_id demand added_at answered_at",
      staff: "answered_by answered_by_name",
      sensitive: "text answer",
    },
  },
  case_referral_package: {
    purpose: "answers to them, as issued and sent",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id package_id referral_id ordinal state pieces drafted_at submitted_at issued_at issue_number sha256 sent_at sent_how proof_id returned_at",
      staff: "authors drafted_by drafted_by_name approved_by approved_by_name sent_by_name",
      personal: "receipt",
      sensitive: "letter sent_back_reason content returned_reason",
    },
  },
  case_referral_supplement: {
    purpose: "what they added under the same number",
    basis: "legal_duty",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id supplement_id referral_id at issued_on wanted_on",
      staff: "by_id by_name",
      sensitive: "says",
    },
  },
  referral_key: {
    purpose: "finds what an outside body passed on by its number",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "body case_id referral_id", personal: "key" },
  },
} as const satisfies Record<string, TableClass>;
