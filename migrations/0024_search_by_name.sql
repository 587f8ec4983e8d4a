-- Cases are found by their customer's name and by what stands in their head as well: every document is written anew.
insert into search_pending (case_id) select case_id from cases;
