-- By what a chosen file is known again, beside its name and size, so that sending it again goes on where it broke off.
alter table evidence_upload add column mark text;
update evidence_upload set mark = '';
alter table evidence_upload alter column mark set not null;
