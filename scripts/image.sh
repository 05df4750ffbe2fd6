#!/bin/sh
# Builds deploy/Containerfile on this machine without a registry of images, and tries it: on a base that debootstrap
# makes, with buildah in chroot isolation, then started as its own user on a root that may only be read, and asked.
# Needs root. Elsewhere `podman build -f deploy/Containerfile .` does the same on the base that the file names.
# Usage: scripts/image.sh          prints the sizes; IMAGE_FOLDER keeps the archive
set -eu
suite=bookworm
most_megabytes=250
work=$(mktemp -d)
lent=$work/lent
name=localhost/sprintrum
buildah() { command buildah --root "$work/storage" --runroot "$work/run" --storage-driver overlay "$@"; }

lower() {
  for at in root/var/lib/sprintrum root/tmp root/proc root; do umount -l "$work/$at" 2>/dev/null || true; done
  buildah umount --all >/dev/null 2>&1 || true
  umount -l "$work/storage/overlay" 2>/dev/null || true
  # Nothing is removed while something hangs in it.
  grep -q " $work/" /proc/mounts || rm -rf "$work"
}
trap lower EXIT
trap 'exit 130' INT TERM

missing=
for tool in buildah debootstrap skopeo; do command -v $tool >/dev/null 2>&1 || missing="$missing $tool"; done
# shellcheck disable=SC2086 # a list of names
[ -z "$missing" ] || apt-get install -y --no-install-recommends $missing crun >/dev/null

# What tells this machine where Python packages come from goes along while the image is built, and stays out of it.
lend() {
  mkdir -p "$lent"
  .venv/bin/python scripts/image_lent.py "$lent" >"$lent/volumes"
}

base() {
  echo "Debian $suite as a base …"
  debootstrap --variant=minbase --include=python3,python3-venv,ca-certificates "$suite" "$work/base" >"$work/base.log" 2>&1 \
    || { tail -5 "$work/base.log"; exit 1; }
  rm -rf "$work/base/var/cache/apt" "$work/base/var/lib/apt/lists" "$work/base/usr/share/doc" "$work/base/usr/share/man" \
    "$work/base/usr/share/locale" "$work/base/var/log"/*
  container=$(buildah from scratch)
  buildah add --quiet "$container" "$work/base" / >/dev/null
  buildah commit --quiet "$container" localhost/base >/dev/null
  buildah rm "$container" >/dev/null
  rm -rf "$work/base"
}

build() {
  echo "The image …"
  # shellcheck disable=SC2046 # one option a word; no folder of packages has a space
  buildah bud --isolation chroot --format docker --layers=false --quiet --signature-policy "$lent/policy.json" \
    --build-arg BASE=localhost/base --ignorefile .containerignore $(cat "$lent/volumes") --file deploy/Containerfile --tag $name . >/dev/null
}

measure() {
  archive=${IMAGE_FOLDER:-$work}/sprintrum.oci.tar
  rm -f "$archive"
  buildah push --quiet --signature-policy "$lent/policy.json" $name "oci-archive:$archive" >/dev/null
  packed=$(($(stat -c %s "$archive") / 1000000))
  container=$(buildah from --pull-never --signature-policy "$lent/policy.json" $name)
  at=$(buildah mount "$container")
  unpacked=$(($(du -s --apparent-size --block-size=1000000 "$at" | cut -f1)))
  echo "sprintrum image: $packed MB packed (at most $most_megabytes), $unpacked MB unpacked"
  [ "$packed" -lt "$most_megabytes" ] || exit 1
}

# The image's own user, command and environment, on a root that is only read.
try() {
  mkdir -p "$work/root" "$work/var"
  chown 10001:10001 "$work/var"
  mount --bind "$at" "$work/root"
  mount -o remount,ro,bind "$work/root"
  mount --bind /proc "$work/root/proc"
  mount -t tmpfs tmpfs "$work/root/tmp"
  mount --bind "$work/var" "$work/root/var/lib/sprintrum"
  buildah inspect --type image $name >"$work/image.json"
  .venv/bin/python scripts/image_asked.py "$work/root" "$work/image.json"
}

lend
base
build
measure
try
