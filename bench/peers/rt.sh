#!/bin/bash
# Request Tracker 5 (Debian package) on the private cluster, served by starman.
#   rt.sh setup    install, configure, create database, API token and full-text index, start
#   rt.sh up|down  start or stop; up prints the milliseconds until the first page
#   rt.sh load N   add N corpus tickets by SQL (load.mjs, loaders/rt.sql)
#   rt.sh reset    stop, drop the database, create it anew and empty
#   rt.sh index    bring the full-text index up to date (an installation runs this from cron)
. "$(dirname "$0")/env.sh"
CONF=/etc/request-tracker5/RT_SiteConfig.d/90-peers.pm
WORKERS=${RT_WORKERS:-5} # starman's default

write_conf() { # $1: "indexed" once the full-text table exists
  printf '#!/bin/sh\nexec cat >/dev/null\n' >"$PEERS_DIR/run/mailsink"; chmod 755 "$PEERS_DIR/run/mailsink"
  cat >$CONF <<P
Set(\$rtname, 'peers');
Set(\$Organization, 'peers.example');
Set(\$WebDomain, '127.0.0.1');
Set(\$WebPort, $RT_PORT);
Set(\$WebPath, '');
Set(\$WebBaseURL, 'http://127.0.0.1:$RT_PORT');
Set(\$DatabaseType, 'Pg');
Set(\$DatabaseHost, '127.0.0.1');
Set(\$DatabasePort, $PG_PORT);
Set(\$DatabaseUser, '$DB_USER');
Set(\$DatabasePassword, '$DB_PASS');
Set(\$DatabaseName, '$RT_DB');
Set(\$DatabaseAdmin, '$DB_USER');
Set(\$LogToSyslog, undef);
Set(\$LogToSTDERR, 'error');
Set(\$LogToFile, undef);
# The default scrips run and render every message, then pipe it to a program that drops it.
Set(\$MailCommand, 'sendmailpipe');
Set(\$SendmailPath, '$PEERS_DIR/run/mailsink');
Set(\$SendmailArguments, '');
P
  [ "$1" != indexed ] ||
    echo "Set(%FullTextSearch, Enable => 1, Indexed => 1, Column => 'ContentIndex', Table => 'AttachmentsIndex');" >>$CONF
  echo '1;' >>$CONF
  chown root:www-data $CONF; chmod 640 $CONF
  chmod 644 /etc/request-tracker5/RT_SiteConfig.pm # the package leaves it readable by root alone, www-data needs it
}

make_token() {
  perl -I/usr/share/request-tracker5/lib -e '
    use RT -init; use RT::AuthToken;
    my $user = RT::User->new(RT->SystemUser); $user->Load("root");
    my $token = RT::AuthToken->new(RT::CurrentUser->new($user));
    my ($ok, $message, $text) = $token->Create(Owner => $user->id, Description => "peers bench");
    die $message unless $ok; print "$text\n";' 2>>"$PEERS_DIR/log/rt-setup.log" >"$PEERS_DIR/run/rt.token"
}

make_db() {
  local dba=(--dba "$DB_USER" --dba-password "$DB_PASS")
  write_conf plain
  quietly rt-setup rt-setup-database-5 --action init "${dba[@]}" &&
    quietly rt-setup rt-setup-fulltext-index-5 "${dba[@]}" --noask \
      --table AttachmentsIndex --column ContentIndex --index-type GIN || return 1
  write_conf indexed
  make_token
}

case ${1:-setup} in
setup)
  "$HERE/pg.sh" up || exit 1
  # dbconfig-no-thanks: the database is made here. msmtp-mta: the smallest package that satisfies the mail dependency.
  apt_install dbconfig-no-thanks msmtp-mta request-tracker5 rt5-standalone rt5-db-postgresql starman || exit 1
  db_exists "$RT_DB" || make_db || exit 1
  "$0" up ;;
up)
  spawn rt www-data /usr/share/request-tracker5/libexec/rt-server \
    --server Starman --host 127.0.0.1 --port "$RT_PORT" --workers "$WORKERS"
  wait_http "http://127.0.0.1:$RT_PORT/" 120 ;;
down) stop rt ;;
reset) stop rt; psql_do -d postgres -c "drop database if exists $RT_DB" && make_db ;;
load) "$0" index; node "$HERE/load.mjs" rt "${2:-100000}" ;; # index first: the indexer goes on from its highest id
index) rt-fulltext-indexer-5 --all 2>&1 | grep -v 'HTML converter' >&2; true ;;
*) sed -n 2,7p "$0"; exit 2 ;;
esac
