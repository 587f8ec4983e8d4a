-- Settings of the organisation, invitations, and the counters that stop guessing.

create table setting (
  key text not null,
  value jsonb not null,
  constraint setting_pk primary key (key)
);
select place('setting', 'managed');

-- One open link per person: to set the first password, or a new one when it was forgotten.
create table invitation (
  person_id uuid not null,
  token_hash bytea not null,
  purpose text not null,
  created_by uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint invitation_pk primary key (person_id),
  constraint invitation_token_unique unique (token_hash),
  constraint invitation_purpose_known check (purpose in ('join', 'new_password')),
  constraint invitation_person_fk foreign key (person_id) references person (person_id)
);
select place('invitation', 'managed');

-- Attempts per sign-in name and per address. A failure is counted before the password is checked and taken back when
-- it was right, so guesses sent at once cannot slip past the limit together.
create table sign_in_attempt (
  key text not null,
  window_from timestamptz not null,
  attempts integer not null,
  failures integer not null,
  locked_until timestamptz,
  constraint sign_in_attempt_pk primary key (key)
);
select place('sign_in_attempt', 'managed');
create index sign_in_attempt_window on sign_in_attempt (window_from);

-- The people page lists by name.
create index person_name on person (name, person_id);
