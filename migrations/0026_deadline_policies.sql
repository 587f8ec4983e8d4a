-- What an organisation counts deadlines by beside what ships: its own versions of policies, and its own calendars.
create table deadline_policy_version (
  policy_id text not null,
  version text not null,
  effective_from date not null,
  body jsonb not null,
  reason text not null,
  created_by uuid not null,
  created_by_name text not null,
  created_at timestamptz not null,
  constraint deadline_policy_version_pk primary key (policy_id, version),
  constraint deadline_policy_version_day_once unique (policy_id, effective_from)
);
select place('deadline_policy_version', 'reference');

create table work_calendar (
  calendar_id text not null,
  body jsonb not null,
  revision integer not null,
  changed_by_name text not null,
  changed_at timestamptz not null,
  constraint work_calendar_pk primary key (calendar_id)
);
select place('work_calendar', 'reference');
