-- A group incident: cases of different customers about one event, led by one owner, with one word to all and, once it is
-- as large as the organisation's thresholds say, the emergency checklist. Nothing here names a customer.
create sequence incident_number;
create table incident (
  incident_id uuid not null,
  number text not null,
  title text not null,
  happened text not null,
  state text not null default 'open',
  grade text not null default 'none',
  people integer not null default 0,
  owner_id uuid not null,
  owner_name text not null,
  since timestamptz not null,
  opened_by_name text not null,
  graded_at timestamptz,
  ended_at timestamptz,
  ended_reason text,
  version integer not null default 1,
  constraint incident_pk primary key (incident_id),
  constraint incident_number_once unique (number),
  constraint incident_state_known check (state in ('open', 'ended')),
  constraint incident_grade_known check (grade in ('none', 'group', 'major'))
);
select place('incident', 'managed');
create index incident_listed on incident (state, since desc, incident_id desc);

create table incident_case (
  case_id uuid not null,
  incident_id uuid not null,
  added_at timestamptz not null,
  added_by_name text not null,
  reason text not null,
  removed_at timestamptz,
  removed_by_name text,
  removed_reason text,
  constraint incident_case_pk primary key (case_id, incident_id)
);
select place('incident_case', 'managed');
create unique index incident_case_standing on incident_case (case_id) where removed_at is null;
create index incident_case_of on incident_case (incident_id, added_at);

create table incident_step (
  incident_id uuid not null,
  step text not null,
  due_at timestamptz not null,
  owner_name text not null,
  owner_id uuid,
  done_at timestamptz,
  done_by_name text,
  note text,
  constraint incident_step_pk primary key (incident_id, step)
);
select place('incident_step', 'managed');

create table incident_letter (
  letter_id uuid not null,
  incident_id uuid not null,
  body text not null,
  next_word_at timestamptz not null,
  written_at timestamptz not null,
  written_by_name text not null,
  constraint incident_letter_pk primary key (letter_id)
);
select place('incident_letter', 'managed');
create index incident_letter_of on incident_letter (incident_id, written_at);

create table incident_letter_case (
  letter_id uuid not null,
  case_id uuid not null,
  number text not null,
  state text not null default 'waiting',
  refused text,
  message_id uuid,
  settled_at timestamptz,
  constraint incident_letter_case_pk primary key (letter_id, case_id),
  constraint incident_letter_case_state_known check (state in ('waiting', 'sent', 'refused'))
);
select place('incident_letter_case', 'managed');
