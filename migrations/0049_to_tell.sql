-- What the customer is still to be told, its words ready: nothing was told before somebody records that it was (R1, R9).
create table case_to_tell (
  case_id uuid not null,
  tell_id uuid not null,
  purpose text not null,
  body text not null,
  next_word_at timestamptz,
  written_at timestamptz not null,
  written_by_name text not null,
  told_at timestamptz,
  constraint case_to_tell_pk primary key (case_id, tell_id),
  constraint case_to_tell_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_to_tell', 'case');
create index case_to_tell_open on case_to_tell (written_at, case_id) where told_at is null;
