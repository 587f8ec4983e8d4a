-- The customer portal: how a case is known to its customer, what they read about their data, what was paid for filing.

-- Neither token nor code is here, only how to know them again; a code is short, so its hash takes the server's secret.
create table portal_link (
  case_id uuid not null,
  issue integer not null,
  token_hash bytea not null,
  code_hash bytea not null,
  issued_at timestamptz not null,
  issued_by uuid not null,
  issued_by_name text not null,
  revoked_at timestamptz,
  constraint portal_link_pk primary key (case_id),
  constraint portal_link_case_fk foreign key (case_id) references cases (case_id)
);
select place('portal_link', 'case');

-- The organisation's own privacy notices; version 1 is the one that comes with the product.
create table portal_notice (
  version integer not null,
  at timestamptz not null,
  by_name text not null,
  zh text not null,
  en text not null,
  constraint portal_notice_pk primary key (version)
);
select place('portal_notice', 'managed');

-- Sums worked out for filing: each pays once, and how many an address has paid with within the hour makes the next dearer.
create table portal_proof (
  proof bytea not null,
  address bytea not null,
  at timestamptz not null,
  constraint portal_proof_pk primary key (proof)
);
select place('portal_proof', 'managed');
create index portal_proof_address on portal_proof (address, at);
create index portal_proof_at on portal_proof (at);
