-- Backups taken, being taken, or broken off; one a day at most is the clock's.
create table backup_run (
  run_id uuid not null,
  -- The day it was due, when the clock asked for it.
  due_on date,
  asked_by uuid,
  asked_by_name text,
  -- Where it lies and on which machine, for the folder may be its own.
  file text not null,
  machine text not null,
  state text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  bytes bigint,
  row_count bigint,
  file_count bigint,
  sealed boolean,
  -- Restored aside, and the journal in it walked.
  verified_at timestamptz,
  journal_events bigint,
  seconds double precision,
  failure jsonb,
  removed_at timestamptz,
  constraint backup_run_pk primary key (run_id),
  constraint backup_run_due_unique unique (due_on),
  constraint backup_run_state_known check (state in ('running', 'done', 'failed'))
);
select place('backup_run', 'local');
create index backup_run_newest on backup_run (started_at desc, run_id);
