"""Databases of the tests' own: a SQLite file, or a PostgreSQL database that is dropped afterwards."""

from __future__ import annotations

import atexit
import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from sprint.store import Store, session

QUICK = bool(os.environ.get("QUICK"))  # `make quick` runs without any server
KINDS = ("sqlite",) if QUICK else ("sqlite", "postgresql")
POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres")

# Nobody pulls the plug on a test in this process: its files need not wait for the disk.
DURABLE = session.PRAGMAS
session.PRAGMAS = tuple(pragma.replace("synchronous=FULL", "synchronous=OFF") for pragma in DURABLE)


def sqlite(path: Path, database: bytes | None = None) -> str:
    """The URL of a new SQLite file with all tables, copied: making them takes longer than most tests.

    Or of a copy of another ``database``.
    """
    path.write_bytes(database or tables())
    return f"sqlite:///{path}"


@cache
def tables() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tables.db"
        store = Store(f"sqlite:///{path}")
        store.migrate()
        store.close()
        return path.read_bytes()


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of a database without rows."""
    if kind == "sqlite":
        yield sqlite(folder / "sprint.db")
        return
    with postgresql(template()) as url:
        yield url


@contextmanager
def postgresql(copied: str, *made: str) -> Iterator[str]:
    """The URL of a copy of the database of that name, ``made`` so."""
    name = f"sprintrum_{uuid.uuid4().hex[:12]}"
    admin(f"CREATE DATABASE {name} TEMPLATE {copied} {' '.join(made)}")
    try:
        yield url_of(name)
    finally:
        admin(f"DROP DATABASE {name} WITH (FORCE)")


@cache
def template() -> str:
    """A PostgreSQL database with all tables, to be copied by this process until it ends."""
    name = kept_database()
    store = Store(url_of(name))
    store.migrate()
    store.close()
    return name


def kept_database(copied: str = "template1") -> str:
    """The name of one that is there until this process ends."""
    name = f"sprintrum_template_{uuid.uuid4().hex[:12]}"
    admin(f"CREATE DATABASE {name} TEMPLATE {copied}")
    atexit.register(admin, f"DROP DATABASE {name} WITH (FORCE)")
    return name


def admin(statement: str) -> None:
    url = make_url(POSTGRESQL).set(drivername="postgresql+psycopg2")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def url_of(name: str) -> str:
    return make_url(POSTGRESQL).set(database=name).render_as_string(hide_password=False)
