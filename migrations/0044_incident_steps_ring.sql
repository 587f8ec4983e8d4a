-- A step of the emergency checklist rings as other dues do: before, at and after its time, up the line.
alter table incident_step add column begun_at timestamptz;
-- The stage that rings next, and when; null once none is left or the step is done.
alter table incident_step add column ring_stage text;
alter table incident_step add column ring_at timestamptz;
alter table incident_step add constraint incident_step_rings check ((ring_at is null) = (ring_stage is null));
update incident_step s set begun_at = i.graded_at from incident i where i.incident_id = s.incident_id;
update incident_step set ring_stage = 'due', ring_at = due_at where done_at is null;
create index incident_step_ringing on incident_step (ring_at) where ring_at is not null;
