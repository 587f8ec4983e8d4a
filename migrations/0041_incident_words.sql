-- Erasing the last case of an incident makes tombstones of what the house's journal says of it.
create index organisation_event_incident on organisation_event ((body ->> 'incidentId')) where body ? 'incidentId';
