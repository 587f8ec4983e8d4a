-- R12, PIPL 47: a case that ended long ago is only stored and protected, then erased; what a person asks about their data.
alter table cases add column restricted_at timestamptz;
-- Released by compliance: not restricted again before then.
alter table cases add column restrict_after timestamptz;
alter table cases add column erased_at timestamptz;
create index cases_ended_kept on cases (closed_at, case_id) where closed_at is not null and erased_at is null;
create index cases_restricted on cases (restricted_at desc, case_id desc) where restricted_at is not null;
-- Which events of the house name a customer: they are erased with them.
create index organisation_event_customer on organisation_event ((body ->> 'customerId')) where body ? 'customerId';

create table rights_request (
  request_id uuid not null,
  number text not null,
  kind text not null,
  state text not null,
  customer_id uuid,
  requester_name text not null,
  -- Themselves, or on whose behalf: an agent, an heir.
  relation text not null,
  wish text not null,
  received_at timestamptz not null,
  -- How it was made sure that it is them; the limit runs from then on.
  verified_at timestamptz,
  verified_how text,
  due_at timestamptz,
  policy text,
  case_count integer not null default 0,
  taken_by uuid not null,
  taken_by_name text not null,
  owner_id uuid,
  owner_name text,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decision text,
  ground text,
  answer text,
  route text,
  version integer not null default 1,
  constraint rights_request_pk primary key (request_id),
  constraint rights_request_number_unique unique (number),
  constraint rights_request_kind_known check (kind in ('access', 'copy', 'correct', 'delete', 'explain')),
  constraint rights_request_state_known check (state in ('received', 'verified', 'granted', 'partly', 'refused'))
);
select place('rights_request', 'managed');
create index rights_request_open_due on rights_request (due_at, request_id) where decided_at is null;
create index rights_request_newest on rights_request (received_at desc, request_id desc);
create index rights_request_customer on rights_request (customer_id) where customer_id is not null;
create sequence rights_request_number;
-- R12: who saw what in clear, for the whole house, newest first; and by one person.
create index customer_reveal_newest on customer_reveal (at desc, reveal_id desc);
-- Records merged into one are erased with it.
create index customer_merged_into on customer (merged_into) where merged_into is not null;
create index customer_merge_merged on customer_merge (merged_id);
