"""Who owns this database: one process at a time, fenced by an epoch that every write looks at."""

from __future__ import annotations

import os
import socket
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from sqlalchemy import Connection, delete, literal_column, select, text
from sqlalchemy.orm import Session

from sprint.domain.clock import DAY_MS
from sprint.store.machine import lives, machine, started
from sprint.store.session import Store
from sprint.store.tables_home import LeaseRow

SCOPE = "server"
LASTS_MS = 5_000
# How far a clock may have gone since the last renewal: a server may rest for a month; no clock goes back.
FORWARD_MS, BACK_MS = 30 * DAY_MS, DAY_MS
NOBODY = ""
# On PostgreSQL's clock, in milliseconds.
NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint"
WORKER = "worker:"
IS_WORKER = f"scope LIKE '{WORKER}%' AND owner <> '{NOBODY}' AND expires_ms > {NOW}"
WORKERS = text(f"SELECT host FROM leases WHERE {IS_WORKER} ORDER BY host")
IS_SERVER = LeaseRow.scope == literal_column(f"'{SCOPE}'")
HOLDER = select(LeaseRow.owner, LeaseRow.epoch).where(IS_SERVER).with_for_update(read=True)


class LeaseTaken(Exception):
    """Another process owns the database; its text says who. ``is_sure`` when it was seen alive."""

    def __init__(self, who: str, *, is_sure: bool) -> None:
        super().__init__(who)
        self.is_sure = is_sure


class LeaseLost(Exception):
    """We owned it, and somebody else does now: nothing more may be written."""


class ClockJumped(Exception):
    """The clock is far from where it was when the database was last used."""

    def __init__(self, used_ms: int) -> None:
        super().__init__(used_ms)
        self.used_ms = used_ms


@dataclass
class Lease:
    """Held from ``acquire`` to ``release``; ``renew`` at least every second."""

    store: Store
    nonce: str
    host: str = socket.gethostname()
    machine: str = field(default_factory=machine)
    epoch: int = 0

    @property
    def holder(self) -> Any:
        return HOLDER

    @cached_property
    def owner(self) -> str:
        """One process: when it began, for numbers are used again, and where its number means something."""
        return f"{self.host}:{os.getpid()}:{self.nonce}:{started(os.getpid())}:{self.machine}"

    def acquire(self, now_ms: int, *, trust_clock: bool = True) -> None:
        """Takes the lease, or raises ``LeaseTaken`` or ``ClockJumped``.

        A holder that died does not count, where that can be known: on this machine, in this PID namespace.
        """
        with self.store.write(fenced=False) as db:
            row = db.get(LeaseRow, SCOPE, with_for_update=True)
            if row is None:
                row = LeaseRow(scope=SCOPE, epoch=0)
                db.add(row)
            else:
                self._assert_free(row, now_ms)
                if not trust_clock:
                    assert_near(row, now_ms)
            self.epoch = row.epoch + 1
            row.owner, row.host, row.pid = self.owner, self.host, os.getpid()
            row.epoch, row.expires_ms = self.epoch, now_ms + LASTS_MS
            db.flush()
            self._assert_no_workers(db)
        self.store.fence = self

    def _assert_free(self, row: LeaseRow, now_ms: int) -> None:
        is_ours_to_know = row.owner.endswith(f":{self.machine}")
        is_alive = is_ours_to_know and lives(row.pid, started_at(row.owner))
        if row.owner != NOBODY and row.expires_ms > now_ms and (is_alive or not is_ours_to_know):
            raise LeaseTaken(f"process {row.pid} on {row.host}", is_sure=is_alive)

    def _assert_no_workers(self, db: Session) -> None:
        """Those of ``leases`` come in under a lock of our row, which we hold."""
        if not self.store.is_sqlite:
            for worker in db.scalars(WORKERS):
                raise LeaseTaken(f"worker {worker}", is_sure=False)

    def renew(self, now_ms: int) -> None:
        """Holds on; raises ``LeaseLost`` when another process has taken it."""
        with self.store.write() as db:
            db.get_one(LeaseRow, SCOPE).expires_ms = now_ms + LASTS_MS

    def release(self) -> None:
        """Lets the next process start at once; when we were here last stays."""
        with self.store.write() as db:
            row = db.get_one(LeaseRow, SCOPE)
            row.owner, row.expires_ms = NOBODY, row.expires_ms - LASTS_MS
        self.store.fence = None

    def reach(self, codes: Collection[str]) -> None:
        """Ours already."""

    def guard(self, connection: Connection, codes: Collection[str]) -> None:
        """Whoever has the database has all that is in it."""
        self.check(connection.execute(HOLDER).one_or_none())

    def check(self, held: Any) -> None:
        """The fence of every write; the shared lock of ``holder`` makes a takeover wait for our commit."""
        if held is None or tuple(held) != (self.owner, self.epoch):
            raise LeaseLost(held[0] if held else "nobody")


def forget(db: Session, code: str) -> None:
    """Of a sprint that is deleted: it was some worker's."""
    db.execute(delete(LeaseRow).where(LeaseRow.scope == code))


def assert_near(row: LeaseRow, now_ms: int) -> None:
    """A wrong clock would delete sprints, or keep them for ever; rows of old versions do not say when."""
    used_ms = row.expires_ms if row.owner == NOBODY else row.expires_ms - LASTS_MS
    if used_ms > 0 and not -BACK_MS <= now_ms - used_ms <= FORWARD_MS:
        raise ClockJumped(used_ms)


def started_at(owner: str) -> str:
    parts = owner.split(":")
    return parts[3] if len(parts) > 3 else ""
