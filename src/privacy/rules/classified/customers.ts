import type { TableClass } from "./table-class.ts";

/** Who complains, how they follow it, and what they ask about their data. */
export const CUSTOMERS = {
  customer: {
    purpose: "knows who complains",
    basis: "contract",
    keeping: "customer",
    rows: "deleted",
    columns: {
      none: "customer_id since_year region_id created_at version merged_into care_set_at",
      staff: "care_set_by_name",
      personal: "name phone email segment",
      sensitive: "needs_care care_adjustments care_kinds care_note care_basis",
    },
  },
  customer_identifier: {
    purpose: "what a person is known and reached by",
    basis: "contract",
    keeping: "customer",
    rows: "deleted",
    columns: {
      none: "customer_id identifier_id kind preferred wrong_at added_at",
      staff: "added_by_name",
      personal: "use_when wrong_reason",
      sensitive: "value",
    },
  },
  customer_key: {
    purpose: "recognises a person",
    basis: "contract",
    keeping: "customer",
    rows: "deleted",
    columns: { none: "kind customer_id", personal: "key" },
  },
  customer_merge: {
    purpose: "two records found to be one person, and the way back",
    basis: "contract",
    keeping: "customer",
    rows: "deleted",
    columns: {
      none: "merge_id kept_id merged_id merged_at case_ids undone_at",
      staff: "merged_by_name undone_by_name",
      personal: "reason undone_reason",
      sensitive: "keys",
    },
  },
  customer_reveal: {
    purpose: "who saw a number in clear (PIPL 51)",
    basis: "legal_duty",
    keeping: "customer",
    columns: { none: "reveal_id customer_id field at", staff: "person_id person_name", personal: "reason" },
  },
  portal_link: {
    purpose: "lets a customer follow their case",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id issue issued_at revoked_at",
      staff: "issued_by issued_by_name",
      secret: "token_hash code_hash",
    },
  },
  portal_notice: {
    purpose: "what customers were told about their data (PIPL 17)",
    basis: "legal_duty",
    keeping: "organisation",
    columns: { none: "version at zh en", staff: "by_name" },
  },
  portal_proof: {
    purpose: "keeps machines from filing",
    basis: "operation",
    keeping: "hour",
    columns: { none: "proof at", personal: "address" },
  },
  rights_request: {
    purpose: "requests of persons about their data (PIPL 44–50)",
    basis: "legal_duty",
    keeping: "request",
    columns: {
      none: "request_id number kind state received_at verified_at due_at policy case_count decided_at decision ground version",
      staff: "taken_by taken_by_name owner_id owner_name decided_by decided_by_name",
      personal: "customer_id requester_name relation wish verified_how answer route",
    },
  },
} as const satisfies Record<string, TableClass>;
