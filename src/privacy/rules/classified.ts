/** What a column holds: nothing about anybody; who of the staff acted; a customer's or third party's data; a secret. */
export const SORTS = ["none", "staff", "personal", "sensitive", "secret"] as const;
export type Sort = (typeof SORTS)[number];

/** On what processing rests (PIPL 13): the contract with the customer, a duty by law, running the desk. */
export type Basis = "contract" | "legal_duty" | "operation";

/** How long it is kept: with its case or customer, with the last case of its incident, by a timer of its own (`TIMERS`), for an hour, a week, with an account, for good. */
export type Keeping =
  | "case"
  | "customer"
  | "incident"
  | "request"
  | "import"
  | "hour"
  | "week"
  | "account"
  | "organisation";

export interface TableClass {
  /** What it is for (PIPL 6). */
  purpose: string;
  basis: Basis;
  keeping: Keeping;
  /** Whether erasing a case takes its rows; else only what is personal or sensitive in them is blanked. */
  rows?: "deleted";
  /** Columns by what they hold, each in exactly one list. */
  columns: Partial<Record<Sort, string>>;
}

/**
 * Every column of the schema: masking, the copy handed to a person, retention and erasure read this one table, and a test
 * refuses a column that is not in it. Sensitive (PIPL 28) is what may hold health, accounts or identity papers.
 */
export const CLASSIFIED = {
  absence: {
    purpose: "who is away, and who stands in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "absence_id from_at until_at entered_at",
      staff: "person_id kind deputy_id entered_by entered_by_name",
    },
  },
  anchored_head: {
    purpose: "vouches for chains of cases",
    basis: "legal_duty",
    keeping: "organisation",
    columns: { none: "anchor case_id seq hash" },
  },
  api_key: {
    purpose: "lets other programs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "key_id name prefix roles scope department_id expires_at revoked_at last_used_on created_at",
      staff: "created_by",
      secret: "hash",
    },
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
  auth_account: {
    purpose: "proves who signs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id provider_id access_token_expires_at refresh_token_expires_at scope created_at updated_at",
      staff: "user_id account_id",
      secret: "access_token refresh_token id_token password",
    },
  },
  auth_session: {
    purpose: "keeps a person signed in",
    basis: "operation",
    keeping: "account",
    columns: { none: "id created_at updated_at expires_at", staff: "user_id ip_address user_agent", secret: "token" },
  },
  auth_two_factor: {
    purpose: "second factor",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id verified failed_verification_count locked_until",
      staff: "user_id",
      secret: "secret backup_codes",
    },
  },
  auth_user: {
    purpose: "who signs in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "id email_verified two_factor_enabled created_at updated_at",
      staff: "name email image username",
    },
  },
  auth_verification: {
    purpose: "links and codes under way",
    basis: "operation",
    keeping: "account",
    columns: { none: "id expires_at created_at updated_at", staff: "identifier", secret: "value" },
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
      personal: "customer_id customer_name customer_known_as referral_number received_reason severity_reason",
      sensitive: "title words business_need emotional_need demand own_fault_decision decision remedy severity_facts",
    },
  },
  command_key: {
    purpose: "gives the same answer to a repeated request",
    basis: "operation",
    keeping: "week",
    columns: { none: "key endpoint request_hash status at", staff: "actor_id", sensitive: "answer" },
  },
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
  draft: {
    purpose: "keeps what is being typed",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "place case_id version updated_at", staff: "person_id", sensitive: "body" },
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
  invitation: {
    purpose: "links that let a person in",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "purpose created_at expires_at used_at",
      staff: "person_id created_by",
      secret: "token_hash",
    },
  },
  live_event: {
    purpose: "tells open pages that something changed",
    basis: "operation",
    keeping: "hour",
    columns: { none: "id at topic case_id kind audience", staff: "actor_id" },
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
  person: {
    purpose: "who works here",
    basis: "operation",
    keeping: "account",
    columns: {
      none: "department_id locale state toured_at created_at version",
      staff: "person_id sign_in_name name email",
    },
  },
  person_role: {
    purpose: "what somebody may do",
    basis: "operation",
    keeping: "account",
    columns: { none: "role scope", staff: "person_id" },
  },
  person_work: {
    purpose: "what somebody can carry",
    basis: "operation",
    keeping: "account",
    columns: { none: "version", staff: "person_id skills languages capacity work_days" },
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
  presence: {
    purpose: "who else is on a case",
    basis: "operation",
    keeping: "hour",
    columns: { none: "case_id doing at", staff: "person_id person_name" },
  },
  region: {
    purpose: "where the house is",
    basis: "operation",
    keeping: "organisation",
    columns: { none: "region_id parent_id name version archived_at" },
  },
  referral_key: {
    purpose: "finds what an outside body passed on by its number",
    basis: "operation",
    keeping: "case",
    rows: "deleted",
    columns: { none: "body case_id referral_id", personal: "key" },
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
  saved_view: {
    purpose: "a list as somebody likes it",
    basis: "operation",
    keeping: "account",
    columns: { none: "view_id name filter shared created_at", staff: "person_id" },
  },
  search_pending: {
    purpose: "cases the search has still to read",
    basis: "operation",
    keeping: "hour",
    columns: { none: "id case_id" },
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
  sign_in_attempt: {
    purpose: "slows down guessing",
    basis: "operation",
    keeping: "account",
    columns: { none: "window_from attempts failures locked_until", staff: "key" },
  },
} as const satisfies Record<string, TableClass>;

/** Columns of a table that hold what erasure takes. */
export function personalColumns(columns: TableClass["columns"]): string[] {
  return [columns.personal, columns.sensitive].flatMap((list) => (list ? list.split(" ") : []));
}

/** What of the classification does not fit the columns there are: missing ones, unknown ones, some named twice. */
export function classificationFaults(
  actual: ReadonlyMap<string, readonly string[]>,
  classified: Readonly<Record<string, TableClass>> = CLASSIFIED,
): string[] {
  const faults: string[] = [];
  for (const [table, columns] of actual) {
    const lists = classified[table]?.columns;
    const named = lists ? SORTS.flatMap((sort) => lists[sort]?.split(" ") ?? []) : [];
    for (const column of columns) if (!named.includes(column)) faults.push(`${table}.${column} has no class`);
    for (const column of named) if (!columns.includes(column)) faults.push(`${table}.${column} does not exist`);
    for (const column of new Set(named.filter((one, at) => named.indexOf(one) !== at)))
      faults.push(`${table}.${column} has two classes`);
  }
  for (const table of Object.keys(classified)) if (!actual.has(table)) faults.push(`${table} does not exist`);
  return faults;
}
