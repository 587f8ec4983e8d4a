-- What is counted, told and vouched for on a case beyond its own chain; and an index for every list.

-- R1: the handling clock runs from acceptance to the account. It used to run on until the end.
update case_clock k set stopped_at = c.accounted_at
from cases c
where c.case_id = k.case_id and k.clock = 'handling' and c.accounted_at >= k.started_at
  and (k.stopped_at is null or k.stopped_at > c.accounted_at);
update cases c set (next_due_at, next_due_clock, next_due_from) = (
  select due.at, due.what, due.since from (
    select 'next_word' as what, c.next_word_at as at, coalesce(c.last_contact_at, c.received_at) as since
      where c.next_word_at is not null
    union all
    select 'task', due_at, dispatched_at from case_task t
      where t.case_id = c.case_id and t.state in ('dispatched', 'handed_back', 'arbitration')
    union all
    select 'step', due_at, due_at from case_step s
      where s.case_id = c.case_id and s.done_at is null and s.cancelled_at is null
  ) due order by due.at limit 1)
where c.next_due_clock = 'handling' and c.accounted_at is not null and c.closed_at is null;

-- A word of the customer after the end, until somebody has seen to it.
alter table cases add column heard_at timestamptz;
create index cases_heard on cases (heard_at, case_id) where heard_at is not null;

-- The heads of cases that each anchor of the organisation's chain vouches for. A case is vouched for as far as it stands
-- here: no mark on the case says so, which would cost each of its updates an index.
create table anchored_head (
  anchor integer not null,
  case_id uuid not null,
  seq integer not null,
  hash bytea not null,
  constraint anchored_head_pk primary key (anchor, case_id)
);
select place('anchored_head', 'managed');
create unique index anchored_head_once on anchored_head (case_id, seq);
create index organisation_event_kind on organisation_event (kind, seq);
-- What people changed, among anchors that come every hour.
create index organisation_event_acts on organisation_event (seq) where kind <> 'cases_anchored';

-- A row stands in as few of these as serve its lists: what is open is a small part, so by kind or channel its lists walk
-- an order, as those of the ended walk when they came. Only what is open has a due time.
create index cases_severity on cases (severity desc, case_id desc);
create index cases_open_contact on cases (last_contact_at nulls first, case_id) where closed_at is null;
create index cases_ended_contact on cases (last_contact_at nulls first, case_id) where closed_at is not null;
drop index cases_open_due;
create index cases_open_due on cases (next_due_at, case_id) where next_due_at is not null;
create index cases_open_undue on cases (case_id) where closed_at is null and next_due_at is null;
-- Among the ended nothing is due, which an empty index shows at once.
create index cases_ended_due on cases (next_due_at, case_id) where closed_at is not null and next_due_at is not null;
create index cases_state_undue on cases (state, case_id) where next_due_at is null;
-- What supervisors and the second level begin the day with.
create index cases_open_unowned on cases (next_due_at, case_id) where closed_at is null and owner_id is null;
create index cases_open_second on cases (next_due_at, case_id)
  where closed_at is null and (level > 0 or state = 'external' or channel = 'referral');
create index case_event_corrected on case_event (case_id) where kind = 'decision_corrected';
