// Written by scripts/schema-types.mjs from the migrated database. Do not edit.
import type { ColumnType, Generated } from "kysely";

// biome-ignore lint/suspicious/noExplicitAny: a jsonb column holds what its writer declares
export type Json = ColumnType<any, string, string>;
// biome-ignore lint/suspicious/noExplicitAny: the same where the database presets it
export type PresetJson = ColumnType<any, string | undefined, string>;

export interface AbsenceTable {
  absence_id: string;
  person_id: string;
  kind: string;
  from_at: Date;
  until_at: Date;
  deputy_id: string | null;
  entered_by: string;
  entered_by_name: string;
  entered_at: Date;
}

export interface AnchoredHeadTable {
  anchor: number;
  case_id: string;
  seq: number;
  hash: Buffer;
}

export interface ApiKeyTable {
  key_id: string;
  name: string;
  prefix: string;
  hash: Buffer;
  roles: string[];
  scope: string;
  department_id: string | null;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_on: string | null;
  created_by: string;
  created_at: Date;
}

export interface AssignmentPlaceTable {
  rule_id: string;
  last_id: string | null;
  credits: Json;
}

export interface AssignmentPolicyTable {
  version: number;
  rules: Json;
  saved_at: Date;
  saved_by: string;
  saved_by_name: string;
}

export interface BackupRunTable {
  run_id: string;
  due_on: string | null;
  asked_by: string | null;
  asked_by_name: string | null;
  file: string;
  machine: string;
  state: string;
  started_at: Date;
  finished_at: Date | null;
  bytes: number | null;
  row_count: number | null;
  file_count: number | null;
  sealed: boolean | null;
  verified_at: Date | null;
  journal_events: number | null;
  seconds: number | null;
  failure: Json | null;
  removed_at: Date | null;
}

export interface CaseAlarmTable {
  case_id: string;
  subject: string;
  what: string;
  begun_at: Date;
  due_at: Date;
  stage: string | null;
  ring_at: Date | null;
}

export interface CaseClockTable {
  case_id: string;
  clock: string;
  policy: string;
  started_at: Date;
  due_at: Date;
  paused_at: Date | null;
  stopped_at: Date | null;
  what: string;
  actor: Generated<string>;
  milestone: string | null;
  estimated: Generated<boolean>;
  pauses: PresetJson;
  extensions: PresetJson;
  asked: Json | null;
  stopped_by: string | null;
}

export interface CaseEventTable {
  case_id: string;
  seq: number;
  event_id: string;
  at: Date;
  kind: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  body: Json;
  body_hash: Buffer;
  hash: Buffer;
}

export interface CaseEvidenceTable {
  case_id: string;
  evidence_id: string;
  ordinal: number;
  title: string;
  kind: string;
  source: string;
  supplied_by: string | null;
  proves: string | null;
  extract: string | null;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  added_at: Date;
  added_by: string;
  added_by_name: string;
  shared_at: Date | null;
  shared_by: string | null;
  shared_by_name: string | null;
  caption: string | null;
}

export interface CaseEvidenceAccessTable {
  case_id: string;
  access_id: string;
  evidence_id: string;
  at: Date;
  what: string;
  person_id: string | null;
  person_name: string;
}

export interface CaseEvidenceNoteTable {
  case_id: string;
  note_id: string;
  evidence_id: string;
  at: Date;
  author_id: string;
  author_name: string;
  page: number | null;
  second: number | null;
  body: string;
}

export interface CaseEvidenceUseTable {
  case_id: string;
  evidence_id: string;
  used_for: string;
  used_id: string;
  at: Date;
  by_id: string;
  by_name: string;
}

export interface CaseExportTable {
  case_id: string;
  export_id: string;
  at: Date;
  person_id: string;
  person_name: string;
  recipient: string;
  reason: string;
  redacted: boolean;
  locale: string;
  seal_key: Buffer | null;
}

export interface CaseHoldTable {
  case_id: string;
  hold_id: string;
  set_at: Date;
  set_by: string;
  set_by_name: string;
  reason: string;
  lifted_at: Date | null;
  lifted_by: string | null;
  lifted_by_name: string | null;
  lift_reason: string | null;
}

export interface CaseKeyTable {
  kind: string;
  key: string;
  case_id: string;
}

export interface CaseMergeTable {
  case_id: string;
  merge_id: string;
  kept_id: string;
  reason: string;
  merged_at: Date;
  merged_by_name: string;
  held: Json;
  took: Json;
  undone_at: Date | null;
  undone_by_name: string | null;
  undone_reason: string | null;
}

export interface CaseMessageTable {
  case_id: string;
  message_id: string;
  at: Date;
  direction: string;
  purpose: string;
  channel: string;
  author_id: string | null;
  author_name: string;
  body: string;
}

export interface CaseNoteTable {
  case_id: string;
  note_id: string;
  at: Date;
  author_id: string;
  author_name: string;
  body: string;
}

export interface CasePersonTable {
  case_id: string;
  party_id: string;
  role: string;
  name: string;
  relation: string | null;
  phone: string | null;
  email: string | null;
  represents: Generated<boolean>;
  paper: string | null;
  paper_scope: string | null;
  paper_said: string | null;
  paper_valid_until: string | null;
  added_at: Date;
  added_by: string;
  added_by_name: string;
  ended_at: Date | null;
  ended_reason: string | null;
  version: Generated<number>;
}

export interface CaseReferralTable {
  case_id: string;
  referral_id: string;
  ordinal: number;
  body: string;
  number: string;
  issued_on: string | null;
  received_at: Date;
  wanted_on: string | null;
  says: string;
  account_required: boolean;
  contact_name: string | null;
  contact_phone: string | null;
  contact_said: string | null;
  state: string;
  registered_at: Date;
  registered_by: string;
  registered_by_name: string;
  version: Generated<number>;
  withdrawn_at: Date | null;
  withdrawn_by_name: string | null;
  withdrawn_reason: string | null;
}

export interface CaseReferralDemandTable {
  case_id: string;
  referral_id: string;
  demand: number;
  text: string;
  added_at: Date;
  answer: string | null;
  answered_at: Date | null;
  answered_by: string | null;
  answered_by_name: string | null;
}

export interface CaseReferralPackageTable {
  case_id: string;
  package_id: string;
  referral_id: string;
  ordinal: number;
  state: string;
  letter: string;
  pieces: Generated<string[]>;
  authors: Generated<string[]>;
  drafted_at: Date;
  drafted_by: string;
  drafted_by_name: string;
  submitted_at: Date | null;
  sent_back_reason: string | null;
  approved_by: string | null;
  approved_by_name: string | null;
  issued_at: Date | null;
  issue_number: string | null;
  content: Json | null;
  sha256: string | null;
  sent_at: Date | null;
  sent_how: string | null;
  receipt: string | null;
  proof_id: string | null;
  sent_by_name: string | null;
  returned_at: Date | null;
  returned_reason: string | null;
}

export interface CaseReferralSupplementTable {
  case_id: string;
  supplement_id: string;
  referral_id: string;
  at: Date;
  issued_on: string | null;
  wanted_on: string | null;
  says: string;
  by_id: string;
  by_name: string;
}

export interface CaseSearchTable {
  case_id: string;
  received_at: Date;
  doc: string;
}

export interface CaseStepTable {
  case_id: string;
  step_id: string;
  ordinal: number;
  text: string;
  owner_id: string;
  owner_name: string;
  due_at: Date;
  done_at: Date | null;
  done_by: string | null;
  proof: string | null;
  cancelled_at: Date | null;
}

export interface CaseTaskTable {
  case_id: string;
  task_id: string;
  ordinal: number;
  kind: string;
  state: string;
  department_id: string;
  department_name: string;
  case_title: string;
  case_number: string;
  question: string;
  need: string;
  asked_by: string;
  asked_by_name: string;
  dispatched_at: Date;
  due_at: Date;
  assignee_id: string | null;
  assignee_name: string | null;
  hand_backs: Generated<number>;
  hand_back_reason: string | null;
  arbiter_id: string | null;
  answer: string | null;
  finding: string | null;
  answered_by: string | null;
  answered_by_name: string | null;
  answered_at: Date | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
}

export interface CaseToTellTable {
  case_id: string;
  tell_id: string;
  purpose: string;
  body: string;
  next_word_at: Date | null;
  written_at: Date;
  written_by_name: string;
  told_at: Date | null;
}

export interface CasesTable {
  case_id: string;
  number: string;
  state: string;
  resume_state: string | null;
  level: Generated<number>;
  kind: string;
  phase: string | null;
  channel: string;
  title: string;
  words: string;
  product: string | null;
  causes: Generated<string[]>;
  severity: number;
  severity_reason: string | null;
  incident_on: string | null;
  received_at: Date;
  registered_at: Date;
  registered_by: string;
  customer_id: string | null;
  customer_name: string;
  owner_id: string | null;
  owner_name: string | null;
  department_id: string | null;
  department_name: string | null;
  region_id: string | null;
  complained_person_id: string | null;
  complained_department_id: string | null;
  recused: Generated<string[]>;
  involved: Generated<string[]>;
  business_need: string | null;
  emotional_need: string | null;
  need_state: Generated<string>;
  need_confirmed_at: Date | null;
  next_word_at: Date | null;
  accepted_at: Date | null;
  demand: string | null;
  demanded_at: Date | null;
  own_fault: Generated<string>;
  own_fault_decision: string | null;
  own_fault_decided_by: string | null;
  decision: Json | null;
  remedy: Json | null;
  finding: string | null;
  agreement: string | null;
  answer_at: Date | null;
  accounted_at: Date | null;
  closed_at: Date | null;
  bounces: Generated<number>;
  contact_attempts: Generated<number>;
  open_tasks: Generated<number>;
  next_due_at: Date | null;
  next_due_clock: string | null;
  next_due_from: Date | null;
  last_event_at: Date;
  last_event_kind: string;
  last_contact_at: Date | null;
  external_body: string | null;
  referral_number: string | null;
  journal_seq: number;
  journal_hash: Buffer;
  own_fault_flagged_by: string | null;
  source: string | null;
  heard_at: Date | null;
  customer_known_as: string[] | null;
  severity_facts: Json | null;
  urgent_at: Generated<Date | null>;
  persons: Generated<number>;
  attempts_from: Date | null;
  next_attempt_at: Date | null;
  received_reason: string | null;
  product_code: string | null;
  region: string | null;
  region_code: string | null;
  complex: Generated<boolean>;
  restricted_at: Date | null;
  restrict_after: Date | null;
  erased_at: Date | null;
  merged_into: string | null;
  merged_into_number: string | null;
  merged_cases: Generated<number>;
  repeat_of: string | null;
  severity_standard: Generated<number>;
  review_asked_at: Date | null;
  complained_person_said: string | null;
  complained_department_said: string | null;
}

export interface CommandKeyTable {
  key: string;
  actor_id: string;
  endpoint: string;
  request_hash: Buffer;
  status: number;
  answer: Json;
  at: Date;
}

export interface CustomerTable {
  customer_id: string;
  name: string;
  phone: string | null;
  email: string | null;
  since_year: number | null;
  segment: string | null;
  needs_care: string | null;
  region_id: string | null;
  created_at: Date;
  version: Generated<number>;
  care_adjustments: Generated<string[]>;
  care_kinds: Generated<string[]>;
  care_note: string | null;
  care_basis: string | null;
  care_set_at: Date | null;
  care_set_by_name: string | null;
  merged_into: string | null;
}

export interface CustomerIdentifierTable {
  customer_id: string;
  identifier_id: string;
  kind: string;
  value: string;
  preferred: Generated<boolean>;
  use_when: string | null;
  wrong_at: Date | null;
  wrong_reason: string | null;
  added_at: Date;
  added_by_name: string | null;
}

export interface CustomerKeyTable {
  kind: string;
  key: string;
  customer_id: string;
}

export interface CustomerMergeTable {
  merge_id: string;
  kept_id: string;
  merged_id: string;
  reason: string;
  merged_at: Date;
  merged_by_name: string;
  case_ids: string[];
  keys: Json;
  undone_at: Date | null;
  undone_by_name: string | null;
  undone_reason: string | null;
}

export interface CustomerRevealTable {
  reveal_id: string;
  customer_id: string;
  person_id: string;
  person_name: string;
  field: string;
  reason: string;
  at: Date;
}

export interface DeadlinePolicyVersionTable {
  policy_id: string;
  version: string;
  effective_from: string;
  body: Json;
  reason: string;
  created_by: string;
  created_by_name: string;
  created_at: Date;
}

export interface DepartmentTable {
  department_id: string;
  parent_id: string | null;
  region_id: string | null;
  name: string;
  archived_at: Date | null;
  version: Generated<number>;
}

export interface DraftTable {
  person_id: string;
  place: string;
  case_id: string | null;
  body: Json;
  version: number;
  updated_at: Date;
}

export interface EvidenceUploadTable {
  upload_id: string;
  case_id: string;
  person_id: string;
  file_name: string;
  bytes: number;
  received: number;
  started_at: Date;
  touched_at: Date;
  mark: string;
}

export interface ImportRejectTable {
  run_id: string;
  line: number;
  field: string;
  reason_code: string;
  zh: string;
  en: string;
  excerpt: string;
}

export interface ImportRunTable {
  run_id: string;
  source: string;
  file_name: string;
  file_sha256: string;
  columns: string[];
  mapping: Json;
  dry_run: Generated<boolean>;
  state: string;
  position: Generated<number>;
  total: number;
  created_count: Generated<number>;
  linked_count: Generated<number>;
  rejected_count: Generated<number>;
  failure: Json | null;
  started_by: string;
  started_by_name: string;
  department_id: string | null;
  department_name: string | null;
  created_at: Date;
  started_at: Date | null;
  finished_at: Date | null;
  sheet: string | null;
  sheets: PresetJson;
  file_kept: boolean;
}

export interface IncidentTable {
  incident_id: string;
  number: string;
  title: string;
  happened: string;
  state: Generated<string>;
  grade: Generated<string>;
  people: Generated<number>;
  owner_id: string;
  owner_name: string;
  since: Date;
  opened_by_name: string;
  graded_at: Date | null;
  ended_at: Date | null;
  ended_reason: string | null;
  version: Generated<number>;
}

export interface IncidentCaseTable {
  case_id: string;
  incident_id: string;
  added_at: Date;
  added_by_name: string;
  reason: string;
  removed_at: Date | null;
  removed_by_name: string | null;
  removed_reason: string | null;
}

export interface IncidentLetterTable {
  letter_id: string;
  incident_id: string;
  body: string;
  next_word_at: Date;
  written_at: Date;
  written_by_name: string;
}

export interface IncidentLetterCaseTable {
  letter_id: string;
  case_id: string;
  number: string;
  state: Generated<string>;
  refused: string | null;
  message_id: string | null;
  settled_at: Date | null;
}

export interface IncidentStepTable {
  incident_id: string;
  step: string;
  due_at: Date;
  owner_name: string;
  owner_id: string | null;
  done_at: Date | null;
  done_by_name: string | null;
  note: string | null;
  begun_at: Date | null;
  ring_stage: string | null;
  ring_at: Date | null;
}

export interface InvitationTable {
  person_id: string;
  token_hash: Buffer;
  purpose: string;
  created_by: string;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

export interface LiveEventTable {
  id: Generated<number>;
  at: Date;
  topic: string;
  case_id: string | null;
  kind: string;
  actor_id: string | null;
  audience: string[];
}

export interface NotificationTable {
  person_id: string;
  notification_id: string;
  at: Date;
  kind: string;
  case_id: string | null;
  case_number: string | null;
  title: string;
  from_name: string;
  read_at: Date | null;
  what: string | null;
  many: Generated<number>;
  group_key: string | null;
}

export interface OrganisationEventTable {
  seq: number;
  event_id: string;
  at: Date;
  kind: string;
  actor_id: string;
  actor_name: string;
  reason: string | null;
  body: Json;
  body_hash: Buffer;
  hash: Buffer;
}

export interface OrganisationJournalTable {
  one: Generated<number>;
  seq: number;
  hash: Buffer;
}

export interface PersonTable {
  person_id: string;
  sign_in_name: string;
  name: string;
  email: string | null;
  department_id: string | null;
  locale: Generated<string>;
  state: Generated<string>;
  toured_at: Date | null;
  created_at: Date;
  version: Generated<number>;
}

export interface PersonRoleTable {
  person_id: string;
  role: string;
  scope: string;
}

export interface PersonWorkTable {
  person_id: string;
  skills: Generated<string[]>;
  languages: Generated<string[]>;
  capacity: number;
  work_days: number[];
  version: Generated<number>;
}

export interface PortalLinkTable {
  case_id: string;
  issue: number;
  token_hash: Buffer;
  code_hash: Buffer;
  issued_at: Date;
  issued_by: string;
  issued_by_name: string;
  revoked_at: Date | null;
}

export interface PortalNoticeTable {
  version: number;
  at: Date;
  by_name: string;
  zh: string;
  en: string;
}

export interface PortalProofTable {
  proof: Buffer;
  address: Buffer;
  at: Date;
}

export interface PresenceTable {
  case_id: string;
  person_id: string;
  person_name: string;
  doing: string;
  at: Date;
}

export interface ReferralKeyTable {
  body: string;
  key: string;
  case_id: string;
  referral_id: string;
}

export interface RegionTable {
  region_id: string;
  parent_id: string | null;
  name: string;
  version: Generated<number>;
  archived_at: Date | null;
}

export interface RightsRequestTable {
  request_id: string;
  number: string;
  kind: string;
  state: string;
  customer_id: string | null;
  requester_name: string;
  relation: string;
  wish: string;
  received_at: Date;
  verified_at: Date | null;
  verified_how: string | null;
  due_at: Date | null;
  policy: string | null;
  case_count: Generated<number>;
  taken_by: string;
  taken_by_name: string;
  owner_id: string | null;
  owner_name: string | null;
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decision: string | null;
  ground: string | null;
  answer: string | null;
  route: string | null;
  version: Generated<number>;
}

export interface SavedViewTable {
  view_id: string;
  person_id: string;
  name: string;
  filter: Json;
  shared: Generated<boolean>;
  created_at: Date;
}

export interface SearchPendingTable {
  id: Generated<number>;
  case_id: string;
}

export interface SettingTable {
  key: string;
  value: Json;
}

export interface SeverityStandardTable {
  version: number;
  standard: Json;
  saved_at: Date;
  saved_by: string;
  saved_by_name: string;
}

export interface SignInAttemptTable {
  key: string;
  window_from: Date;
  attempts: number;
  failures: number;
  locked_until: Date | null;
}

export interface SpotCallTable {
  call_id: string;
  spot_id: string;
  caller_id: string;
  caller_name: string;
  department_id: string | null;
  called_at: Date;
  passed: number;
  told: string[];
  ring_at: Date | null;
  answered_at: Date | null;
  answered_by: string | null;
  answered_by_name: string | null;
  sent_id: string | null;
  sent_name: string | null;
  ended_at: Date | null;
}

export interface SpotCardTable {
  spot_id: string;
  opened_by: string;
  opened_by_name: string;
  department_id: string | null;
  department_name: string | null;
  started_at: Date;
  last_at: Date;
  place: string | null;
  danger: boolean;
  case_id: string | null;
  case_number: string | null;
  ended_at: Date | null;
  ended_by: string | null;
  ended_by_name: string | null;
  ended_reason: string | null;
}

export interface SpotEntryTable {
  spot_id: string;
  entry_id: string;
  at: Date;
  kept_at: Date;
  kind: string;
  body: Json;
  case_id: string | null;
}

export interface TaxonomyMappingTable {
  scheme: string;
  code: string;
  external: string;
  external_code: string;
}

export interface TaxonomySaidTable {
  scheme: string;
  said: string;
  code: string | null;
  first_at: Date;
  filed_by_name: string | null;
  filed_at: Date | null;
}

export interface TaxonomyValueTable {
  scheme: string;
  code: string;
  parent_code: string | null;
  zh: string;
  en: string;
  ordinal: number;
  valid_from: Generated<string>;
  valid_to: string | null;
  version: Generated<number>;
}

export interface WorkCalendarTable {
  calendar_id: string;
  body: Json;
  revision: number;
  changed_by_name: string;
  changed_at: Date;
}

export interface Tables {
  absence: AbsenceTable;
  anchored_head: AnchoredHeadTable;
  api_key: ApiKeyTable;
  assignment_place: AssignmentPlaceTable;
  assignment_policy: AssignmentPolicyTable;
  backup_run: BackupRunTable;
  case_alarm: CaseAlarmTable;
  case_clock: CaseClockTable;
  case_event: CaseEventTable;
  case_evidence: CaseEvidenceTable;
  case_evidence_access: CaseEvidenceAccessTable;
  case_evidence_note: CaseEvidenceNoteTable;
  case_evidence_use: CaseEvidenceUseTable;
  case_export: CaseExportTable;
  case_hold: CaseHoldTable;
  case_key: CaseKeyTable;
  case_merge: CaseMergeTable;
  case_message: CaseMessageTable;
  case_note: CaseNoteTable;
  case_person: CasePersonTable;
  case_referral: CaseReferralTable;
  case_referral_demand: CaseReferralDemandTable;
  case_referral_package: CaseReferralPackageTable;
  case_referral_supplement: CaseReferralSupplementTable;
  case_search: CaseSearchTable;
  case_step: CaseStepTable;
  case_task: CaseTaskTable;
  case_to_tell: CaseToTellTable;
  cases: CasesTable;
  command_key: CommandKeyTable;
  customer: CustomerTable;
  customer_identifier: CustomerIdentifierTable;
  customer_key: CustomerKeyTable;
  customer_merge: CustomerMergeTable;
  customer_reveal: CustomerRevealTable;
  deadline_policy_version: DeadlinePolicyVersionTable;
  department: DepartmentTable;
  draft: DraftTable;
  evidence_upload: EvidenceUploadTable;
  import_reject: ImportRejectTable;
  import_run: ImportRunTable;
  incident: IncidentTable;
  incident_case: IncidentCaseTable;
  incident_letter: IncidentLetterTable;
  incident_letter_case: IncidentLetterCaseTable;
  incident_step: IncidentStepTable;
  invitation: InvitationTable;
  live_event: LiveEventTable;
  notification: NotificationTable;
  organisation_event: OrganisationEventTable;
  organisation_journal: OrganisationJournalTable;
  person: PersonTable;
  person_role: PersonRoleTable;
  person_work: PersonWorkTable;
  portal_link: PortalLinkTable;
  portal_notice: PortalNoticeTable;
  portal_proof: PortalProofTable;
  presence: PresenceTable;
  referral_key: ReferralKeyTable;
  region: RegionTable;
  rights_request: RightsRequestTable;
  saved_view: SavedViewTable;
  search_pending: SearchPendingTable;
  setting: SettingTable;
  severity_standard: SeverityStandardTable;
  sign_in_attempt: SignInAttemptTable;
  spot_call: SpotCallTable;
  spot_card: SpotCardTable;
  spot_entry: SpotEntryTable;
  taxonomy_mapping: TaxonomyMappingTable;
  taxonomy_said: TaxonomySaidTable;
  taxonomy_value: TaxonomyValueTable;
  work_calendar: WorkCalendarTable;
}
