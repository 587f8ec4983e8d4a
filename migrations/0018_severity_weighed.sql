-- What a severity was worked out from (harm, amount, people affected, regulator, media, care, repeat), as put down.
alter table cases add column severity_facts jsonb;

-- Priority: the nearest deadline, a day earlier for each level of severity above the first. The same as urgentAt() in
-- src/cases/rules/priority.ts; by way of UTC because only then the expression depends on no setting.
alter table cases add column urgent_at timestamptz
  generated always as (((next_due_at at time zone 'UTC') - (severity - 1) * interval '24 hours') at time zone 'UTC') stored;
create index cases_open_urgent on cases (urgent_at, case_id) where next_due_at is not null;
create index cases_owner_urgent on cases (owner_id, urgent_at, case_id) where closed_at is null;
create index cases_department_urgent on cases (department_id, urgent_at, case_id) where closed_at is null;
