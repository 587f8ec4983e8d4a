-- People, departments, regions, keys, and the journal of what administrators change.

create table region (
  region_id uuid not null,
  parent_id uuid,
  name text not null,
  constraint region_pk primary key (region_id)
);
select place('region', 'reference');

create table department (
  department_id uuid not null,
  parent_id uuid,
  region_id uuid,
  name text not null,
  archived_at timestamptz,
  constraint department_pk primary key (department_id),
  constraint department_name_unique unique (name)
);
select place('department', 'reference');

create table person (
  person_id uuid not null,
  sign_in_name text not null,
  name text not null,
  email text,
  department_id uuid,
  locale text not null default 'zh',
  state text not null default 'active',
  deputy_id uuid,
  deputy_from timestamptz,
  deputy_until timestamptz,
  toured_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint person_pk primary key (person_id),
  constraint person_sign_in_name_unique unique (sign_in_name),
  constraint person_state_known check (state in ('invited', 'active', 'locked', 'left')),
  constraint person_locale_known check (locale in ('zh', 'en'))
);
select place('person', 'managed');
create index person_department on person (department_id);
create index person_deputy on person (deputy_id) where deputy_id is not null;

create table person_role (
  person_id uuid not null,
  role text not null,
  scope text not null,
  constraint person_role_pk primary key (person_id, role),
  constraint person_role_person_fk foreign key (person_id) references person (person_id),
  constraint person_role_scope_known check (scope in ('own', 'department', 'region', 'all'))
);
select place('person_role', 'managed');

create table api_key (
  key_id uuid not null,
  name text not null,
  prefix text not null,
  hash bytea not null,
  roles text[] not null,
  scope text not null,
  department_id uuid,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint api_key_pk primary key (key_id),
  constraint api_key_prefix_unique unique (prefix),
  constraint api_key_scope_known check (scope in ('own', 'department', 'region', 'all'))
);
select place('api_key', 'managed');

-- Journal of the organisation (people, departments, keys, settings): one chain, its head beside it.
create table organisation_event (
  seq integer not null,
  event_id uuid not null,
  at timestamptz not null,
  kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  reason text,
  body jsonb not null,
  body_hash bytea not null,
  hash bytea not null,
  constraint organisation_event_pk primary key (seq)
);
select place('organisation_event', 'managed');

create table organisation_journal (
  one integer not null default 1,
  seq integer not null,
  hash bytea not null,
  constraint organisation_journal_pk primary key (one),
  constraint organisation_journal_single check (one = 1)
);
select place('organisation_journal', 'managed');
insert into organisation_journal (seq, hash) values (0, '\x');
