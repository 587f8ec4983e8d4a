-- The body that passed something on may take it back: then nobody waits for our answer any more.
alter table case_referral
  add column withdrawn_at timestamptz,
  add column withdrawn_by_name text,
  add column withdrawn_reason text,
  drop constraint case_referral_state_known,
  add constraint case_referral_state_known check (state in ('open', 'answered', 'withdrawn')),
  add constraint case_referral_withdrawn_whole
    check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_reason is not null));
