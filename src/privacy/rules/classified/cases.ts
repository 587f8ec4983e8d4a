import type { TableClass } from "./table-class.ts";

/** The complaint itself, and what is kept with it. */
export const CASES = {
  case_alarm: {
    purpose: "reminders",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id subject begun_at due_at stage ring_at", personal: "what" },
  },
  case_clock: {
    purpose: "deadlines",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id clock policy what actor milestone estimated started_at due_at paused_at pauses extensions asked stopped_at stopped_by",
    },
  },
  case_event: {
    purpose: "what happened, provably (bodies become tombstones; hashes stay)",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id seq event_id at kind body_hash hash",
      staff: "actor_id actor_name",
      sensitive: "reason body",
    },
  },
  case_hold: {
    purpose: "legal holds",
    basis: "legal_duty",
    keeping: "case",
    columns: {
      none: "case_id hold_id set_at lifted_at",
      staff: "set_by set_by_name lifted_by lifted_by_name",
      personal: "reason lift_reason",
    },
  },
  case_key: {
    purpose: "finds a case by number or by its key elsewhere",
    basis: "contract",
    keeping: "case",
    columns: { none: "kind case_id", personal: "key" },
  },
  case_message: {
    purpose: "what was said to and by the customer",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id message_id at direction purpose channel",
      staff: "author_id author_name",
      sensitive: "body",
    },
  },
  case_note: {
    purpose: "internal notes",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id note_id at", staff: "author_id author_name", sensitive: "body" },
  },
  case_merge: {
    purpose: "two cases found to be one matter, and the way back",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id merge_id kept_id merged_at held took undone_at",
      staff: "merged_by_name undone_by_name",
      sensitive: "reason undone_reason",
    },
  },
  case_person: {
    purpose: "agents, heirs, joint complainants",
    basis: "contract",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "case_id party_id role represents paper_scope paper_valid_until added_at ended_at version",
      staff: "added_by added_by_name",
      sensitive: "name relation phone email paper paper_said ended_reason",
    },
  },
  case_search: {
    purpose: "finds cases by their words",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "case_id received_at", sensitive: "doc" },
  },
  case_step: {
    purpose: "what was agreed",
    basis: "contract",
    keeping: "case",
    columns: {
      none: "case_id step_id ordinal due_at done_at cancelled_at",
      staff: "owner_id owner_name done_by",
      personal: "text proof",
    },
  },
  case_task: {
    purpose: "what departments find out",
    basis: "contract",
    keeping: "case",
    columns: {
      none: "case_id task_id ordinal kind state department_id department_name case_number dispatched_at due_at hand_backs finding answered_at confirmed_at",
      staff: "asked_by asked_by_name assignee_id assignee_name arbiter_id answered_by answered_by_name confirmed_by",
      sensitive: "case_title question need hand_back_reason answer",
    },
  },
  case_to_tell: {
    purpose: "what the customer is still to be told",
    basis: "contract",
    keeping: "case",
    columns: {
      none: "case_id tell_id purpose next_word_at written_at told_at",
      staff: "written_by_name",
      sensitive: "body",
    },
  },
  cases: {
    purpose: "the complaint",
    basis: "contract",
    keeping: "case",
    columns: {
      none: "case_id number state resume_state level kind phase channel product product_code region region_code causes severity severity_standard incident_on received_at registered_at department_id department_name region_id complained_department_id involved need_state need_confirmed_at next_word_at accepted_at demanded_at own_fault finding agreement answer_at accounted_at closed_at bounces contact_attempts open_tasks next_due_at next_due_clock next_due_from last_event_at last_event_kind last_contact_at external_body complex journal_seq journal_hash source heard_at urgent_at persons attempts_from next_attempt_at review_asked_at restricted_at restrict_after erased_at merged_into merged_into_number merged_cases repeat_of",
      staff: "registered_by owner_id owner_name complained_person_id recused own_fault_decided_by own_fault_flagged_by",
      personal:
        "customer_id customer_name customer_known_as referral_number received_reason severity_reason complained_person_said complained_department_said",
      sensitive: "title words business_need emotional_need demand own_fault_decision decision remedy severity_facts",
    },
  },
  draft: {
    purpose: "keeps what is being typed",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "place case_id version updated_at", staff: "person_id", sensitive: "body" },
  },
  notification: {
    purpose: "tells a colleague",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: {
      none: "notification_id at kind case_id case_number read_at what many group_key",
      staff: "person_id from_name",
      sensitive: "title",
    },
  },
  presence: {
    purpose: "who else is on a case",
    basis: "operation",
    keeping: "hour",
    columns: { none: "case_id doing at", staff: "person_id person_name" },
  },
} as const satisfies Record<string, TableClass>;
