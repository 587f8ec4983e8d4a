-- Lists of someone with their own cases alone look through the few that departments were involved in.
create index cases_involved on cases using gin (involved) where involved <> '{}';
-- By the longest silence: those never contacted first.
create index cases_owner_contact on cases (owner_id, last_contact_at nulls first, case_id) where closed_at is null;
