"""The database: one engine, reads at any time, one write transaction at a time, fenced by the lease."""

from __future__ import annotations

import os
import sqlite3
import threading
import weakref
from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from alembic.util import CommandError
from sqlalchemy import Connection, Engine, ExceptionContext, Insert, create_engine, event, func, select
from sqlalchemy.exc import DBAPIError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import Session, sessionmaker

from sprint import failpoints
from sprint.domain.errors import Refused
from sprint.green import in_thread, silence
from sprint.store.broken import BrokenDatabase, meaning
from sprint.store.fence import Fence
from sprint.store.rows import RowWriter

# Only a tool from outside can hold the file. Waiting for it in the loop stops everybody, so it is short;
# the journal's writer waits in a thread of its own.
BUSY_MS, BUSY_IN_THREAD_MS = 200, 2_000
PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON")
# Read-only is what a PostgreSQL says that has become the standby; its driver calls that an internal error.
OUT_OF_REACH = {"OperationalError", "InterfaceError", "ReadOnlySqlTransaction"}
# Classes of PostgreSQL's codes for data and constraints.
ABOUT_VALUES = {"22", "23"}
# How long PostgreSQL may take for one statement, and for a new connection.
STATEMENT_SECONDS = 5
# How long a transaction may lie untouched: a process that stands still in one keeps its locks, and with
# them its sprints from whoever takes over. Shorter than a lease.
UNTOUCHED_SECONDS = 4
# Workers start one after the other.
START_LOCK, START_SECONDS = 7_736_202, 60
# How long a write waits for its turn, behind writes that hang.
TURN_SECONDS = 10.0


class Store:
    """The engine. Writers queue: a SQLite transaction held across a green switch would block everybody."""

    def __init__(self, database_url: str) -> None:
        self.engine = _engine(database_url)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self.fence: Fence | None = None
        self.has_remains = False
        in_thread = (*PRAGMAS, busy(BUSY_IN_THREAD_MS))
        self._rows = RowWriter(self.engine.url.database or "", in_thread) if self.is_sqlite else None
        self._writer = self.engine.execution_options(writes=True)
        self._writing = threading.Lock()
        self._sessions = sessionmaker(self.engine, expire_on_commit=False)
        self._looks = sessionmaker(_one_moment(self.engine), expire_on_commit=False)
        # Who forgets a store leaves no file open.
        weakref.finalize(self, _close, self.engine, self._rows).atexit = False

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A look at one moment, however many statements it takes; nothing is written."""
        with _clear_errors(), self._looks() as db:
            yield db

    @contextmanager
    def write(self, *codes: str, fenced: bool = True) -> Iterator[Session]:
        """One transaction of the sprints with these codes, or of none, committed at the end.

        Raises ``storage.unavailable`` when it cannot be.
        """
        if fenced and self.fence is not None:
            self.fence.reach(codes)
        with _clear_errors(), self._in_turn(), self._sessions() as db:
            connection = db.connection(execution_options={"writes": True})
            db.info["writes"] = True
            with _committed(db):
                if fenced and self.fence is not None:
                    self.fence.guard(connection, codes)
                yield db

    def insert(self, statement: Insert, rows: list[dict[str, Any]], codes: Collection[str] = ()) -> None:
        """One transaction of plain rows, of these sprints: the journal's way, and the fastest."""
        with _clear_errors(), self._in_turn():
            if self._rows is not None:
                self._rows.insert(statement, rows, self.fence)  # type: ignore[arg-type]  # one for the file
                return
            with self._writer.begin() as connection:
                if self.fence is not None:
                    self.fence.guard(connection, codes)
                connection.execute(statement, rows)
                failpoints.reach("before_commit")
            failpoints.reach("after_commit")

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        if not self._writing.acquire(timeout=TURN_SECONDS):
            raise PoolTimeout("the write before this one hangs")
        try:
            yield
        finally:
            self._writing.release()

    def migrate(self) -> None:
        """Brings the tables to the newest form; raises ``BrokenDatabase``."""
        from sprint.store.migrate import upgrade

        with _opening(), silence.while_migrating():
            upgrade(self.engine)

    def is_empty(self) -> bool:
        """Whether there are no tables yet; raises ``BrokenDatabase``, also when they are newer than we."""
        from sprint.store.migrate import revision

        with _opening():
            return revision(self.engine) is None

    def is_current(self) -> bool:
        """Whether the tables are there in the newest form; raises ``BrokenDatabase``. Makes no file."""
        from sprint.store.migrate import newest, revision

        if self.is_sqlite and not os.path.exists(self.engine.url.database or ""):
            return False
        with _opening():
            return revision(self.engine) == newest(self.engine)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """On PostgreSQL, while no other process is in such a block, as long as our connection lasts."""
        with _opening(), self.engine.connect() as connection:
            with silence.while_migrating():
                connection.exec_driver_sql(f"SET LOCAL statement_timeout = '{START_SECONDS}s'")
                connection.execute(select(func.pg_advisory_lock(START_LOCK)))
            connection.commit()
            try:
                yield
            finally:
                connection.execute(select(func.pg_advisory_unlock(START_LOCK)))

    def clock_ms(self) -> int:
        """PostgreSQL's own clock."""
        with self.read() as db:
            return int(db.scalars(select(func.extract("epoch", func.clock_timestamp()))).one() * 1000)

    def copy_to(self, path: Path) -> None:
        """One moment of a SQLite database as one file; a server may write on meanwhile."""
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        with (
            closing(sqlite3.connect(self.engine.url.database or "")) as ours,
            closing(sqlite3.connect(path)) as copy,
        ):
            ours.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")

    def size_bytes(self) -> int:
        """What the database takes on its disk, its log included."""
        if not self.is_sqlite:
            with self.read() as db:
                return int(db.scalars(select(func.pg_database_size(func.current_database()))).one())
        files = (f"{self.engine.url.database}{ending}" for ending in ("", "-wal"))
        return sum(os.path.getsize(file) for file in files if os.path.exists(file))

    def make_whole(self) -> None:
        """Everything into the one file: a copy of it misses what lies in the write-ahead log, and what was
        deleted lies there still. A reader may be in the way; ``has_remains`` says so until it is done.
        """
        if self.is_sqlite:
            with _clear_errors(), self._in_turn():
                self.has_remains = not in_thread(_is_emptied, self.engine.url.database or "")

    def close(self) -> None:
        _close(self.engine, self._rows)


def _close(engine: Engine, rows: RowWriter | None) -> None:
    if rows is not None:
        rows.close()
    engine.dispose()


def _is_emptied(path: str) -> bool:
    with closing(sqlite3.connect(path, timeout=BUSY_IN_THREAD_MS / 1000)) as connection:
        ((is_busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return not is_busy


@contextmanager
def _committed(db: Session) -> Iterator[None]:
    try:
        yield
        failpoints.reach("before_commit")
        db.commit()
        failpoints.reach("after_commit")
    except BaseException:
        db.rollback()
        raise


@contextmanager
def _opening() -> Iterator[None]:
    try:
        yield
    except (SQLAlchemyError, CommandError) as error:
        raise BrokenDatabase(meaning(error)) from error


@contextmanager
def _clear_errors() -> Iterator[None]:
    """A full disk, a locked or vanished database: one code, whatever the driver calls it."""
    try:
        yield
    except (PoolTimeout, sqlite3.OperationalError) as error:
        raise Refused("storage.unavailable") from error
    except DBAPIError as error:
        names = {type(error).__name__, type(error.orig).__name__}
        if error.connection_invalidated or names & OUT_OF_REACH:
            raise Refused("storage.unavailable") from error
        raise


def _one_moment(engine: Engine) -> Engine:
    """SQLite's readers see one moment by themselves."""
    if engine.dialect.name == "sqlite":
        return engine
    return engine.execution_options(isolation_level="REPEATABLE READ")


def _say_no_values(context: ExceptionContext) -> None:
    """PostgreSQL repeats in its errors what somebody wrote; errors end up in logs."""
    diagnosis = getattr(context.original_exception, "diag", None)
    if diagnosis is None or (diagnosis.sqlstate or "")[:2] not in ABOUT_VALUES:
        return
    said = f"{type(context.original_exception).__name__} {diagnosis.constraint_name or ''}".strip()
    context.original_exception.args = (said,)
    if context.sqlalchemy_exception is not None:
        context.sqlalchemy_exception.args = (said,)


def _engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        plain = url.replace("postgres://", "postgresql://", 1)
        engine = create_engine(
            plain.replace("postgresql://", "postgresql+psycopg2://", 1),
            pool_pre_ping=True,
            hide_parameters=True,
            pool_timeout=STATEMENT_SECONDS,
            connect_args={"connect_timeout": STATEMENT_SECONDS},
        )
        event.listen(engine, "connect", _prepare_postgresql)
        event.listen(engine, "handle_error", _say_no_values)
        return engine
    arguments = {"check_same_thread": False, "timeout": BUSY_MS / 1000}
    engine = create_engine(url, connect_args=arguments, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def busy(milliseconds: int) -> str:
    return f"busy_timeout={milliseconds}"


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves; the driver's own rules skip it for reads
    for pragma in (*PRAGMAS, busy(BUSY_MS)):
        connection.execute(f"PRAGMA {pragma}")


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    """Its own timeouts; for a server that says nothing at all ``green.wire`` has another."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{STATEMENT_SECONDS}s'")
        cursor.execute(f"SET idle_in_transaction_session_timeout = '{UNTOUCHED_SECONDS}s'")
    connection.commit()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
