#!/bin/sh
# Proves that `make run`, `make check` and `make test` set themselves up in new Debian roots that have only Python,
# make and git: as root and as a normal user, in a path with spaces and æøå, and from an archive without git; then that
# docs/hosting.md leads from nothing to https there. Runs before each release; needs root.
# Usage: scripts/fresh.sh [suite …]        COMMANDS="make check|make quick" chooses what is tried
commands=${COMMANDS:-sh scripts/answers.sh|make check|make test}
root=

# What tells this machine where packages come from goes along.
borrow() {
  for path in /etc/resolv.conf /etc/ssl/certs /usr/local/share/ca-certificates /etc/pip.conf /etc/npmrc /etc/apt/apt.conf.d; do
    [ -e "$path" ] && mkdir -p "$root$(dirname "$path")" && cp -a "$path" "$root$(dirname "$path")/"
  done
  for home in root home/anna; do
    mkdir -p "$root/$home"
    for name in .npmrc .config/pip; do
      [ -e "$HOME/$name" ] && mkdir -p "$root/$home/$(dirname "$name")" && cp -a "$HOME/$name" "$root/$home/$name"
    done
  done
}

raise() {
  root=$(mktemp -d) && chmod 755 "$root" || return 1
  echo "Debian $1: a new root …"
  debootstrap --variant=minbase --include=python3,make,git,ca-certificates "$1" "$root" >.build/fresh.log 2>&1 || return 1
  borrow
  mount --bind /proc "$root/proc" && mount --bind /dev "$root/dev" && mount -t tmpfs tmpfs "$root/dev/shm"
  chroot "$root" useradd -m anna 2>/dev/null
  chroot "$root" chown -R anna /home/anna
}

lower() {
  [ -n "$root" ] || return 0
  for at in dev/shm dev proc; do umount -l "$root/$at" 2>/dev/null; done
  # Nothing is removed while the machine's own folders hang in it.
  grep -q " $root/" /proc/mounts || rm -rf "$root"
  root=
}

try() { # person folder
  mkdir -p "$root$2"
  git archive HEAD | tar -x -C "$root$2"
  chroot "$root" chown -R "$1" "$2"
  chroot "$root" su "$1" -s /bin/sh -c "cd '$2' && export CI=1 && $3"
}

in_root() {
  raise "$1" || { echo "Debian $1: no root; see .build/fresh.log" >&2; return 1; }
  echo "Debian $1, a normal user where something is missing:"
  try anna "/home/anna/først" "make test" && return 1 # one sentence, nothing else
  echo "Debian $1, root, a path with spaces and æøå:"
  echo "$commands" | tr '|' '\n' | while read -r command; do
    echo "  $command"
    try root "/srv/digital sprint æøå" "$command" || exit 1
  done || return 1
  echo "Debian $1, a normal user:"
  echo "$commands" | tr '|' '\n' | while read -r command; do
    echo "  $command"
    try anna "/home/anna/sprint" "$command" || exit 1
  done || return 1
  echo "Debian $1, from nothing to https:"
  sh scripts/hosted.sh "$root"
}

command -v debootstrap >/dev/null 2>&1 || apt-get install -y debootstrap || exit 1
mkdir -p .build
trap lower EXIT
trap 'exit 130' INT TERM
failed=0
for suite in ${*:-bookworm trixie}; do
  if in_root "$suite"; then echo "Debian $suite: passed."; else echo "Debian $suite: FAILED."; failed=1; fi
  lower
done
exit "$failed"
