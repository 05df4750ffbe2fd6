"""Plain rows on SQLite, committed in a thread of their own: no slow disk stops a room, no export a commit."""

from __future__ import annotations

import sqlite3
from functools import cache
from typing import Any

from sqlalchemy import Insert, Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import IntegrityError

from sprint import failpoints
from sprint.green.worker import Worker
from sprint.store.fence import RowFence

DIALECT = sqlite.dialect()


class RowWriter:
    """A connection of its own, without the object layer, which costs more than the commit itself."""

    def __init__(self, path: str, pragmas: tuple[str, ...]) -> None:
        self._path = path
        self._pragmas = pragmas
        self._connection: sqlite3.Connection | None = None
        self._worker = Worker()

    def insert(self, statement: Insert, rows: list[dict[str, Any]], fence: RowFence | None) -> None:
        """One transaction; the caller sees to it that there is one at a time."""
        self._worker.run(self._insert, statement, rows, fence)

    def close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _insert(self, statement: Insert, rows: list[dict[str, Any]], fence: RowFence | None) -> None:
        insert, columns = compiled(statement)
        connection = self._connection or self._open()
        try:
            connection.execute("BEGIN IMMEDIATE")
            if fence is not None:
                fence.check(connection.execute(compiled(fence.holder)[0]).fetchone())
            connection.executemany(insert, [[row[column] for column in columns] for row in rows])
            failpoints.reach("before_commit")
            connection.execute("COMMIT")
            failpoints.reach("after_commit")
        except sqlite3.IntegrityError as error:
            self.close()
            raise IntegrityError(insert, None, error) from error
        except BaseException:
            self.close()
            raise

    def _open(self) -> sqlite3.Connection:
        self._connection = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
        for pragma in self._pragmas:
            self._connection.execute(f"PRAGMA {pragma}")
        return self._connection


@cache
def compiled(statement: Insert | Select[Any]) -> tuple[str, list[str]]:
    """The SQL of a statement and the columns of its parameters, in their order."""
    made = statement.compile(dialect=DIALECT)
    return str(made), list(made.positiontup or [])
