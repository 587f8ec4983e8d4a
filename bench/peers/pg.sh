#!/bin/bash
# One private PostgreSQL 15 cluster for every measured system, with initdb's own settings (fsync=on,
# synchronous_commit=on, full_page_writes=on, shared_buffers=128MB), on 127.0.0.1 only.
#   pg.sh up | down | destroy
#   pg.sh db NAME   make role NAME (password NAME, no special rights) and its database NAME; print the address
#   pg.sh show      print the settings that matter to a benchmark
. "$(dirname "$0")/env.sh"
socket=$PEERS_DIR/run/pgsock

as_postgres() { (cd / && runuser -u postgres -- "$@"); }
running() { as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" status >/dev/null 2>&1; }

init() {
  install -d -o postgres -g postgres -m 700 "$PG_DATA"
  quietly initdb as_postgres "$PG_BIN/initdb" -D "$PG_DATA" -E UTF8 --locale=C.UTF-8 -A trust || return 1
  cat >>"$PG_DATA/postgresql.conf" <<C
listen_addresses = '127.0.0.1'
port = $PG_PORT
unix_socket_directories = '$socket'
C
}

case ${1:-up} in
up)
  [ -x "$PG_BIN/postgres" ] || apt_install postgresql-15 || exit 1
  [ -f "$PG_DATA/PG_VERSION" ] || init || exit 1
  install -d -o postgres -g postgres "$socket"
  touch "$PEERS_DIR/log/pg.log"; chown postgres "$PEERS_DIR/log/pg.log"
  running || as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" -l "$PEERS_DIR/log/pg.log" -w start >/dev/null || exit 1
  psql -qAtX -h 127.0.0.1 -p "$PG_PORT" -U postgres -d postgres -c "do \$\$ begin
    if not exists (select from pg_roles where rolname = '$DB_USER') then
      create role $DB_USER superuser login password '$DB_PASS';
    end if; end \$\$"
  log "postgres is up on 127.0.0.1:$PG_PORT" ;;
down) ! running || as_postgres "$PG_BIN/pg_ctl" -D "$PG_DATA" -m fast -w stop >/dev/null ;;
destroy) "$0" down; rm -rf "$PG_DATA" ;;
db)
  name=${2:?name of the database}
  if ! db_exists "$name"; then
    psql_do -d postgres -c "create role \"$name\" login password '$name'" || exit 1
    psql_do -d postgres -c "create database \"$name\" owner \"$name\" encoding 'UTF8' template template0" || exit 1
  fi
  echo "postgres://$name:$name@127.0.0.1:$PG_PORT/$name" ;;
show)
  psql_do -F ' = ' -d postgres -c "select name, setting || coalesce(' ' || unit, '') from pg_settings where name in
    ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'wal_sync_method', 'wal_level', 'commit_delay',
     'wal_compression', 'max_wal_size', 'checkpoint_timeout', 'shared_buffers', 'effective_cache_size', 'work_mem', 'jit',
     'random_page_cost', 'max_connections', 'data_checksums', 'autovacuum') order by 1" ;;
*) sed -n 2,6p "$0"; exit 2 ;;
esac
