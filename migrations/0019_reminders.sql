-- Reminders: what is due on a case, each with the next moment somebody is told of it.
create table case_alarm (
  case_id uuid not null,
  subject text not null,
  what text not null,
  begun_at timestamptz not null,
  due_at timestamptz not null,
  stage text,
  ring_at timestamptz,
  constraint case_alarm_pk primary key (case_id, subject),
  constraint case_alarm_stage_known check (stage in ('before', 'due', 'supervisor', 'head'))
);
select place('case_alarm', 'managed');
create index case_alarm_ring on case_alarm (ring_at) where ring_at is not null;

-- Of what a notice tells, and of how many: many at once become one line that counts on until it is read.
alter table notification add column what text;
alter table notification add column many integer not null default 1;
alter table notification add column group_key text;
create unique index notification_group on notification (person_id, group_key)
  where read_at is null and group_key is not null;
