"""A full disk, a locked and a read-only database: no ack, the room says so, and it recovers by itself."""

from __future__ import annotations

import resource
import sqlite3
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tests.support.databases import POSTGRESQL, database
from tests.support.node import play
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.proxy import Proxy
from tests.support.server import ReadyServer, Server

PATIENCE_SECONDS = 60.0
Fault = Callable[[Server, str], Iterator[None]]


def full_disk(server: Server, database_url: str) -> Iterator[None]:
    """The log that SQLite writes ahead may not grow: what a full disk looks like to the server."""
    size = Path(database_url.removeprefix("sqlite:///") + "-wal").stat().st_size
    limits = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (size, limits[1]))
    yield
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, limits)


def locked(_server: Server, database_url: str) -> Iterator[None]:
    """Somebody looks at the file with a tool, and holds a write lock."""
    connection = sqlite3.connect(database_url.removeprefix("sqlite:///"), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.execute("ROLLBACK")
    connection.close()


def read_only(_server: Server, database_url: str) -> Iterator[None]:
    """As a PostgreSQL that has become the standby."""
    name = make_url(database_url).database
    admin = create_engine(
        make_url(POSTGRESQL).set(drivername="postgresql+psycopg2"), isolation_level="AUTOCOMMIT"
    )
    setting = f"ALTER DATABASE {name} SET default_transaction_read_only ="
    afresh = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = :name")
    for value in ("on", "off"):
        with admin.connect() as connection:
            connection.execute(text(f"{setting} {value}"))
            connection.execute(afresh, {"name": name})
        if value == "on":
            yield
    admin.dispose()


FAULTS = [("sqlite", full_disk), ("sqlite", locked), ("postgresql", read_only)]


def asked(server: Server, path: str) -> tuple[int, str]:
    """What a page answers, within half a minute."""
    try:
        with urllib.request.urlopen(server.url + path, timeout=30) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code, refused.read().decode()


def until_counted(server: Server, line: str) -> None:
    """A database that says nothing is given up after its time, and that is counted."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while line not in asked(server, "/metrics")[1]:
        assert time.monotonic() < deadline, line


def until_ready(server: Server, status: int, words: str) -> None:
    """Asks again and again; the lease is renewed every second."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while (answer := asked(server, "/readyz"))[0] != status or words not in answer[1]:
        assert time.monotonic() < deadline, answer


@pytest.mark.server
def test_a_frozen_postgresql_is_said_and_nothing_hangs(tmp_path: Path) -> None:
    with database("postgresql", tmp_path) as url, Proxy(make_url(POSTGRESQL).port or 5432) as proxy:
        prepare(url, teams=1, each=1)
        through = make_url(url).set(host="127.0.0.1", port=proxy.port).render_as_string(hide_password=False)
        with ReadyServer(through, tmp_path, SECRET_KEY=SECRET) as server:
            proxy.is_reading = False
            until_ready(server, 503, "the database")
            assert asked(server, "/s/ABCDEF")[0] == 503
            assert asked(server, "/healthz")[0] == 200
            until_counted(server, 'sprintrum_failures_total{reason="OperationalError",what="lease"}')
            proxy.is_reading = True
            until_ready(server, 200, "ready")


@pytest.mark.parametrize(("database_url", "fault"), FAULTS, indirect=["database_url"])
def test_what_cannot_be_saved_is_said_and_saved_later(
    fault: Fault, database_url: str, server: Server, prepared: Prepared, tmp_path: Path
) -> None:
    happening = contextmanager(fault)(server, database_url)

    def begin(tell: Callable[[str], None]) -> None:
        happening.__enter__()
        until_ready(server, 503, "cannot be written")
        tell("now\n")

    def end(_tell: Callable[[str], None]) -> None:
        happening.__exit__(None, None, None)
        until_ready(server, 200, "ready")

    said = play(
        "tests/live/faults.mjs",
        server.url,
        prepared.as_file(tmp_path / "p.json"),
        on_line={"well": begin, "stuck": end},
    )
    assert said.endswith("ok\n")
