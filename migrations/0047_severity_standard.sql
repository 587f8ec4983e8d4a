-- By which numbers a severity is judged: every version is kept, a case names the one it was judged by. Version 1 is the
-- one the product comes with (src/cases/rules/severity-standard.ts) and has no row.
create table severity_standard (
  version integer not null,
  standard jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  constraint severity_standard_pk primary key (version),
  constraint severity_standard_after_shipped check (version > 1)
);
select place('severity_standard', 'managed');

-- Means something where there are severity_facts.
alter table cases add column severity_standard integer not null default 1;
