#!/bin/sh
# All tests. pytest comes last, so that its summary is the end of the output.
failed=0

if ls tests/js/*.test.js >/dev/null 2>&1; then
  sh scripts/node.sh node --test --test-reporter=dot tests/js/*.test.js || { failed=1; echo "JavaScript tests failed."; }
fi
sh scripts/with_services.sh .venv/bin/python -m pytest "$@" || failed=1
exit "$failed"
