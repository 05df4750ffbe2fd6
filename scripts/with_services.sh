#!/bin/sh
# Runs a command with TEST_DATABASE_URL naming a PostgreSQL that tests may write in: the one given, the one on
# 127.0.0.1:5432 if it lets "postgres" in, else a throwaway one that lives as long as the command.
# Usage: scripts/with_services.sh command arg …
local_url=postgresql://postgres@127.0.0.1:5432/postgres

reachable() {
  .venv/bin/python - "$1" 2>/dev/null <<'PY'
import sys
import psycopg2
psycopg2.connect(sys.argv[1], connect_timeout=3).close()
PY
}

free_port() { .venv/bin/python -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

server_bin() {
  dirname "$(command -v initdb || ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null | tail -n 1)" 2>/dev/null
}

# PostgreSQL refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/sh -c "$1"; else sh -c "$1"; fi; }

start_throwaway() {
  bin=$(server_bin)
  home=$(mktemp -d) || return 1
  port=$(free_port)
  [ "$(id -u)" = 0 ] && chown postgres "$home"
  echo "Starting a throwaway PostgreSQL …"
  as_server "$bin/initdb -D $home/data -U postgres -A trust -E UTF8 --locale=C --no-sync" >.build/log 2>&1 &&
    as_server "$bin/pg_ctl -D $home/data -w -l $home/log -o '-h 127.0.0.1 -p $port -k $home -c fsync=off' start" >>.build/log 2>&1 ||
    return 1
  TEST_DATABASE_URL=postgresql://postgres@127.0.0.1:$port/postgres
}

stop_throwaway() {
  [ -n "$home" ] || return 0
  as_server "$bin/pg_ctl -D $home/data -m immediate stop" >/dev/null 2>&1
  rm -rf "$home"
}

home=
mkdir -p .build
trap stop_throwaway EXIT
trap 'exit 130' INT TERM
if [ -z "$TEST_DATABASE_URL" ]; then
  if reachable "$local_url"; then
    TEST_DATABASE_URL=$local_url
  else
    start_throwaway || { echo "PostgreSQL did not start; see .build/log." >&2; exit 1; }
  fi
fi
if [ -n "$TEST_DATABASE_URL" ]; then export TEST_DATABASE_URL; fi
"$@"
