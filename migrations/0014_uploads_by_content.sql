-- The bytes of an upload are kept under their fingerprint, once for all runs over the same file; the folder may be
-- shared by several machines, so a path says nothing.
alter table import_run add column file_kept boolean;
update import_run set file_kept = file_path is not null;
alter table import_run alter column file_kept set not null;
alter table import_run drop column file_path;

-- Where an imported case comes from stands on it too, because lists are filtered by it.
alter table cases add column source text;
update cases c set source = substr(k.kind, 8) from case_key k where k.case_id = c.case_id and k.kind like 'import:%';
create index cases_source on cases (source, received_at desc, case_id desc) where source is not null;
