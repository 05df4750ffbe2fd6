#!/bin/sh
# Sees that `make run` sets itself up, answers, and ends when it is told to.
# Usage: PORT=5077 scripts/answers.sh
export PORT="${PORT:-5077}"
longest=900

answers() { .venv/bin/python -c 'import sys, urllib.request as web; web.urlopen(f"http://127.0.0.1:{sys.argv[1]}/readyz", timeout=5)' "$PORT" 2>/dev/null; }

mkdir -p .build
make run >.build/run.log 2>&1 &
server=$!
waited=0
until answers; do
  if ! kill -0 "$server" 2>/dev/null || [ "$waited" -ge "$longest" ]; then
    tail -n 12 .build/run.log >&2
    kill "$server" 2>/dev/null
    exit 1
  fi
  sleep 1
  waited=$((waited + 1))
done
kill "$server"
wait "$server"
if answers; then echo "make run was told to end and still answers." >&2; exit 1; fi
