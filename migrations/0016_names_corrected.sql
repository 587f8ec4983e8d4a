-- A customer's corrected name stands on their cases at once. What was written before still says the old one, and whoever
-- may not know the name must not read that either.
alter table cases add column customer_known_as text[];
