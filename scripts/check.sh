#!/bin/sh
# Every check, all of them even when one fails; quiet when it is well.
export NO_COLOR=1
py=.venv/bin/python
failed=

check() {
  name=$1
  shift
  printf '%-16s' "$name"
  if out=$("$@" 2>&1); then echo ok; else echo FAILED; echo "$out"; failed="$failed $name"; fi
}

check format $py -m ruff format --check --quiet .
check lint $py -m ruff check --quiet .
check types $py -m mypy
check architecture $py -c 'from importlinter.cli import lint_imports_command as lint; lint()'
check unused $py -m vulture
check texts $py scripts/check_texts.py
check wire $py scripts/write_wire.py --check
check styles $py scripts/check_styles.py
check js-lint sh scripts/node.sh node_modules/.bin/biome ci --colors=off --diagnostic-level=warn --error-on-warnings .
check js-types sh scripts/node.sh node scripts/templates.mjs
check js-architecture sh scripts/node.sh node_modules/.bin/depcruise --config .dependency-cruiser.mjs static/js
check js-unused sh scripts/node.sh node_modules/.bin/knip --production --no-progress

if [ -n "$failed" ]; then echo "Failed:$failed" >&2; exit 1; fi
