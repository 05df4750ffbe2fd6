#!/bin/sh
# Runs one step of the set-up: says its name, keeps its noise in .build/log, shows the end of it when it fails.
# Usage: scripts/step.sh "Installing Python packages" command arg …
name=$1
shift
mkdir -p .build
log=.build/log
echo "$name …"
"$@" >"$log" 2>&1 && exit 0
tail -n 12 "$log" >&2
echo "$name failed; the lines above are the end of $log. Is the network there?" >&2
exit 1
