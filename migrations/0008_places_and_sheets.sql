-- Departments and regions count their versions, so that a stale edit is refused, and a region can be archived as a
-- department can.
alter table department add column version integer not null default 1;
alter table region add column version integer not null default 1;
alter table region add column archived_at timestamptz;

-- Of a workbook: the sheet an import reads (null until one is known to hold rows), and all of them with their rows.
alter table import_run add column sheet text;
alter table import_run add column sheets jsonb not null default '[]';
