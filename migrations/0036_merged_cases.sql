-- Two cases that a person found to be one matter: the merged one keeps all it has and points to the case it is worked on
-- in. Nothing is moved, so taking it back restores it; what the kept case took over is in case_merge.
alter table cases add column merged_into uuid;
alter table cases add column merged_into_number text;
-- How many cases are merged into this one: most have none, and their page asks no further.
alter table cases add column merged_cases integer not null default 0;
-- An earlier, ended case of the same customer about the same matter.
alter table cases add column repeat_of uuid;
create index cases_merged_into on cases (merged_into) where merged_into is not null;
create index cases_repeat_of on cases (repeat_of) where repeat_of is not null;

create table case_merge (
  case_id uuid not null,
  merge_id uuid not null,
  kept_id uuid not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by_name text not null,
  -- What stood on the merged case, and on the kept one what was and what it became; times, levels, clocks.
  held jsonb not null,
  took jsonb not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  constraint case_merge_pk primary key (case_id, merge_id),
  constraint case_merge_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_merge', 'case');
create index case_merge_kept on case_merge (kept_id, merged_at) where undone_at is null;
