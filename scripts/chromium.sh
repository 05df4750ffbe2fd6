#!/bin/sh
# Sees to it that the browser tests find a Chromium: the machine's, else from apt, else Playwright's own.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done
[ -e .build/chromium ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  sh scripts/step.sh "Installing Chromium" sh -c 'apt-get update && apt-get install -y chromium' && exit 0
fi
sh scripts/step.sh "Installing Playwright's Chromium" .venv/bin/python -m playwright install chromium && touch .build/chromium
