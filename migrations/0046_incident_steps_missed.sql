-- Steps that were due before steps rang at all: told once to whoever must do them, and not up the line for what had gone by.
update incident_step set ring_stage = 'missed' where ring_stage = 'due' and ring_at = due_at and due_at < now();
