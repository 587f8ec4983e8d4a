#!/bin/bash
# From nothing to figures: Request Tracker and Redmine set up, loaded and measured side by side. See README.md.
#   peers.sh setup                  install both, create their databases, start
#   peers.sh bench [options]        everything: setup, databases made anew and empty, load SMALL, measure, load N, measure, cold start
#   peers.sh up                     start both again with the data they have
#   peers.sh load N                 add N tickets to both, and to ours when LOAD_OURS is set
#   peers.sh measure NAME [options] restart both, measure, keep results/NAME.json and results/NAME.md
#   peers.sh coldstart [times]      milliseconds from start to first page, files in the page cache; median last
#   peers.sh down | destroy         stop everything | and remove the cluster
# options are bench.mjs's. Environment: OURS LOAD_OURS N=100000 SMALL=200 ROUNDS=3 SECS=5 RESULTS=directory
. "$(dirname "$0")/env.sh"
cd "$HERE" || exit 1
RESULTS=${RESULTS:-$PEERS_DIR/results} N=${N:-100000} SMALL=${SMALL:-200}

up() { ./pg.sh up && ./rt.sh up >/dev/null && ./redmine.sh up >/dev/null; }

load() {
  ./rt.sh load "$1" && ./redmine.sh load "$1" || return 1
  [ -z "$LOAD_OURS" ] || node corpus.mjs "$1" | $LOAD_OURS "$1"
}

measure() {
  local name=$1 targets=(--target rt --target redmine); shift
  [ -z "$OURS" ] || targets+=(--target "$OURS")
  mkdir -p "$RESULTS"
  ./rt.sh down; ./redmine.sh down
  up && psql_do -d postgres -c checkpoint && # what a load left unwritten is not written during the measurement
    node bench.mjs "${targets[@]}" --rounds "${ROUNDS:-3}" --seq 100 --secs "${SECS:-5}" \
      --label "$name" --out "$RESULTS/$name.json" "$@" | tee "$RESULTS/$name.md"
  return "${PIPESTATUS[0]}"
}

coldstart() {
  for peer in rt redmine; do
    for _ in $(seq "${1:-5}"); do ./$peer.sh down; ./$peer.sh up 2>/dev/null; done | sort -n |
      awk -v peer=$peer '{ a[NR] = $1; all = all " " $1 }
        END { print "cold start of " peer " in ms:" all ", median " a[int((NR + 1) / 2)] }'
  done
}

command=${1:-help}; shift
case $command in
setup) ./rt.sh setup >/dev/null && ./redmine.sh setup >/dev/null ;;
bench)
  "$0" setup && ./rt.sh reset && ./redmine.sh reset && load "$SMALL" && measure "$SMALL" "$@" &&
    load "$N" && measure "$N" "$@" && coldstart 5 ;;
up) up ;;
load) load "${1:-$N}" ;;
measure) measure "${1:?name of the result}" "${@:2}" ;;
coldstart) coldstart "$@" ;;
down) ./rt.sh down; ./redmine.sh down; ./pg.sh down ;;
destroy) ./rt.sh down; ./redmine.sh down; ./pg.sh destroy; rm -f /etc/request-tracker5/RT_SiteConfig.d/90-peers.pm ;;
*) sed -n 2,11p "$0"; exit 2 ;;
esac
