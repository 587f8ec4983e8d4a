-- Whom a complaint is about as the customer said it: most of them have no account here, and a word must not be lost for it.
alter table cases add column complained_person_said text;
alter table cases add column complained_department_said text;
