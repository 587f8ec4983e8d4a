import type { Spaces } from "../../words/spaces.ts";

export type AuditKind = keyof Spaces["settings"]["audit"]["kind"];
type Group = keyof Spaces["settings"]["audit"]["group"];

/** Every kind of organisation event that has words, in the groups of the filter. */
const KINDS = {
  people: [
    "person_invited",
    "person_added",
    "person_changed",
    "person_locked",
    "person_unlocked",
    "person_left",
    "link_renewed",
    "invitation_cancelled",
    "invitation_accepted",
    "deputy_named",
    "deputy_withdrawn",
    "absence_entered",
    "absence_ended",
    "work_set",
  ],
  access: [
    "password_changed",
    "second_factor_started",
    "second_factor_stopped",
    "second_factor_removed",
    "session_ended",
    "sign_in_locked",
  ],
  house: [
    "organisation_set_up",
    "limits_set",
    "spot_card_closed",
    "incident_opened",
    "incident_handed",
    "incident_step_done",
    "incident_step_late",
    "incident_letter_written",
    "incident_ended",
    "assignment_rules_saved",
    "policy_version_scheduled",
    "policy_version_withdrawn",
    "calendar_changed",
    "business_hours_set",
    "case_policies_chosen",
    "reminders_changed",
    "severity_standard_set",
    "department_created",
    "department_changed",
    "department_archived",
    "department_restored",
    "region_created",
    "region_changed",
    "region_archived",
    "region_restored",
    "portal_settings_changed",
    "taxonomy_value_added",
    "taxonomy_value_changed",
    "taxonomy_mapped",
    "taxonomy_said_filed",
    "taxonomy_imported",
  ],
  data: [
    "key_created",
    "key_revoked",
    "import_started",
    "import_resumed",
    "import_finished",
    "import_cancelled",
    "cases_anchored",
    "backup_taken",
    "backups_planned",
  ],
  customers: [
    "customer_edited",
    "identifier_revealed",
    "customers_merged",
    "customers_parted",
    "case_released",
    "event_redacted",
    "retention_planned",
    "rights_request_taken",
    "rights_request_decided",
    "rights_copy_made",
  ],
} as const satisfies Record<Group, readonly AuditKind[]>;

export function kindGroups(): { group: Group; kinds: readonly AuditKind[] }[] {
  return (Object.keys(KINDS) as Group[]).map((group) => ({ group, kinds: KINDS[group] }));
}

const known = new Set<string>(Object.values(KINDS).flat());

export function isKnownKind(kind: string): kind is AuditKind {
  return known.has(kind);
}
