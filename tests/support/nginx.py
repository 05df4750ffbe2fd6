"""nginx with the project's own file before a server: only names, ports and folders are put in."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tests.support.server import ROOT, Server, free_port

FILE = ROOT / "deploy" / "nginx" / "sprintrum.conf"
FOLDER_FILE = ROOT / "deploy" / "nginx" / "sprintrum-folder.conf"
NAME = "sprint.example"
PATIENCE_SECONDS = 10.0

AROUND = """\
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
daemon off;
master_process off;
events {{ worker_connections 1024; }}
http {{
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  types {{ application/javascript js; text/css css; image/svg+xml svg; font/woff2 woff2; }}
  include {folder}/sprintrum.conf;
}}
"""


# A site of somebody else's that Sprintrum may live in a folder of.
SITE = """\
server {{
  listen 127.0.0.1:{port} ssl http2;
  ssl_certificate {folder}/fullchain.pem;
  ssl_certificate_key {folder}/privkey.pem;
  location / {{ return 200 "the site"; }}
{locations}
}}
"""


class Nginx:
    """``deploy/nginx/sprintrum.conf`` on ports of its own, with a certificate that its ``ca`` vouches for.

    Before several workers it is ``workers.conf``.
    """

    def __init__(self, folder: Path, server: Server, port: int, name: str = NAME, *others: Server) -> None:
        self.port, self.plain_port = port, free_port()
        self.url = f"https://{name}:{port}"
        self.ca = folder / "fullchain.pem"
        self.access_log, self.error_log = folder / "sprintrum.log", folder / "sprintrum-error.log"
        self._folder = folder
        make_certificate(folder, name)
        servers = [server, *others]
        file = FILE.with_name("workers.conf") if others else FILE
        (folder / "sprintrum.conf").write_text(self._put_in(file.read_text("utf-8"), servers))
        (folder / "nginx.conf").write_text(AROUND.format(folder=folder))
        self._process: subprocess.Popen[bytes] | None = None

    def _put_in(self, file: str, servers: list[Server]) -> str:
        """Every line that is a host's own, and nothing else."""
        first = 5000 if len(servers) == 1 else 5001
        for ours, theirs in {
            "listen 80;": f"listen 127.0.0.1:{self.plain_port};",
            "listen 443 ssl http2;": f"listen 127.0.0.1:{self.port} ssl http2;",
            **{f"127.0.0.1:{first + at}": server.place for at, server in enumerate(servers)},
            "root /srv/sprintrum;": f"root {ROOT};",
            "/etc/ssl/sprintrum/": f"{self._folder}/",
            "/var/log/nginx/": f"{self._folder}/",
        }.items():
            assert ours in file, f"{ours} is not in {FILE.name} any more"
            file = file.replace(ours, theirs)
        return re.sub(r"\n *listen \[::\].*", "", file)

    def __enter__(self) -> Nginx:
        program = shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/usr/bin")
        assert program, "nginx is not installed: make system-test"
        self._process = subprocess.Popen(
            [program, "-p", str(self._folder), "-c", str(self._folder / "nginx.conf")],
            stderr=subprocess.DEVNULL,
        )
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            assert self._process.poll() is None, (self._folder / "nginx.log").read_text()
            assert time.monotonic() < deadline, "nginx does not answer"
            time.sleep(0.05)
        return self

    def _answers(self) -> bool:
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", self.port)):
            return True
        return False

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)


def make_certificate(folder: Path, name: str) -> None:
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"),
            *("-days", "2", "-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"),
            *("-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")),
        ],
        check=True,
        capture_output=True,
    )


class SiteNginx(Nginx):
    """A site that has ``deploy/nginx/sprintrum-folder.conf`` in it."""

    def _put_in(self, _file: str, servers: list[Server]) -> str:
        (server,) = servers
        file = FOLDER_FILE.read_text("utf-8")
        for ours, theirs in {
            "unix:/run/sprintrum/sprintrum.sock": server.place,
            "/var/log/nginx/": f"{self._folder}/",
        }.items():
            assert ours in file, f"{ours} is not in {FOLDER_FILE.name} any more"
            file = file.replace(ours, theirs)
        return SITE.format(port=self.port, folder=self._folder, locations=file)
