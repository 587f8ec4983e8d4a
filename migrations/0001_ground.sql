-- What every capability stands on: table placement, idempotency, live events.

-- Declares the class of a table (design rules: case, customer, reference, managed, local). On plain PostgreSQL the
-- declaration is kept as the table's comment; on a distributed cluster an operator's script reads the same comment.
create function place(tbl regclass, class text) returns void language plpgsql as $$
begin
  if class not in ('case', 'customer', 'reference', 'managed', 'local') then
    raise exception 'unknown placement class % of table %', class, tbl;
  end if;
  execute format('comment on table %s is %L', tbl, 'class: ' || class);
end $$;

-- One row for every command that changed something: the same key gives the same answer, once.
create table command_key (
  key text not null,
  actor_id uuid not null,
  endpoint text not null,
  request_hash bytea not null,
  status integer not null,
  answer jsonb not null,
  at timestamptz not null,
  constraint command_key_pk primary key (actor_id, key)
);
select place('command_key', 'managed');
create index command_key_at on command_key (at);

-- Hints for open pages: what changed, never its content. Kept for an hour so that a broken stream resumes.
create table live_event (
  id bigint generated always as identity,
  at timestamptz not null,
  topic text not null,
  case_id uuid,
  kind text not null,
  actor_id uuid,
  audience uuid[] not null,
  constraint live_event_pk primary key (id)
);
select place('live_event', 'local');
create index live_event_at on live_event (at);
