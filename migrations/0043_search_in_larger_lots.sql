-- What the search has still to sort in is sorted in lots four times as large: one document costs less than half. A search
-- reads through what waits, a millisecond at most.
alter index case_search_doc set (gin_pending_list_limit = 1024);
