#!/bin/sh
# Follows "From nothing to https" of docs/hosting.md, word by word, in a new Debian root, and asks what then stands
# there: from the set-up link to people in a sprint. Ports are those of the docs, in a network of its own. systemd does not run in
# such a root: the unit's lines are carried out by a stand-in (tests/hosting/test_unit.py lets systemd read them).
# Usage: scripts/hosted.sh ROOT
root=$1
page=docs/hosting.md
name=localhost

block() { # the lines of that section between its fences, before or after the line that asks whether it is right
  sed -n '/^## From nothing to https/,/^## Is it/p' "$page" | sed -n '/^```sh/,/^```$/p' | sed '/^```/d' \
    | sed "s|^FROM=[^ ]* NAME=[^ ]*|FROM=/srv/sprintrum.git NAME=$name|"
}

stand_in() {
  cat >"$root/usr/local/bin/systemctl" <<'END'
#!/bin/sh
inside="nsenter --net=/proc/$(cat /run/net)/ns/net"
case "$*" in
  *nginx) $inside nginx ;;
  *sprintrum)
    unit=/etc/systemd/system/sprintrum.service
    useradd --system --no-create-home sprintrum 2>/dev/null
    install -d -o sprintrum -g sprintrum -m 0700 "/var/lib/$(sed -n 's/^StateDirectory=//p' $unit)"
    cd "$(sed -n 's/^WorkingDirectory=//p' $unit)" || exit 1
    # shellcheck disable=SC2046 # one setting a word
    export $(sed -n 's/^Environment=//p' $unit)
    while IFS= read -r line; do export "${line?}"; done <"$(sed -n 's/^EnvironmentFile=-//p' $unit)"
    $inside setpriv --reuid=sprintrum --regid=sprintrum --clear-groups $(sed -n 's/^ExecStart=//p' $unit) >/run/sprintrum.log 2>&1 &
    echo $! >/run/sprintrum.pid
    until grep -qs "listens on" /run/sprintrum.log; do kill -0 $! || exit 1; sleep 0.2; done
    ;;
esac
END
  printf '#!/bin/sh\ncat /run/sprintrum.log\n' >"$root/usr/local/bin/journalctl"
  chmod 755 "$root/usr/local/bin/systemctl" "$root/usr/local/bin/journalctl"
}

end() {
  [ -s "$root/run/sprintrum.pid" ] && kill "$(cat "$root/run/sprintrum.pid")" 2>/dev/null
  [ -s "$root/run/nginx.pid" ] && kill "$(cat "$root/run/nginx.pid")" 2>/dev/null
  kill "$net" 2>/dev/null
}

unshare --net sleep 7200 &
net=$!
trap end EXIT
trap 'exit 130' INT TERM
sleep 1
nsenter --net="/proc/$net/ns/net" ip link set lo up || exit 1
echo "$net" >"$root/run/net"
grep -qs "$name" "$root/etc/hosts" || echo "127.0.0.1 $name" >>"$root/etc/hosts" # as the DNS has it
rm -rf "$root/srv/sprintrum.git" && git clone --quiet --bare . "$root/srv/sprintrum.git" || exit 1
stand_in
printf '%s\n' "set -eu" "git config --global --add safe.directory '*'" >"$root/run/hosted.sh"
block | sed 's/^\(.*make doctor.*\)$/nsenter --net="\/proc\/$(cat \/run\/net)\/ns\/net" env \1/' >>"$root/run/hosted.sh"
chroot "$root" env HOME=/root DEBIAN_FRONTEND=noninteractive sh /run/hosted.sh >.build/hosted.log 2>&1 \
  || { tail -20 .build/hosted.log >&2; exit 1; }
nsenter --net="/proc/$net/ns/net" .venv/bin/python scripts/hosted_asked.py .build/hosted.log "$root/etc/ssl/sprintrum/fullchain.pem"
