-- What was written last waits in a list that every search reads in full: kept short, searching stays fast while people write.
alter index case_search_doc set (gin_pending_list_limit = 256);
