-- What a vulnerable customer needs from us, in words of a closed list beside the free text; and, for those who handle
-- their case alone, what it is and on what basis we know (PIPL 28–31).
alter table customer add column care_adjustments text[] not null default '{}';
alter table customer add column care_kinds text[] not null default '{}';
alter table customer add column care_note text;
alter table customer add column care_basis text;
alter table customer add column care_set_at timestamptz;
alter table customer add column care_set_by_name text;
