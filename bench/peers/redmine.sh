#!/bin/bash
# Redmine 5.0 (Debian package) on the private cluster, served by puma.
#   redmine.sh setup    install, configure, create database and API key, start
#   redmine.sh up|down  start or stop; up prints the milliseconds until the first page
#   redmine.sh load N   add N corpus tickets by SQL (load.mjs, loaders/redmine.sql)
#   redmine.sh reset    stop, drop the database, create it anew and empty
. "$(dirname "$0")/env.sh"
ROOT=/usr/share/redmine
WORKERS=${REDMINE_WORKERS:-2} THREADS=${REDMINE_THREADS:-5}
RUN_ENV=(HOME=/tmp RAILS_ENV=production REDMINE_INSTANCE=default)

as_www() { (cd $ROOT && runuser -u www-data -- env "${RUN_ENV[@]}" SCHEMA=/dev/null "$@"); }

make_db() {
  local conf=/etc/redmine/default/database.yml
  psql_do -d postgres -c "create database $REDMINE_DB encoding 'UTF8' template template0"
  cat >$conf <<Y
production:
  adapter: postgresql
  database: $REDMINE_DB
  host: 127.0.0.1
  port: $PG_PORT
  username: $DB_USER
  password: $DB_PASS
  encoding: utf8
  pool: 10
Y
  chown root:www-data $conf; chmod 640 $conf
  quietly redmine-setup as_www rake db:migrate &&
    quietly redmine-setup as_www REDMINE_LANG=en rake redmine:load_default_data || return 1
  # REST on, one project, an agent who is mailed about every issue (the package renders mail but does not deliver it)
  cat >"$PEERS_DIR/run/redmine-init.rb" <<'RB'
Setting.rest_api_enabled = '1'
admin = User.find_by_login('admin'); admin.update_columns(must_change_passwd: false, mail_notification: 'none')
project = Project.new(name: 'General', identifier: 'general', is_public: true)
project.enabled_module_names = %w(issue_tracking); project.trackers = Tracker.all; project.save!
agent = User.new(firstname: 'Agent', lastname: 'One', mail: 'agent1@example.org', mail_notification: 'all')
agent.login = 'agent1'; agent.password = agent.password_confirmation = 'agent1agent1'; agent.save!
Member.create!(project: project, user: agent, roles: [Role.givable.first])
puts admin.api_key
RB
  chmod 644 "$PEERS_DIR/run/redmine-init.rb"
  as_www rails runner "$PEERS_DIR/run/redmine-init.rb" 2>>"$PEERS_DIR/log/redmine-setup.log" |
    tail -1 >"$PEERS_DIR/run/redmine.token"
  grep -qE '^[0-9a-f]{40}$' "$PEERS_DIR/run/redmine.token" || { log "no Redmine API key"; return 1; }
}

case ${1:-setup} in
setup)
  "$HERE/pg.sh" up || exit 1
  apt_install dbconfig-no-thanks redmine redmine-pgsql puma || exit 1
  db_exists "$REDMINE_DB" || make_db || exit 1
  "$0" up ;;
up)
  cd $ROOT && spawn redmine www-data env "${RUN_ENV[@]}" puma --dir $ROOT -e production \
    -b "tcp://127.0.0.1:$REDMINE_PORT" -w "$WORKERS" -t "$THREADS:$THREADS" --preload
  wait_http "http://127.0.0.1:$REDMINE_PORT/login" 180 ;;
down) stop redmine ;;
reset) stop redmine; psql_do -d postgres -c "drop database if exists $REDMINE_DB" && make_db ;;
load) node "$HERE/load.mjs" redmine "${2:-100000}" ;;
*) sed -n 2,6p "$0"; exit 2 ;;
esac
