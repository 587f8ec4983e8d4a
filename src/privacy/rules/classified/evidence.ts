import type { TableClass } from "./table-class.ts";

/** What was supplied, who looked at it, and what left the house. */
export const EVIDENCE = {
  case_evidence: {
    purpose: "what was supplied",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id evidence_id ordinal kind source media_type bytes sha256 added_at shared_at",
      staff: "added_by added_by_name shared_by shared_by_name",
      sensitive: "title supplied_by proves extract file_name caption",
    },
  },
  case_evidence_access: {
    purpose: "who looked at evidence",
    basis: "legal_duty",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id access_id evidence_id at what", staff: "person_id person_name" },
  },
  case_evidence_note: {
    purpose: "remarks on evidence",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id note_id evidence_id at page second", staff: "author_id author_name", sensitive: "body" },
  },
  case_evidence_use: {
    purpose: "what a finding rests on",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id evidence_id used_for used_id at", staff: "by_id by_name" },
  },
  case_export: {
    purpose: "files that left the house (PIPL 21, 23)",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id export_id at redacted locale",
      staff: "person_id person_name",
      personal: "recipient reason",
      secret: "seal_key",
    },
  },
  evidence_upload: {
    purpose: "uploads under way",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "upload_id case_id bytes received started_at touched_at mark",
      staff: "person_id",
      personal: "file_name",
    },
  },
} as const satisfies Record<string, TableClass>;
