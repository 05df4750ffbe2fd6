"""A full disk, a locked and a read-only database: no ack, the room says so, and it recovers by itself."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from tests.support.databases import POSTGRESQL
from tests.support.node import play
from tests.support.prepared import Prepared
from tests.support.server import Server

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


@pytest.mark.parametrize(("database_url", "fault"), FAULTS, indirect=["database_url"])
def test_what_cannot_be_saved_is_said_and_saved_later(
    fault: Fault, database_url: str, server: Server, prepared: Prepared, tmp_path: Path
) -> None:
    happening = contextmanager(fault)(server, database_url)

    def begin(tell: Callable[[str], None]) -> None:
        happening.__enter__()
        tell("now\n")

    def end(_tell: Callable[[str], None]) -> None:
        happening.__exit__(None, None, None)

    said = play(
        "tests/live/faults.mjs",
        server.url,
        prepared.as_file(tmp_path / "p.json"),
        on_line={"well": begin, "stuck": end},
    )
    assert said.endswith("ok\n")
