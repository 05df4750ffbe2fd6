#!/bin/sh
# Follows "From nothing to https" of docs/hosting.md, word by word, in a new Debian root, and asks what then stands
# there: from the set-up link to people in a sprint. Then it follows "Two workers" of docs/scaling.md, and asks again.
# Ports are those of the docs, in a network of its own. systemd does not run in such a root: the units' lines are
# carried out by a stand-in (tests/hosting/test_unit.py lets systemd read them).
# Usage: scripts/hosted.sh ROOT
root=$1
name=localhost

block() { # page heading: the lines of that section between its fences
  sed -n "/^## $2/,/^## /{/^## $2/p;/^## /!p}" "$1" | sed -n '/^```sh/,/^```$/p' | sed '/^```/d' \
    | sed "s|^FROM=[^ ]* NAME=[^ ]*|FROM=/srv/sprintrum.git NAME=$name|"
}

tool() { # name: what it reads becomes a program of the root that goes before Debian's
  cat >"$root/usr/local/bin/$1"
  chmod 755 "$root/usr/local/bin/$1"
}

stand_in() {
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" && chmod 755 "$root/usr/sbin/policy-rc.d"
  printf '#!/bin/sh\ncat /run/sprintrum*.log\n' | tool journalctl
  # All that reaches a server does so in its network; what fetches packages does not.
  tool make <<'END'
#!/bin/sh
case "$1" in ready) exec /usr/bin/make "$@" ;; esac
exec nsenter --net="/proc/$(cat /run/net)/ns/net" /usr/bin/make "$@"
END
  tool systemctl <<'END'
#!/bin/sh
inside="nsenter --net=/proc/$(cat /run/net)/ns/net"

begin() { # a service, or one of a template: sprintrum@w1
  unit=/etc/systemd/system/${1%%@*}$(case "$1" in *@*) echo @ ;; esac).service
  setting() { sed -n "s/^$1=-\{0,1\}//p" "$unit" | sed "s/%i/$2/g"; }
  of=${1#*@}
  useradd --system --no-create-home sprintrum 2>/dev/null
  install -d -o sprintrum -g sprintrum -m 0700 "/var/lib/$(setting StateDirectory "$of")"
  cd "$(setting WorkingDirectory "$of")" || exit 1
  for file in $(setting EnvironmentFile "$of"); do
    while IFS= read -r line; do export "${line?}"; done <"$file"
  done
  # shellcheck disable=SC2046 # one setting a word
  export $(setting Environment "$of")
  # shellcheck disable=SC2046 # a command and its arguments
  $inside setpriv --reuid=sprintrum --regid=sprintrum --clear-groups $(setting ExecStart "$of") >"/run/$1.log" 2>&1 &
  echo $! >"/run/$1.pid"
  until grep -qs "listens on" "/run/$1.log"; do kill -0 $! || { cat "/run/$1.log" >&2; exit 1; }; sleep 0.2; done
}

case "$*" in
  "restart nginx") $inside nginx -s stop 2>/dev/null && sleep 2; $inside nginx ;;
  *postgresql)
    sed -i "s/^port = .*/port = 5432/" /etc/postgresql/*/main/postgresql.conf # outside, it may have been taken
    # shellcheck disable=SC2046 # a version and a name
    $inside pg_ctlcluster $(pg_lsclusters --no-header | cut -d " " -f 1,2) start
    ;;
  "disable --now "*) kill "$(cat "/run/$3.pid")" && sleep 3; rm "/run/$3.pid" "/run/$3.log" ;;
  "enable --now "*) shift 2; for service; do (begin "$service") || exit 1; done ;;
esac
END
}

end() {
  for file in "$root"/run/*.pid "$root"/run/postgresql/*.pid; do [ -s "$file" ] && kill "$(head -n 1 "$file")" 2>/dev/null; done
  kill "$net" 2>/dev/null
}

follow() { # page heading
  { printf '%s\n' "set -eu" "git config --global --add safe.directory '*'"; block "$1" "$2"; } >"$root/run/hosted.sh"
  chroot "$root" env HOME=/root DEBIAN_FRONTEND=noninteractive sh /run/hosted.sh >.build/hosted.log 2>&1 \
    || { tail -20 .build/hosted.log >&2; exit 1; }
  nsenter --net="/proc/$net/ns/net" .venv/bin/python scripts/hosted_asked.py .build/hosted.log "$root/etc/ssl/sprintrum/fullchain.pem" || exit 1
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
follow docs/hosting.md "From nothing to https"
follow docs/scaling.md "Two workers"
