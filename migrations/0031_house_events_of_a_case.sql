-- R12: which events of the house name somebody behind a case, or why it was released: they are erased with it.
create index organisation_event_case on organisation_event ((body ->> 'caseId')) where body ? 'caseId';
