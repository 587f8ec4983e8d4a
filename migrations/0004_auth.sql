-- Passwords, sessions and second factors, kept by better-auth in its own tables. A person and the user of the same id
-- are one: person says who may do what, auth_user only how somebody proves to be that person.

create table auth_user (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean not null,
  image text,
  username text not null,
  two_factor_enabled boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint auth_user_pk primary key (id),
  constraint auth_user_email_unique unique (email),
  constraint auth_user_username_unique unique (username)
);
select place('auth_user', 'managed');

create table auth_session (
  id uuid not null,
  user_id uuid not null,
  token text not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  -- Last seen, to five minutes: idle sessions end by it.
  updated_at timestamptz not null,
  -- The session ends here however busy it is.
  expires_at timestamptz not null,
  constraint auth_session_pk primary key (id),
  constraint auth_session_token_unique unique (token),
  constraint auth_session_user_fk foreign key (user_id) references auth_user (id) on delete cascade
);
select place('auth_session', 'managed');
create index auth_session_user on auth_session (user_id);
create index auth_session_expires on auth_session (expires_at);

create table auth_account (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint auth_account_pk primary key (id),
  constraint auth_account_provider_unique unique (provider_id, account_id),
  constraint auth_account_user_fk foreign key (user_id) references auth_user (id) on delete cascade
);
select place('auth_account', 'managed');
create index auth_account_user on auth_account (user_id);

create table auth_verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint auth_verification_pk primary key (id)
);
select place('auth_verification', 'managed');
create index auth_verification_identifier on auth_verification (identifier);
create index auth_verification_expires on auth_verification (expires_at);

create table auth_two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default true,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  constraint auth_two_factor_pk primary key (id),
  constraint auth_two_factor_user_unique unique (user_id),
  constraint auth_two_factor_user_fk foreign key (user_id) references auth_user (id) on delete cascade
);
select place('auth_two_factor', 'managed');
