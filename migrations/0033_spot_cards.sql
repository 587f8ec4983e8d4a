-- The on-the-spot card (§2.4): one for each conflict at a counter, kept from the first tap on, and what was tapped.
create table spot_card (
  spot_id uuid not null,
  opened_by uuid not null,
  opened_by_name text not null,
  department_id uuid,
  department_name text,
  started_at timestamptz not null,
  last_at timestamptz not null,
  place text,
  danger boolean not null,
  case_id uuid,
  case_number text,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  ended_reason text,
  constraint spot_card_pk primary key (spot_id),
  constraint spot_card_end_whole check ((ended_at is null) = (ended_by is null)),
  constraint spot_card_end_said check (ended_at is null or case_id is not null or ended_reason is not null)
);
select place('spot_card', 'managed');
create index spot_card_open on spot_card (started_at, spot_id) where ended_at is null;
create index spot_card_closed on spot_card (ended_at) where case_id is null and ended_at is not null;
create index spot_card_mine on spot_card (opened_by, started_at) where ended_at is null;

create table spot_entry (
  spot_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  kept_at timestamptz not null,
  kind text not null,
  body jsonb not null,
  -- From when the card is a case: erased with it.
  case_id uuid,
  constraint spot_entry_pk primary key (spot_id, entry_id),
  constraint spot_entry_card foreign key (spot_id) references spot_card (spot_id)
);
select place('spot_entry', 'managed');
create index spot_entry_case on spot_entry (case_id) where case_id is not null;

-- A call for the supervisor from a card; `ring_at` is when it goes on to the next ones in the line.
create table spot_call (
  call_id uuid not null,
  spot_id uuid not null,
  caller_id uuid not null,
  caller_name text not null,
  department_id uuid,
  called_at timestamptz not null,
  passed integer not null,
  told uuid[] not null,
  ring_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  sent_id uuid,
  sent_name text,
  ended_at timestamptz,
  constraint spot_call_pk primary key (call_id),
  constraint spot_call_card foreign key (spot_id) references spot_card (spot_id)
);
select place('spot_call', 'managed');
create unique index spot_call_one_open on spot_call (spot_id) where answered_at is null and ended_at is null;
create index spot_call_of_card on spot_call (spot_id, called_at);
create index spot_call_ring on spot_call (ring_at) where ring_at is not null;
