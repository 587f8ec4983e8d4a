-- Who stands behind a case beside its one customer: agents and heirs with the paper that lets them speak, joint
-- complainants and who represents them, third parties. Nobody is deleted: who no longer belongs is ended with a reason.
create table case_person (
  case_id uuid not null,
  party_id uuid not null,
  role text not null,
  name text not null,
  relation text,
  phone text,
  email text,
  represents boolean not null default false,
  paper text,
  paper_scope text,
  paper_said text,
  paper_valid_until date,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  ended_at timestamptz,
  ended_reason text,
  version integer not null default 1,
  constraint case_person_pk primary key (case_id, party_id),
  constraint case_person_case_fk foreign key (case_id) references cases (case_id),
  constraint case_person_role_known check (role in ('agent', 'heir', 'joint', 'third_party')),
  constraint case_person_scope_known check (paper_scope in ('whole', 'convey')),
  constraint case_person_represents_joint check (not represents or role = 'joint')
);
select place('case_person', 'case');

-- How many were ever entered: most cases have none, and their page asks no further.
alter table cases add column persons integer not null default 0;

-- R8: since when attempts to reach the customer are counted, and when the next one is planned. The attempts themselves
-- are events of the case's journal.
alter table cases add column attempts_from timestamptz;
alter table cases add column next_attempt_at timestamptz;
update cases c set attempts_from = (
  select max(e.at) from case_event e
  where e.case_id = c.case_id and e.kind = 'contact_attempted' and e.body ->> 'attempts' = '1')
where c.contact_attempts > 0;

-- Why a case was registered on a later day than it was received.
alter table cases add column received_reason text;
