-- When somebody is away, and who stands in for them meanwhile (R2). An absence that was called off or cut short ends where
-- it was ended; the time before stays, for it gave authority.
create table absence (
  absence_id uuid not null,
  person_id uuid not null,
  kind text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  deputy_id uuid,
  entered_by uuid not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  constraint absence_pk primary key (absence_id),
  constraint absence_kind_known check (kind in ('leave', 'sick', 'training', 'travel', 'other')),
  constraint absence_period_right check (until_at >= from_at),
  constraint absence_deputy_another check (deputy_id <> person_id)
);
select place('absence', 'managed');
create index absence_person on absence (person_id, until_at);
create index absence_deputy on absence (deputy_id, until_at) where deputy_id is not null;

-- A deputy was one period on the person; it is an absence like any other now, under an id of its own.
insert into absence (absence_id, person_id, kind, from_at, until_at, deputy_id, entered_by, entered_by_name, entered_at)
  select gen_random_uuid(), person_id, 'other', deputy_from, deputy_until, deputy_id, person_id, name, deputy_from
  from person
  where deputy_id is not null and deputy_id <> person_id and deputy_from is not null and deputy_until >= deputy_from;
drop index person_deputy;
alter table person drop column deputy_id;
alter table person drop column deputy_from;
alter table person drop column deputy_until;
