"""Two workers on one PostgreSQL, behind nginx with the project's own file for workers."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import psycopg2

from sprint.store.lease import NOW
from tests.support.nginx import Nginx
from tests.support.prepared import SECRET
from tests.support.server import PATIENCE_SECONDS, ReadyServer, Server, free_port

HOST = "localhost"
HOLDER = f"SELECT host FROM leases WHERE scope = %s AND owner <> '' AND expires_ms > {NOW}"


@dataclass
class Cluster:
    """``workers`` by name; ``url`` is nginx', whose certificate ``ca`` vouches for."""

    database_url: str
    workers: dict[str, Server]
    nginx: Nginx

    @property
    def url(self) -> str:
        return self.nginx.url

    @property
    def ca(self) -> Path:
        return self.nginx.ca

    def owner(self, code: str) -> str:
        """Who has a sprint, taken by the first who is asked where it is nobody's."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            for name, worker in self.workers.items():
                if worker.answers() and (owner := self.said_by(name, code)):
                    return owner
            time.sleep(0.1)
        raise AssertionError("no worker says who has the sprint")

    def said_by(self, name: str, code: str) -> str:
        """Who has a sprint as this worker says; empty while it does not know: an error names nobody."""
        answer = ask(self.workers[name], f"/s/{code}")
        other = (answer.headers["X-Accel-Redirect"] or "").removeprefix("@")
        if other:
            return other if other in self.workers else ""
        return name if answer.status == 200 else ""

    def holder(self, code: str) -> str:
        """Who has a sprint by the leases themselves; empty where nobody has."""
        with closing(psycopg2.connect(self.database_url)) as connection, connection.cursor() as cursor:
            cursor.execute(HOLDER, [code])
            row = cursor.fetchone()
        return row[0] if row else ""

    def says_the_truth(self, name: str, code: str) -> bool:
        return self.said_by(name, code) == self.holder(code) != ""

    def other(self, name: str) -> str:
        return next(other for other in self.workers if other != name)


def ask(worker: Server, path: str, **headers: str) -> HTTPResponse:
    """Past nginx."""
    connection = HTTPConnection("127.0.0.1", worker.port, timeout=30)
    connection.request(
        "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
    )
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


@contextmanager
def cluster(database_url: str, folder: Path, kind: type[Server] = ReadyServer) -> Iterator[Cluster]:
    port = free_port()
    settings = {"SECRET_KEY": SECRET, "TRUSTED_PROXIES": "1", "SPRINTRUM_COMPACT_AFTER": "30"}
    workers: dict[str, Server] = {}
    for name in ("w1", "w2"):
        (folder / name).mkdir()
        workers[name] = kind(database_url, folder / name, WORKER=name, **settings)
    with workers["w1"], workers["w2"], Nginx(folder, workers["w1"], port, HOST, workers["w2"]) as nginx:
        yield Cluster(database_url, workers, nginx)
