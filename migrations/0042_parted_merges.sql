-- The search leaves out the names of requesters whose merge into a case was taken back.
create index case_merge_parted on case_merge (kept_id) where undone_at is not null;
