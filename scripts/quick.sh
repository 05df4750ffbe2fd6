#!/bin/sh
# The tests that need no server and no browser, with fewer random examples: for every save, not for a landing.
failed=0
# Compiled files are kept, tests' own too: making them takes longer than most of the tests.
unset PYTHONDONTWRITEBYTECODE
sh scripts/node.sh node --test --test-reporter=dot tests/js/*/*.test.js || { failed=1; echo "JavaScript tests failed."; }
export QUICK=1 HISTORIES=3 MUTATIONS=250 ROOM_EXAMPLES=3
# Folders where everything starts a server or a browser are not even imported.
sh scripts/node.sh .venv/bin/python -m pytest -q -n "${JOBS:-2}" --dist worksteal -m "not server and not soak" \
  --ignore=tests/e2e --ignore=tests/chaos --ignore=tests/hostile "$@" || failed=1
exit "$failed"
