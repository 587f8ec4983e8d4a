-- Names are found by their letters with their form of address as well (黄先生: hxs): every document is written anew.
insert into search_pending (case_id) select case_id from cases;
-- A caller's number is found by its last digits, which every list shows.
create index customer_identifier_phone_end on customer_identifier (reverse(value) text_pattern_ops) where kind = 'phone';
