-- A case carries several clocks: whose duty each measures, by which step of which policy, when it stood still, by what it
-- was lengthened, and why it stopped.
alter table case_clock add column what text;
alter table case_clock add column actor text not null default 'company';
alter table case_clock add column milestone text;
alter table case_clock add column estimated boolean not null default false;
alter table case_clock add column pauses jsonb not null default '[]';
alter table case_clock add column extensions jsonb not null default '[]';
alter table case_clock add column asked jsonb;
alter table case_clock add column stopped_by text;

-- The two fixed clocks are what their names say.
update case_clock set what = clock;
alter table case_clock alter column what set not null;
update case_clock k set stopped_by = case
  when c.closed_at is not null and k.stopped_at = c.closed_at and not (k.clock = 'handling' and c.accounted_at = c.closed_at)
    then 'ended' else 'met' end
from cases c where c.case_id = k.case_id and k.stopped_at is not null;

-- Only the sum of past waits was kept; the journal knows from when to when. Where it tells of another sum, the sum stays,
-- as one wait of that length.
with waits as (
  select k.case_id, w.at as "from", (
      select min(e.at) from case_event e where e.case_id = w.case_id and e.seq > w.seq
        and e.kind in ('case_resumed', 'case_went_external', 'case_withdrawn')) as "to"
  from case_clock k
  join case_event w on w.case_id = k.case_id and w.kind = 'case_waiting' and w.at >= k.started_at
  where k.clock = 'handling' and k.paused_ms > 0
), told as (
  select case_id, jsonb_agg(jsonb_build_object('from', "from", 'to', "to") order by "from") as pauses,
    sum(extract(epoch from "to" - "from") * 1000) as ms
  from waits where "to" is not null group by case_id
)
update case_clock k set pauses = case when abs(coalesce(t.ms, 0) - k.paused_ms) < 1000 then t.pauses
  else jsonb_build_array(jsonb_build_object('from', k.started_at,
    'to', k.started_at + k.paused_ms * interval '1 millisecond', 'summed', true)) end
from case_clock o left join told t on t.case_id = o.case_id
where k.case_id = o.case_id and k.clock = o.clock and k.paused_ms > 0;
alter table case_clock drop column paused_ms;

alter table case_clock add constraint case_clock_actor_known
  check (actor in ('company', 'regulator', 'external_body', 'internal'));
alter table case_clock add constraint case_clock_stopped_why
  check ((stopped_at is null) = (stopped_by is null));
-- What waits for an approver, and what a calendar loaded later makes exact.
create index case_clock_asked on case_clock (case_id) where asked is not null;
create index case_clock_estimated on case_clock (case_id, clock) where estimated and stopped_at is null;

-- Marked by a supervisor: the limits for complex cases apply.
alter table cases add column complex boolean not null default false;
