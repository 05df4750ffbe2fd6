"""What one worker tells the others: PostgreSQL carries it, once, to those who listen."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import text

from sprint.store.session import Store

CHANNEL = "sprintrum"
PUBLISH, SIGNED_OUT, DRAIN = "publish", "signed_out", "drain"
TELL = text(f"SELECT pg_notify('{CHANNEL}', :payload)")

Notice = tuple[str, str]


class Notices:
    """A connection of its own listens; what was told while it was broken is lost, and that is said."""

    def __init__(self, store: Store, me: str) -> None:
        self._store = store
        self._me = me
        self._connection: Any = None

    def tell(self, kind: str, what: str) -> None:
        with self._store.write(fenced=False) as db:
            db.execute(TELL, {"payload": json.dumps([self._me, kind, what])})

    def heard(self) -> list[Notice] | None:
        """What others told since the last time; None where some of it may have been missed."""
        if self._connection is None:
            self._listen()
            return None
        try:
            self._connection.cursor().execute("SELECT 1")
        except Exception:
            self.close()
            raise
        notices = [json.loads(notice.payload) for notice in self._connection.notifies]
        self._connection.notifies.clear()
        return [(kind, what) for who, kind, what in notices if who != self._me]

    def _listen(self) -> None:
        pooled = self._store.engine.raw_connection()
        connection = pooled.driver_connection
        assert connection is not None
        pooled.detach()
        connection.set_session(autocommit=True)
        connection.cursor().execute(f"LISTEN {CHANNEL}")
        self._connection = connection

    def close(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()
