-- Everything a customer is known or reached by, in normal form. What leads to exactly one of them when it is looked for
-- stays in customer_key; a number several people share stands here with each of them.
create table customer_identifier (
  customer_id uuid not null,
  identifier_id uuid not null,
  kind text not null,
  value text not null,
  preferred boolean not null default false,
  use_when text,
  wrong_at timestamptz,
  wrong_reason text,
  added_at timestamptz not null,
  added_by_name text,
  constraint customer_identifier_pk primary key (customer_id, identifier_id)
);
select place('customer_identifier', 'customer');
create unique index customer_identifier_once on customer_identifier (customer_id, kind, value);
create index customer_identifier_value on customer_identifier (kind, value);

insert into customer_identifier (customer_id, identifier_id, kind, value, preferred, added_at)
select c.customer_id, gen_random_uuid(), known.kind, known.value, known.value in (c.phone, c.email), c.created_at
from customer c
cross join lateral (
  select 'phone' as kind, c.phone as value where c.phone is not null
  union select 'email', c.email where c.email is not null
  union select k.kind, k.key from customer_key k where k.customer_id = c.customer_id
) known
order by c.customer_id;

-- Two records that a person found to be one customer: both stay, cases point back exactly when it proves wrong.
alter table customer add column merged_into uuid;
create table customer_merge (
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by_name text not null,
  case_ids uuid[] not null,
  keys jsonb not null,
  undone_at timestamptz,
  undone_by_name text,
  undone_reason text,
  constraint customer_merge_pk primary key (merge_id)
);
select place('customer_merge', 'managed');
create index customer_merge_kept on customer_merge (kept_id, merged_at);
create unique index customer_merge_once on customer_merge (merged_id) where undone_at is null;
