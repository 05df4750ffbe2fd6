"""The one door to the database: what is written stays written, what cannot be is said in one way."""

from __future__ import annotations

import gc
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

import psycopg2.errors
import pytest
from sqlalchemy import exc, text

from sprint import logs
from sprint.store import BrokenDatabase, Store, accounts, session
from tests.support.databases import DURABLE, QUICK, postgresql
from tests.support.refusals import refused


def add(store: Store, account_id: str) -> None:
    with store.write() as db:
        accounts.add(db, account_id, account_id, "hash", 1)


def exists(store: Store, account_id: str) -> bool:
    with store.read() as db:
        return accounts.get(db, account_id) is not None


def test_a_transaction_that_breaks_leaves_nothing(store: Store) -> None:
    with suppress(ZeroDivisionError), store.write() as db:
        accounts.add(db, "a", "Ane", "hash", 1)
        db.flush()
        1 / 0  # noqa: B018
    assert not exists(store, "a")
    add(store, "b")
    assert exists(store, "b")


@pytest.mark.postgres
@pytest.mark.skipif(QUICK, reason="make quick has no PostgreSQL")
def test_a_postgresql_without_our_letters_is_said_before_anything_is_written() -> None:
    """As one that was set up where no language was."""
    with postgresql("template0", "ENCODING 'SQL_ASCII' LOCALE 'C'") as url:
        store = Store(url)
        for work in (store.is_empty, store.is_current, store.migrate):
            with pytest.raises(
                BrokenDatabase, match=r"its encoding is SQL_ASCII; make it with ENCODING 'UTF8'"
            ):
                work()
        store.close()


def test_a_look_writes_nothing(store: Store) -> None:
    with store.read() as db:
        accounts.add(db, "a", "Ane", "hash", 1)
        db.flush()
    assert not exists(store, "a")


def test_what_is_not_committed_is_not_seen(store: Store) -> None:
    with store.write() as db:
        accounts.add(db, "a", "Ane", "hash", 1)
        db.flush()
        assert not exists(store, "a")
    assert exists(store, "a")


def test_migrating_again_changes_nothing(store: Store) -> None:
    add(store, "a")
    store.migrate()
    assert exists(store, "a")


def test_rows_of_nobody_are_refused(store: Store) -> None:
    """SQLite looks at foreign keys only when it is asked to."""
    with pytest.raises(exc.IntegrityError), store.write() as db:
        db.execute(text("INSERT INTO documents (id, sprint_id, name, epoch) VALUES ('d', 'none', 'x', 1)"))


def on_sqlite(folder: Path) -> Store:
    store = Store(f"sqlite:///{folder / 'sprint.db'}")
    store.migrate()
    return store


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 200)],
)
def test_sqlite_keeps_its_promises(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pragma: str, value: str | int
) -> None:
    monkeypatch.setattr(session, "PRAGMAS", DURABLE)
    store = on_sqlite(tmp_path)
    with store.read() as db:
        assert db.scalar(text(f"PRAGMA {pragma}")) == value
    store.close()


def test_a_full_disk_is_said_and_passes(tmp_path: Path) -> None:
    store = on_sqlite(tmp_path)
    with store.engine.connect() as connection:
        pages = connection.execute(text("PRAGMA page_count")).scalar()
        connection.execute(text(f"PRAGMA max_page_count={pages}"))
    with refused("storage.unavailable"), store.write() as db:
        accounts.add(db, "a", "x" * 100_000, "hash", 1)
    with store.engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count=1000000"))
    add(store, "b")
    assert (exists(store, "a"), exists(store, "b")) == (False, True)
    store.close()


def test_a_store_that_is_forgotten_leaves_no_file_open(tmp_path: Path) -> None:
    """Python 3.13 and newer complain of each, in whatever runs then."""
    store = on_sqlite(tmp_path)
    add(store, "a")
    assert open_files(tmp_path)
    del store
    gc.collect()
    assert open_files(tmp_path) == []


def open_files(folder: Path) -> list[str]:
    files = Path("/proc/self/fd").iterdir()
    return [name for name in (os.path.realpath(file) for file in files) if name.startswith(str(folder))]


def test_a_database_that_somebody_else_holds_is_said(tmp_path: Path) -> None:
    store = on_sqlite(tmp_path)
    with store.engine.connect() as connection:
        connection.execute(text("PRAGMA busy_timeout=0"))
    other = sqlite3.connect(tmp_path / "sprint.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with refused("storage.unavailable"):
        add(store, "a")
    other.execute("ROLLBACK")
    other.close()
    add(store, "a")
    store.close()


@pytest.mark.parametrize(
    "error",
    [
        psycopg2.errors.DiskFull,
        psycopg2.errors.ReadOnlySqlTransaction,
        psycopg2.errors.AdminShutdown,
        psycopg2.errors.LockNotAvailable,
        psycopg2.InterfaceError,
    ],
)
def test_whatever_postgresql_calls_it(store: Store, error: type[Exception]) -> None:
    with refused("storage.unavailable"), store.write() as db:
        raise exc.DBAPIError.instance(
            "INSERT", {}, error("no"), psycopg2.Error, dialect=db.get_bind().dialect
        )


def test_no_free_connection_is_said(store: Store) -> None:
    with refused("storage.unavailable"), store.read():
        raise exc.TimeoutError("QueuePool limit")


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "sprint.db").write_bytes(b"no database" * 1000)
    with pytest.raises(BrokenDatabase):
        on_sqlite(tmp_path)


def test_a_look_sees_one_moment(store: Store) -> None:
    """A sprint is read by many statements; what is committed between them must not tear it."""
    with store.read() as db:
        assert accounts.get(db, "a") is None
        add(store, "a")
        assert accounts.by_name(db, "a") is None
    assert exists(store, "a")


def test_an_error_of_the_database_repeats_nothing_that_people_wrote(store: Store) -> None:
    private = "hemmelig"
    add(store, private)
    with pytest.raises(exc.IntegrityError) as found:
        add(store, private)
    said = logs.JsonLines().formatException((type(found.value), found.value, found.value.__traceback__))
    chain = [found.value, found.value.orig]
    assert private not in said + "".join(map(str, chain))
    assert "IntegrityError" in said
