#!/bin/sh
# Sees to it that the machine has what the commands stand on, before anything is set up: as root by apt-get, else one
# sentence says all that an administrator must install.
# Usage: scripts/system.sh run|quick|test|chaos PYTHON
purpose=$1
wanted=$2
packages=

has() { command -v "$1" >/dev/null 2>&1; }
new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
need() { packages="$packages $1"; }

python() { for name in "$wanted" python3.11 python3; do if has "$name" && new_enough "$name"; then echo "$name"; return; fi; done; }
has_chromium() { has chromium || has chromium-browser || has google-chrome; }
has_firefox() { has firefox-esr || has firefox; }
has_postgresql() { [ -n "$TEST_DATABASE_URL" ] || has initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

python=$(python)
if [ -z "$python" ]; then
  echo "Sprintrum needs Python 3.11 or newer and found none; install it, or name it: make $purpose PYTHON=/path/to/python3.11" >&2
  exit 1
fi
"$python" -c 'import ensurepip, venv' 2>/dev/null || need "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
if [ "$purpose" != run ]; then
  # What the tests read files with that are no pages and no servers: PDF, and the service's unit.
  has pdftotext || need poppler-utils
  has systemd-analyze || need systemd
fi
if [ "$purpose" = chaos ]; then
  # A worker whose clock goes wrong.
  ls /usr/lib/*/faketime/libfaketimeMT.so.1 >/dev/null 2>&1 || need libfaketime
fi
if [ "$purpose" = test ]; then
  # The engines of the browsers that people come with; WebKit is Safari's, and wants a screen that nobody sees.
  has_chromium || need chromium
  has_firefox || need firefox-esr
  has WebKitWebDriver || need webkit2gtk-driver
  has Xvfb || need xvfb
  has_postgresql || need postgresql
  has nginx || [ -x /usr/sbin/nginx ] || need nginx-light
  has openssl || need openssl
  # Files that are taken home are opened, and looked at as pages.
  has soffice && ls /usr/lib/libreoffice/program/libsdlo.so >/dev/null 2>&1 || need "libreoffice-writer-nogui libreoffice-impress-nogui fonts-crosextra-carlito"
  # The browser's driver is a Node of its own that links it.
  "$python" -c 'import ctypes; ctypes.CDLL("libatomic.so.1")' 2>/dev/null || need libatomic1
fi
[ -z "$packages" ] && exit 0

export DEBIAN_FRONTEND=noninteractive
if [ "$(id -u)" = 0 ] && has apt-get; then
  # shellcheck disable=SC2086 # a list of names
  exec sh scripts/step.sh "Installing$packages" sh -c "apt-get update && apt-get install -y --no-install-recommends$packages"
fi
echo "An administrator must install what 'make $purpose' stands on: apt-get install$packages" >&2
exit 1
