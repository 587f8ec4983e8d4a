-- Answered referrals, and all there are, are read newest first; those that wait have an index of their own.
create index case_referral_newest on case_referral (received_at desc, referral_id desc);
