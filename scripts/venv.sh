#!/bin/sh
# Makes .venv with a Python that is new enough, or says in one sentence what is missing.
wanted=$1

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

choose() {
  for python in "$wanted" python3.11 python3; do
    if command -v "$python" >/dev/null 2>&1 && new_enough "$python"; then echo "$python"; return; fi
  done
}

python=$(choose)
if [ -z "$python" ]; then
  echo "Sprintrum needs Python 3.11 or newer and found none; install it, or name it: make run PYTHON=/path/to/python3.11" >&2
  exit 1
fi
if [ -x .venv/bin/python ] && new_enough .venv/bin/python && .venv/bin/python -m pip --version >/dev/null 2>&1; then exit 0; fi

make_venv() { "$python" -m venv --clear .venv >.build/log 2>&1; }

mkdir -p .build
echo "Making a Python environment in .venv …"
make_venv && exit 0
# Debian keeps the module that makes environments in a package of its own.
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  apt-get install -y "python$version-venv" >>.build/log 2>&1 && make_venv && exit 0
fi
if [ ! -w . ]; then echo "Sprintrum may not write in $(pwd); run make as the user who owns it." >&2; exit 1; fi
echo "Could not make .venv with $python; is its venv module installed (Debian: apt-get install python3.11-venv)? See .build/log." >&2
exit 1
