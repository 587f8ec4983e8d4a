-- A customer's request that somebody else looks at what was decided stands on the case until it is decided on (R10).
alter table cases add column review_asked_at timestamptz;
create index cases_review_asked on cases (review_asked_at, case_id) where review_asked_at is not null;

update cases c set review_asked_at = asked.at
from (
  select e.case_id, max(e.at) filter (where e.kind = 'review_requested') as at,
    max(e.at) filter (where e.kind in ('case_reopened', 'decision_corrected', 'case_withdrawn')) as anew
  from case_event e
  where e.kind in ('review_requested', 'case_reopened', 'decision_corrected', 'case_withdrawn')
  group by e.case_id
) asked
where asked.case_id = c.case_id and asked.at is not null and (asked.anew is null or asked.anew < asked.at)
  and c.merged_into is null;
