import type { TableClass } from "./table-class.ts";

/** What concerns many cases at once, or happens at the counter. */
export const INCIDENTS = {
  incident: {
    purpose: "cases about one event, led together; title and what happened name no customer, why it ended may",
    basis: "legal_duty",
    keeping: "incident",
    columns: {
      none: "incident_id number title happened state grade people since graded_at ended_at version",
      staff: "owner_id owner_name opened_by_name",
      personal: "ended_reason",
    },
  },
  incident_case: {
    purpose: "which cases are about one event",
    basis: "operation",
    keeping: "case",
    columns: {
      none: "case_id incident_id added_at removed_at",
      staff: "added_by_name removed_by_name",
      personal: "reason removed_reason",
    },
  },
  incident_letter: {
    purpose: "one message to all, without names",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "letter_id incident_id body next_word_at written_at", staff: "written_by_name" },
  },
  incident_letter_case: {
    purpose: "which case received it",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "letter_id case_id number state refused message_id settled_at" },
  },
  incident_step: {
    purpose: "the emergency checklist",
    basis: "legal_duty",
    keeping: "incident",
    columns: {
      none: "incident_id step due_at done_at begun_at ring_stage ring_at",
      staff: "owner_id owner_name done_by_name",
      personal: "note",
    },
  },
  spot_call: {
    purpose: "calls for a supervisor on the spot",
    basis: "operation",
    keeping: "organisation",
    columns: {
      none: "call_id spot_id department_id called_at passed ring_at answered_at ended_at",
      staff: "caller_id caller_name told answered_by answered_by_name sent_id sent_name",
    },
  },
  spot_card: {
    purpose: "conflicts at the counter, as they happen",
    basis: "contract",
    keeping: "case",
    columns: {
      none: "spot_id department_id department_name started_at last_at danger case_id case_number ended_at",
      staff: "opened_by opened_by_name ended_by ended_by_name",
      personal: "place ended_reason",
    },
  },
  spot_entry: {
    purpose: "what was tapped and noted on the spot; without a case it goes with what nobody went on with",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: { none: "spot_id entry_id at kept_at kind case_id", sensitive: "body" },
  },
} as const satisfies Record<string, TableClass>;
