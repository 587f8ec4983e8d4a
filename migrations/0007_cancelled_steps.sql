-- Steps of a decision that was corrected or reopened are no longer owed; they stay on record.
alter table case_step add column cancelled_at timestamptz;
