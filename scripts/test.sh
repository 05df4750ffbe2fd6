#!/bin/sh
# All tests, three at a time, also on two cores: most of them wait for a server or a browser. pytest comes last: its summary is the end.
failed=0
# Compiled files are kept: each server and each command of the tests would compile all of ours anew.
unset PYTHONDONTWRITEBYTECODE

if ls tests/js/*/*.test.js >/dev/null 2>&1; then
  sh scripts/node.sh node --test --test-reporter=dot tests/js/*/*.test.js || { failed=1; echo "JavaScript tests failed."; }
fi
sh scripts/node.sh sh scripts/with_services.sh .venv/bin/python -m pytest -n "${JOBS:-3}" --dist worksteal "$@" || failed=1
exit "$failed"
