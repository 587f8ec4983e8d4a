-- What an outside body passed on to us about a case: under its own number, with its own dates and demands.
create table case_referral (
  case_id uuid not null,
  referral_id uuid not null,
  ordinal integer not null,
  body text not null,
  number text not null,
  issued_on date,
  received_at timestamptz not null,
  wanted_on date,
  says text not null,
  account_required boolean not null,
  contact_name text,
  contact_phone text,
  contact_said text,
  state text not null,
  registered_at timestamptz not null,
  registered_by uuid not null,
  registered_by_name text not null,
  version integer not null default 1,
  constraint case_referral_pk primary key (case_id, referral_id),
  constraint case_referral_state_known check (state in ('open', 'answered'))
);
select place('case_referral', 'case');
create index case_referral_open on case_referral ((coalesce(wanted_on, date '9999-12-31')), referral_id)
  where state = 'open';

create table case_referral_demand (
  case_id uuid not null,
  referral_id uuid not null,
  demand integer not null,
  text text not null,
  added_at timestamptz not null,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  constraint case_referral_demand_pk primary key (case_id, referral_id, demand),
  constraint case_referral_demand_of foreign key (case_id, referral_id) references case_referral (case_id, referral_id)
);
select place('case_referral_demand', 'case');

-- The same number again: what the body adds to what it passed on before.
create table case_referral_supplement (
  case_id uuid not null,
  supplement_id uuid not null,
  referral_id uuid not null,
  at timestamptz not null,
  issued_on date,
  wanted_on date,
  says text not null,
  by_id uuid not null,
  by_name text not null,
  constraint case_referral_supplement_pk primary key (case_id, supplement_id),
  constraint case_referral_supplement_of foreign key (case_id, referral_id)
    references case_referral (case_id, referral_id)
);
select place('case_referral_supplement', 'case');
create index case_referral_supplement_by on case_referral_supplement (case_id, referral_id);

-- What we answer the body with: a draft, approved by somebody else and issued, sent, and perhaps returned.
create table case_referral_package (
  case_id uuid not null,
  package_id uuid not null,
  referral_id uuid not null,
  ordinal integer not null,
  state text not null,
  letter text not null,
  pieces uuid[] not null default '{}',
  authors uuid[] not null default '{}',
  drafted_at timestamptz not null,
  drafted_by uuid not null,
  drafted_by_name text not null,
  submitted_at timestamptz,
  sent_back_reason text,
  approved_by uuid,
  approved_by_name text,
  issued_at timestamptz,
  issue_number text,
  content jsonb,
  sha256 text,
  sent_at timestamptz,
  sent_how text,
  receipt text,
  proof_id uuid,
  sent_by_name text,
  returned_at timestamptz,
  returned_reason text,
  constraint case_referral_package_pk primary key (case_id, package_id),
  constraint case_referral_package_of foreign key (case_id, referral_id)
    references case_referral (case_id, referral_id),
  constraint case_referral_package_state_known
    check (state in ('draft', 'submitted', 'issued', 'sent', 'returned'))
);
select place('case_referral_package', 'case');
create unique index case_referral_package_nth on case_referral_package (case_id, referral_id, ordinal);

-- A body's number leads to one referral, whatever case it is on.
create table referral_key (
  body text not null,
  key text not null,
  case_id uuid not null,
  referral_id uuid not null,
  constraint referral_key_pk primary key (body, key)
);
select place('referral_key', 'managed');
create index referral_key_case on referral_key (case_id);
