"""Databases of the tests' own: a SQLite file, or a PostgreSQL database that is dropped afterwards."""

from __future__ import annotations

import os
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from sprint.store import Store

KINDS = ("sqlite", "postgresql")
POSTGRESQL = os.environ.get("TEST_DATABASE_URL", "postgresql://postgres@127.0.0.1:5432/postgres")


def sqlite(path: Path) -> str:
    """The URL of a new SQLite file with all tables, copied: making them takes longer than most tests."""
    path.write_bytes(tables())
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
    name = f"sprintrum_{uuid.uuid4().hex[:12]}"
    admin = make_url(POSTGRESQL).set(drivername="postgresql+psycopg2")
    engine = create_engine(admin, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    try:
        url = make_url(POSTGRESQL).set(database=name)
        yield url.render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        engine.dispose()
