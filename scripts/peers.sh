#!/bin/sh
# Sees to it that the benchmarks find their peers, Hocuspocus' SQLite module built from the source in its package:
# the registry has no binary of it. Needs g++ and make: the machine's, else from apt.
stamp=benchmarks/node_modules/.stamp
[ "$stamp" -nt benchmarks/package-lock.json ] && exit 0

compilers() { command -v g++ >/dev/null 2>&1 && command -v make >/dev/null 2>&1; }

# node-gyp takes Node's headers from beside Node where they are, and fetches them from nodejs.org where they are not.
build() {
  home=$(sh scripts/node.sh node -p 'path.resolve(process.execPath, "../..")') || return 1
  [ -e "$home/include/node/node_api.h" ] && export npm_config_nodedir="$home"
  sh scripts/node.sh node benchmarks/node_modules/node-gyp/bin/node-gyp.js rebuild \
    --directory=benchmarks/node_modules/sqlite3 --python="$PWD/.venv/bin/python"
}

if [ "$1" = --build ]; then build; exit; fi

if ! compilers && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  sh scripts/step.sh "Installing a C++ compiler" sh -c 'apt-get update && apt-get install -y g++ make'
fi
if ! compilers; then
  echo "make bench builds Hocuspocus' SQLite module and needs g++ and make. Install them and start again." >&2
  exit 1
fi
sh scripts/step.sh "Installing the peers" sh scripts/node.sh npm ci --ignore-scripts --prefix benchmarks || exit 1
sh scripts/step.sh "Building Hocuspocus' SQLite module" sh scripts/peers.sh --build && touch "$stamp"
