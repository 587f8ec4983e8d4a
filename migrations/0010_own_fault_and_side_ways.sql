-- Who flagged a possible own fault does not decide on it.
alter table cases add column own_fault_flagged_by uuid;
update cases c set own_fault_flagged_by = e.actor_id
from (
  select distinct on (case_id) case_id, actor_id from case_event where kind = 'own_fault_flagged'
  order by case_id, seq desc
) e
where e.case_id = c.case_id and c.own_fault <> 'no';

-- Cases return from outside to where they were; those that are outside now get it from what they had reached.
update cases c set resume_state = case
  when accounted_at is not null then 'accounted'
  when agreement in ('accepted', 'accepted_under_protest') and exists (
    select from case_step s where s.case_id = c.case_id and s.cancelled_at is null
  ) then 'executing'
  when agreement in ('accepted', 'accepted_under_protest') then 'agreed'
  when (
    select kind from case_event e
    where e.case_id = c.case_id and kind in ('proposal_sent', 'agreement_recorded', 'decision_corrected', 'case_reopened')
    order by seq desc limit 1
  ) = 'proposal_sent' then 'proposed'
  else 'deciding' end
where state = 'external';
update cases set resume_state = null where state not in ('waiting', 'external') and resume_state is not null;

-- Clocks that still stood still although nobody waits any more run on from when the waiting ended.
update case_clock k set
  due_at = k.due_at + (e.at - k.paused_at),
  paused_ms = k.paused_ms + (extract(epoch from e.at - k.paused_at) * 1000)::bigint,
  paused_at = null
from cases c, case_event e
where c.case_id = k.case_id and c.state <> 'waiting' and k.paused_at is not null and k.stopped_at is null
  and e.case_id = k.case_id and e.seq = (
    select min(seq) from case_event w
    where w.case_id = k.case_id and w.kind = 'case_went_external' and w.at >= k.paused_at
  );
