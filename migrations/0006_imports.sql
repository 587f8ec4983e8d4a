-- Imports: what was brought in from which file, how far it has come, and which lines were not taken and why.

create table import_run (
  run_id uuid not null,
  -- Namespace of identity: the rows of one source are recognised by their key in it.
  source text not null,
  file_name text not null,
  file_sha256 text not null,
  -- Where the uploaded file lies on the machine that took it; null for a file named on the command line.
  file_path text,
  -- Names of the file's columns, against which a mapping is checked.
  columns text[] not null,
  mapping jsonb not null,
  dry_run boolean not null default false,
  state text not null,
  -- Line of the file up to which everything is written: a killed run goes on behind it.
  position integer not null default 0,
  total integer not null,
  created_count integer not null default 0,
  linked_count integer not null default 0,
  rejected_count integer not null default 0,
  -- Why it failed, as a refusal.
  failure jsonb,
  started_by uuid not null,
  started_by_name text not null,
  department_id uuid,
  department_name text,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  constraint import_run_pk primary key (run_id),
  constraint import_run_state_known check (state in ('pending', 'running', 'done', 'cancelled', 'failed'))
);
select place('import_run', 'managed');
create index import_run_created on import_run (created_at desc, run_id desc);
create index import_run_file on import_run (file_sha256);
create index import_run_running on import_run (run_id) where state = 'running';

create table import_reject (
  run_id uuid not null,
  line integer not null,
  field text not null,
  reason_code text not null,
  zh text not null,
  en text not null,
  excerpt text not null,
  constraint import_reject_pk primary key (run_id, line),
  constraint import_reject_run_fk foreign key (run_id) references import_run (run_id) on delete cascade
);
select place('import_reject', 'managed');
