import type { TableClass } from "./table-class.ts";

/** The house: its departments, policies, journal and machinery. */
export const HOUSE = {
  anchored_head: {
    purpose: "vouches for chains of cases",
    basis: "legal_duty",
    keeping: "organisation",
    columns: { none: "anchor case_id seq hash" },
  },
  assignment_place: {
    purpose: "whose turn it is",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "rule_id", staff: "last_id credits" },
  },
  assignment_policy: {
    purpose: "who cases are given to",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "version rules saved_at", staff: "saved_by saved_by_name" },
  },
  backup_run: {
    purpose: "backups taken",
    basis: "operation",
    keeping: "organisation",
    columns: {
      none: "run_id due_on file machine state started_at finished_at bytes row_count file_count sealed verified_at journal_events seconds failure removed_at",
      staff: "asked_by asked_by_name",
    },
  },
  command_key: {
    purpose: "gives the same answer to a repeated request",
    basis: "operation",
    keeping: "week",
    columns: { none: "key endpoint request_hash status at", staff: "actor_id", sensitive: "answer" },
  },
  deadline_policy_version: {
    purpose: "deadline policies of the organisation",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "policy_id version effective_from body reason created_at", staff: "created_by created_by_name" },
  },
  work_calendar: {
    purpose: "working days of the organisation",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "calendar_id body revision changed_at", staff: "changed_by_name" },
  },
  department: {
    purpose: "the house",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "department_id parent_id region_id name archived_at version" },
  },
  import_reject: {
    purpose: "rows that were not taken",
    basis: "operation",
    keeping: "import",
    columns: { none: "run_id line field reason_code zh en", sensitive: "excerpt" },
  },
  import_run: {
    purpose: "what was brought in",
    basis: "operation",
    keeping: "import",
    columns: {
      none: "run_id source file_name file_sha256 columns mapping dry_run state position total created_count linked_count rejected_count failure department_id department_name created_at started_at finished_at sheet sheets file_kept",
      staff: "started_by started_by_name",
    },
  },
  live_event: {
    purpose: "tells open pages that something changed",
    basis: "operation",
    keeping: "hour",
    columns: { none: "id at topic case_id kind audience", staff: "actor_id" },
  },
  organisation_event: {
    purpose: "what was changed in the house, provably",
    basis: "legal_duty",
    keeping: "organisation",
    columns: {
      none: "seq event_id at kind body_hash hash",
      staff: "actor_id actor_name",
      personal: "reason body",
    },
  },
  organisation_journal: {
    purpose: "end of the organisation's chain",
    basis: "legal_duty",
    keeping: "organisation",
    columns: { none: "one seq hash" },
  },
  region: {
    purpose: "where the house is",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "region_id parent_id name version archived_at" },
  },
  search_pending: {
    purpose: "cases the search has still to read",
    basis: "operation",
    keeping: "hour",
    columns: { none: "id case_id" },
  },
  taxonomy_mapping: {
    purpose: "how our categories answer to a regulator's",
    basis: "legal_duty",
    keeping: "organisation",
    columns: { none: "scheme code external external_code" },
  },
  taxonomy_said: {
    purpose: "what was said where no category had that name",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "scheme said code first_at filed_at", staff: "filed_by_name" },
  },
  taxonomy_value: {
    purpose: "categories",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "scheme code parent_code zh en ordinal valid_from valid_to version" },
  },
  setting: {
    purpose: "settings of the organisation",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "key value" },
  },
  severity_standard: {
    purpose: "by which numbers severity is judged",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "version standard saved_at", staff: "saved_by saved_by_name" },
  },
} as const satisfies Record<string, TableClass>;
