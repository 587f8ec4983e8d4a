-- The bytes of an upload are kept under their fingerprint, once for all runs over the same file; the folder may be
-- shared by several machines, so a path says nothing.
alter table import_run add column file_kept boolean not null default false;
update import_run set file_kept = true where file_path is not null;
alter table import_run drop column file_path;
