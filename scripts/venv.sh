#!/bin/sh
# Makes .venv with a Python that is new enough; scripts/system.sh has seen that there is one.
wanted=$1

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

choose() {
  for python in "$wanted" python3.11 python3; do
    if command -v "$python" >/dev/null 2>&1 && new_enough "$python"; then echo "$python"; return; fi
  done
}

if [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then exit 0; fi
if [ ! -w . ]; then echo "Sprintrum may not write in $(pwd); run make as the user who owns it." >&2; exit 1; fi
exec sh scripts/step.sh "Making a Python environment in .venv" "$(choose)" -m venv --clear .venv
