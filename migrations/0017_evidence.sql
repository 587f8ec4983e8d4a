-- Evidence of a case: what was supplied, who looked at it, what it is cited for, what the customer may see; the legal hold
-- on a case, and the files that left the house. The bytes lie in the file store under their sha256.

create table case_evidence (
  case_id uuid not null,
  evidence_id uuid not null,
  ordinal integer not null,
  title text not null,
  kind text not null,
  source text not null,
  -- Who supplied it, where that is neither the customer nor who added it.
  supplied_by text,
  -- What it proves, and the words in it that tell.
  proves text,
  extract text,
  file_name text not null,
  -- As the bytes say, never as the name or the browser says.
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  added_at timestamptz not null,
  added_by uuid not null,
  added_by_name text not null,
  shared_at timestamptz,
  shared_by uuid,
  shared_by_name text,
  caption text,
  constraint case_evidence_pk primary key (case_id, evidence_id),
  constraint case_evidence_case_fk foreign key (case_id) references cases (case_id),
  constraint case_evidence_source_known check (source in ('customer', 'staff', 'third_party'))
);
select place('case_evidence', 'case');
create unique index case_evidence_ordinal on case_evidence (case_id, ordinal);
-- Whether anybody still needs the bytes.
create index case_evidence_bytes on case_evidence (sha256);

-- Pinned to a page of a document or a second of a recording, or to the whole.
create table case_evidence_note (
  case_id uuid not null,
  note_id uuid not null,
  evidence_id uuid not null,
  at timestamptz not null,
  author_id uuid not null,
  author_name text not null,
  page integer,
  second integer,
  body text not null,
  constraint case_evidence_note_pk primary key (case_id, note_id),
  constraint case_evidence_note_of_fk foreign key (case_id, evidence_id) references case_evidence (case_id, evidence_id)
);
select place('case_evidence_note', 'case');
create index case_evidence_note_of on case_evidence_note (case_id, evidence_id);

-- What a finding or a decision rests on. A task's department sees what is cited for its task (R12).
create table case_evidence_use (
  case_id uuid not null,
  evidence_id uuid not null,
  used_for text not null,
  -- The task, or the event of the decision.
  used_id uuid not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  constraint case_evidence_use_pk primary key (case_id, evidence_id, used_for, used_id),
  constraint case_evidence_use_of_fk foreign key (case_id, evidence_id) references case_evidence (case_id, evidence_id),
  constraint case_evidence_use_known check (used_for in ('task', 'decision'))
);
select place('case_evidence_use', 'case');

-- Who looked at a piece: changes are in the journal, looking is here.
create table case_evidence_access (
  case_id uuid not null,
  access_id uuid not null,
  evidence_id uuid not null,
  at timestamptz not null,
  what text not null,
  -- Null for the customer.
  person_id uuid,
  person_name text not null,
  constraint case_evidence_access_pk primary key (case_id, access_id),
  constraint case_evidence_access_of_fk foreign key (case_id, evidence_id) references case_evidence (case_id, evidence_id),
  constraint case_evidence_access_known check (what in ('viewed', 'downloaded', 'exported'))
);
select place('case_evidence_access', 'case');
create index case_evidence_access_of on case_evidence_access (case_id, evidence_id, at);

-- While one stands, nothing of the case may be deleted.
create table case_hold (
  case_id uuid not null,
  hold_id uuid not null,
  set_at timestamptz not null,
  set_by uuid not null,
  set_by_name text not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_by uuid,
  lifted_by_name text,
  lift_reason text,
  constraint case_hold_pk primary key (case_id, hold_id),
  constraint case_hold_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_hold', 'case');
create unique index case_hold_one on case_hold (case_id) where lifted_at is null;

-- Complete case files that left the house, for whom and why.
create table case_export (
  case_id uuid not null,
  export_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  person_name text not null,
  recipient text not null,
  reason text not null,
  redacted boolean not null,
  locale text not null,
  constraint case_export_pk primary key (case_id, export_id),
  constraint case_export_case_fk foreign key (case_id) references cases (case_id)
);
select place('case_export', 'case');

-- Uploads on their way: what is received is safely on disk up to here, and goes on from here after any break.
create table evidence_upload (
  upload_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  file_name text not null,
  bytes bigint not null,
  received bigint not null,
  started_at timestamptz not null,
  touched_at timestamptz not null,
  constraint evidence_upload_pk primary key (upload_id)
);
select place('evidence_upload', 'managed');
create index evidence_upload_touched on evidence_upload (touched_at);
create index evidence_upload_person on evidence_upload (person_id, case_id);
