-- Who cases are given to by rule: what colleagues can carry and know, the rules by version, and where each rule stands.

-- What somebody knows and can carry; who has no row works the usual days at the usual capacity.
create table person_work (
  person_id uuid not null,
  skills text[] not null default '{}',
  languages text[] not null default '{zh}',
  capacity integer not null,
  work_days integer[] not null,
  version integer not null default 1,
  constraint person_work_pk primary key (person_id),
  constraint person_work_capacity_right check (capacity between 0 and 500)
);
select place('person_work', 'managed');
create index person_work_skills on person_work using gin (skills);

-- Every version of the ordered rules is kept: the journal of a case names the one that gave it to somebody.
create table assignment_policy (
  version integer not null,
  rules jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  saved_by_name text not null,
  constraint assignment_policy_pk primary key (version)
);
select place('assignment_policy', 'managed');

-- Where a rule that goes in turn stands: who got the last case, and how far each is ahead of their share.
create table assignment_place (
  rule_id uuid not null,
  last_id uuid,
  credits jsonb not null,
  constraint assignment_place_pk primary key (rule_id)
);
select place('assignment_place', 'managed');

-- What everybody has in hand, by severity, without reading the cases.
create index cases_owner_load on cases (owner_id, severity) where closed_at is null;
