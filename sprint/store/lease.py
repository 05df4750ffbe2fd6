"""Who owns this database: one process at a time, fenced by an epoch that every write looks at."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from typing import Any

from sqlalchemy import literal_column, select

from sprint.store.session import Store
from sprint.store.tables import LeaseRow

SCOPE = "server"
LASTS_MS = 5_000
IS_SERVER = LeaseRow.scope == literal_column(f"'{SCOPE}'")
HOLDER = select(LeaseRow.owner, LeaseRow.epoch).where(IS_SERVER).with_for_update(read=True)


class LeaseTaken(Exception):
    """Another process owns the database; its text says who."""


class LeaseLost(Exception):
    """We owned it, and somebody else does now: nothing more may be written."""


@dataclass
class Lease:
    """Held from ``acquire`` to ``release``; ``renew`` at least every second."""

    store: Store
    nonce: str
    host: str = socket.gethostname()
    epoch: int = 0

    @property
    def holder(self) -> Any:
        return HOLDER

    @property
    def owner(self) -> str:
        return f"{self.host}:{os.getpid()}:{self.nonce}"

    def acquire(self, now_ms: int) -> None:
        """Takes the lease, or raises ``LeaseTaken``; a holder that died on this machine does not count."""
        with self.store.write(fenced=False) as db:
            row = db.get(LeaseRow, SCOPE, with_for_update=True)
            if row is None:
                row = LeaseRow(scope=SCOPE, epoch=0)
                db.add(row)
            elif row.expires_ms > now_ms and not self._is_dead(row):
                raise LeaseTaken(f"process {row.pid} on {row.host}")
            self.epoch = row.epoch + 1
            row.owner, row.host, row.pid = self.owner, self.host, os.getpid()
            row.epoch, row.expires_ms = self.epoch, now_ms + LASTS_MS
        self.store.fence = self

    def renew(self, now_ms: int) -> None:
        """Holds on; raises ``LeaseLost`` when another process has taken it."""
        with self.store.write() as db:
            db.get_one(LeaseRow, SCOPE).expires_ms = now_ms + LASTS_MS

    def release(self) -> None:
        """Lets the next process start at once."""
        with self.store.write() as db:
            db.get_one(LeaseRow, SCOPE).expires_ms = 0
        self.store.fence = None

    def check(self, held: Any) -> None:
        """The fence of every write; the shared lock of ``holder`` makes a takeover wait for our commit."""
        if held is None or tuple(held) != (self.owner, self.epoch):
            raise LeaseLost(held[0] if held else "nobody")

    def _is_dead(self, row: LeaseRow) -> bool:
        return row.host == self.host and not _lives(row.pid)


def _lives(pid: int) -> bool:
    if pid == os.getpid():
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
