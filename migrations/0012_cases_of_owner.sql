-- Whoever sees only their own cases sees the ended ones as well: lists of all states and the search begin here.
create index cases_owner on cases (owner_id);
