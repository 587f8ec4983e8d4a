-- The case: its row, its journal, clocks, tasks, messages, notes; and what lists and search read.

create sequence case_number;

create table cases (
  case_id uuid not null,
  number text not null,
  state text not null,
  resume_state text,
  level integer not null default 0,
  kind text not null,
  phase text,
  channel text not null,
  title text not null,
  words text not null,
  product text,
  causes text[] not null default '{}',
  severity integer not null,
  severity_reason text,
  incident_on date,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  customer_id uuid,
  customer_name text not null,
  owner_id uuid,
  owner_name text,
  department_id uuid,
  department_name text,
  region_id uuid,
  complained_person_id uuid,
  complained_department_id uuid,
  recused uuid[] not null default '{}',
  involved uuid[] not null default '{}',
  business_need text,
  emotional_need text,
  need_state text not null default 'not_asked',
  need_confirmed_at timestamptz,
  next_word_at timestamptz,
  accepted_at timestamptz,
  demand text,
  demanded_at timestamptz,
  own_fault text not null default 'no',
  own_fault_decision text,
  own_fault_decided_by uuid,
  decision jsonb,
  remedy jsonb,
  finding text,
  agreement text,
  answer_at timestamptz,
  accounted_at timestamptz,
  closed_at timestamptz,
  bounces integer not null default 0,
  contact_attempts integer not null default 0,
  open_tasks integer not null default 0,
  next_due_at timestamptz,
  next_due_clock text,
  next_due_from timestamptz,
  last_event_at timestamptz not null,
  last_event_kind text not null,
  last_contact_at timestamptz,
  external_body text,
  referral_number text,
  journal_seq integer not null,
  journal_hash bytea not null,
  constraint cases_pk primary key (case_id),
  constraint cases_severity_range check (severity between 1 and 4),
  constraint cases_need_state_known check (need_state in ('not_asked', 'confirmed', 'corrected')),
  constraint cases_own_fault_known check (own_fault in ('no', 'possible', 'decided'))
);
select place('cases', 'case');
-- Open means: not in one of the three ends. Each list has an index that gives its order without a sort.
create index cases_open_received on cases (received_at desc, case_id desc) where closed_at is null;
create index cases_received on cases (received_at desc, case_id desc);
create index cases_open_due on cases (next_due_at, case_id) where closed_at is null;
create index cases_owner_due on cases (owner_id, next_due_at, case_id) where closed_at is null;
create index cases_department_due on cases (department_id, next_due_at, case_id) where closed_at is null;
create index cases_department_received on cases (department_id, received_at desc, case_id desc);
create index cases_registered_by on cases (registered_by, received_at desc);
create index cases_customer on cases (customer_id, received_at desc) where customer_id is not null;
create index cases_own_fault on cases (department_id) where own_fault = 'possible';
create index cases_next_word on cases (owner_id, next_word_at) where next_word_at is not null;
create index cases_state_received on cases (state, received_at desc, case_id desc);

-- Anything unique across cases lives here: the human number, and the identity of an imported row.
create table case_key (
  kind text not null,
  key text not null,
  case_id uuid not null,
  constraint case_key_pk primary key (kind, key)
);
select place('case_key', 'managed');
create index case_key_case on case_key (case_id);

create table case_event (
  case_id uuid not null,
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
  constraint case_event_pk primary key (case_id, seq),
  constraint case_event_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_event', 'case');

create table case_clock (
  case_id uuid not null,
  clock text not null,
  policy text not null,
  started_at timestamptz not null,
  due_at timestamptz not null,
  paused_at timestamptz,
  paused_ms bigint not null default 0,
  stopped_at timestamptz,
  constraint case_clock_pk primary key (case_id, clock),
  constraint case_clock_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_clock', 'case');

create table case_message (
  case_id uuid not null,
  message_id uuid not null,
  at timestamptz not null,
  direction text not null,
  purpose text not null,
  channel text not null,
  author_id uuid,
  author_name text not null,
  body text not null,
  constraint case_message_pk primary key (case_id, message_id),
  constraint case_message_case_fk foreign key (case_id) references cases (case_id),
  constraint case_message_direction_known check (direction in ('in', 'out'))
);
select place('case_message', 'case');

-- Internal notes are a table of their own: no query that serves a customer can reach them by a forgotten filter.
create table case_note (
  case_id uuid not null,
  note_id uuid not null,
  at timestamptz not null,
  author_id uuid not null,
  author_name text not null,
  body text not null,
  constraint case_note_pk primary key (case_id, note_id),
  constraint case_note_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_note', 'case');

create table case_task (
  case_id uuid not null,
  task_id uuid not null,
  ordinal integer not null,
  kind text not null,
  state text not null,
  department_id uuid not null,
  department_name text not null,
  case_title text not null,
  case_number text not null,
  question text not null,
  need text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  dispatched_at timestamptz not null,
  due_at timestamptz not null,
  assignee_id uuid,
  assignee_name text,
  hand_backs integer not null default 0,
  hand_back_reason text,
  arbiter_id uuid,
  answer text,
  finding text,
  answered_by uuid,
  answered_by_name text,
  answered_at timestamptz,
  confirmed_by uuid,
  confirmed_at timestamptz,
  constraint case_task_pk primary key (case_id, task_id),
  constraint case_task_case_fk foreign key (case_id) references cases (case_id),
  constraint case_task_state_known check (state in ('dispatched', 'handed_back', 'arbitration', 'answered', 'cancelled'))
);
select place('case_task', 'case');
create index case_task_department on case_task (department_id, due_at) where answered_at is null;
create index case_task_arbiter on case_task (arbiter_id) where state = 'arbitration';
create index case_task_unconfirmed on case_task (answered_at) where answered_at is not null and confirmed_at is null;

-- Steps of an agreed remedy, each with owner and due time (§2.1 executing).
create table case_step (
  case_id uuid not null,
  step_id uuid not null,
  ordinal integer not null,
  text text not null,
  owner_id uuid not null,
  owner_name text not null,
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  proof text,
  constraint case_step_pk primary key (case_id, step_id),
  constraint case_step_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_step', 'case');

-- Words as the search finds them; written by the indexer, never by the transaction that changed the case.
create table case_search (
  case_id uuid not null,
  received_at timestamptz not null,
  doc tsvector not null,
  constraint case_search_pk primary key (case_id)
);
select place('case_search', 'case');
create index case_search_doc on case_search using gin (doc) with (fastupdate = on);

create table search_pending (
  id bigint generated always as identity,
  case_id uuid not null,
  constraint search_pending_pk primary key (id)
);
select place('search_pending', 'local');

create table customer (
  customer_id uuid not null,
  name text not null,
  phone text,
  email text,
  since_year integer,
  segment text,
  needs_care text,
  region_id uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  constraint customer_pk primary key (customer_id)
);
select place('customer', 'customer');

-- Identifiers in normal form (digits of a phone, lower-case mail), hashed nowhere: masked on the way out.
create table customer_key (
  kind text not null,
  key text not null,
  customer_id uuid not null,
  constraint customer_key_pk primary key (kind, key)
);
select place('customer_key', 'managed');
create index customer_key_customer on customer_key (customer_id);
create index customer_name on customer (name, customer_id);

-- Who looked at personal data in clear, and why (R12).
create table customer_reveal (
  reveal_id uuid not null,
  customer_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  field text not null,
  reason text not null,
  at timestamptz not null,
  constraint customer_reveal_pk primary key (customer_id, reveal_id)
);
select place('customer_reveal', 'customer');

create table draft (
  person_id uuid not null,
  place text not null,
  case_id uuid,
  body jsonb not null,
  version integer not null,
  updated_at timestamptz not null,
  constraint draft_pk primary key (person_id, place)
);
select place('draft', 'managed');
create index draft_case on draft (case_id) where case_id is not null;

create table notification (
  person_id uuid not null,
  notification_id uuid not null,
  at timestamptz not null,
  kind text not null,
  case_id uuid,
  case_number text,
  title text not null,
  from_name text not null,
  read_at timestamptz,
  constraint notification_pk primary key (person_id, notification_id)
);
select place('notification', 'managed');

create table saved_view (
  view_id uuid not null,
  person_id uuid not null,
  name text not null,
  filter jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null,
  constraint saved_view_pk primary key (view_id),
  constraint saved_view_name_unique unique (person_id, name)
);
select place('saved_view', 'managed');

-- Who has a case open right now; a row older than 30 seconds means gone.
create unlogged table presence (
  case_id uuid not null,
  person_id uuid not null,
  person_name text not null,
  doing text not null,
  at timestamptz not null,
  constraint presence_pk primary key (case_id, person_id)
);
select place('presence', 'local');
