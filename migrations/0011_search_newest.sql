-- A common word is found newest first by walking back from today, a rare one by its own index.
create index case_search_received on case_search (received_at desc, case_id desc);
