# Settings and small functions shared by the scripts here. Sourced, never run.
# Everything lives under $PEERS_DIR and listens on 127.0.0.1; each daemon is stopped by its own pid file.
PEERS_DIR=${PEERS_DIR:-/tmp/peers}
PG_BIN=${PG_BIN:-/usr/lib/postgresql/15/bin}
PG_PORT=${PG_PORT:-54390}
PG_DATA=${PG_DATA:-$PEERS_DIR/pg}
RT_PORT=${RT_PORT:-18080}
REDMINE_PORT=${REDMINE_PORT:-18081}
RT_DB=${RT_DB:-rt5}
REDMINE_DB=${REDMINE_DB:-redmine}
DB_USER=peers
DB_PASS=peers
export PEERS_DIR PG_PORT PG_DATA RT_PORT REDMINE_PORT RT_DB REDMINE_DB DB_USER PGPASSWORD=$DB_PASS
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$PEERS_DIR/log" "$PEERS_DIR/run"

log() { printf '[%s] %s\n' "$(date +%H:%M:%S)" "$*" >&2; }

apt_install() {
  # RUNLEVEL=1: no package starts a daemon of its own.
  DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=600 "$@" \
    >>"$PEERS_DIR/log/apt.log" 2>&1 || { tail -5 "$PEERS_DIR/log/apt.log" >&2; return 1; }
}

psql_do() { psql -qAtX -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$PG_PORT" -U "$DB_USER" "$@"; }

db_exists() { [ "$(psql_do -d postgres -c "select 1 from pg_database where datname='$1'")" = 1 ]; }

# quietly LOGNAME COMMAND...: output to log/LOGNAME.log, its last lines shown on failure
quietly() {
  local file=$PEERS_DIR/log/$1.log; shift
  "$@" >>"$file" 2>&1 || { tail -5 "$file" >&2; return 1; }
}

# spawn NAME USER COMMAND...: in the background, in a process group of its own, pid kept in run/NAME.pid
spawn() {
  local name=$1 user=$2 pidfile=$PEERS_DIR/run/$1.pid; shift 2
  if [ -s "$pidfile" ] && group_lives "$(cat "$pidfile")"; then log "$name is already up"; return 0; fi
  setsid runuser -u "$user" -- "$@" >>"$PEERS_DIR/log/$name.log" 2>&1 </dev/null &
  echo $! >"$pidfile"
}

# group_lives PID: whether that process group has a member that is not a zombie
group_lives() { ps -e -o pgid=,stat= | awk -v g="$1" '$1 == g && $2 !~ /^Z/ { found = 1 } END { exit !found }'; }

# stop NAME: TERM to the group that spawn made, ten seconds to end, then KILL to the same group
stop() {
  local pidfile=$PEERS_DIR/run/$1.pid pid
  [ -s "$pidfile" ] || return 0
  pid=$(cat "$pidfile")
  if group_lives "$pid"; then
    kill -TERM -- "-$pid"
    for _ in $(seq 100); do group_lives "$pid" || break; sleep 0.1; done
    group_lives "$pid" && kill -KILL -- "-$pid"
  fi
  rm -f "$pidfile"
}

# wait_http URL SECONDS: prints the milliseconds until the first answer with status 200
wait_http() {
  local start deadline
  start=$(date +%s%N); deadline=$((start + $2 * 1000000000))
  until [ "$(curl -s -o /dev/null -w '%{http_code}' --max-time 10 "$1")" = 200 ]; do
    [ "$(date +%s%N)" -lt $deadline ] || { log "no answer at $1"; return 1; }
    sleep 0.05
  done
  echo $((($(date +%s%N) - start) / 1000000))
}
