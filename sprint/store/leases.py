"""Which worker has which sprint: a lease for each, in PostgreSQL and on its clock (ADR 22).

Beside them each worker has a lease of its own, so that a process that wants the whole database sees it, and
one of them has that of the house: what belongs to no sprint and must be done once.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sqlalchemy import Connection, text
from sqlalchemy.orm import Session

from sprint.domain.errors import Refused
from sprint.store.lease import NOBODY, NOW, SCOPE, WORKER, WORKERS, LeaseTaken
from sprint.store.machine import UNKNOWN, lives, machine, started
from sprint.store.session import Store

HOUSE = "house"
LASTS_MS = 8_000
# Renewed by then, or we do as if it were lost: nobody else has it before the database says so.
SAFE_SECONDS = LASTS_MS / 1000 - 1
# Renewed every 1.5 seconds: of who has no more left than this nothing was heard for long.
SILENT_LEFT_MS = LASTS_MS - 4_000
# What belongs to no sprint is written by one worker at a time.
HOME_LOCK = 7_736_201

TAKE = text(
    f"""
    INSERT INTO leases (scope, owner, host, pid, epoch, expires_ms)
    SELECT :scope, :owner, :worker, :pid, 1, {NOW} + {LASTS_MS}
    WHERE :is_known OR EXISTS (SELECT 1 FROM sprints WHERE code = :scope)
    ON CONFLICT (scope) DO UPDATE SET owner = excluded.owner, host = excluded.host, pid = excluded.pid,
      epoch = leases.epoch + 1, expires_ms = {NOW} + {LASTS_MS}
    WHERE leases.owner = ANY(:gone) OR leases.expires_ms <= {NOW}
    RETURNING epoch
    """
)
RENEW = text(
    f"UPDATE leases SET expires_ms = {NOW} + {LASTS_MS} WHERE owner = :owner AND scope = ANY(:scopes) "
    "RETURNING scope, epoch"
)
RELEASE = text(
    f"UPDATE leases SET owner = '{NOBODY}', expires_ms = 0 WHERE owner = :owner AND scope = ANY(:scopes)"
)
HOLDERS = text("SELECT scope, owner, epoch FROM leases WHERE scope = ANY(:codes) ORDER BY scope FOR SHARE")
LOOK = text(
    f"SELECT host, owner, expires_ms - {NOW} AS left_ms FROM leases "
    f"WHERE scope = :scope AND owner <> '{NOBODY}' AND expires_ms > {NOW}"
)
HELD = text(f"SELECT host, scope FROM leases WHERE owner <> '{NOBODY}' AND expires_ms > {NOW} ORDER BY host")
EXISTS = text("SELECT 1 FROM sprints WHERE code = :scope")
SERVER = text(
    "INSERT INTO leases (scope, owner, host, pid, epoch, expires_ms) "
    f"VALUES ('{SCOPE}', '{NOBODY}', '', 0, 0, 0) "
    "ON CONFLICT (scope) DO UPDATE SET pid = leases.pid "
    f"RETURNING owner <> '{NOBODY}' AND expires_ms > {NOW}, host, pid"
)


class SprintLost(Refused):
    """Other workers have the sprints of these ``codes`` now: nothing more may be written in them here."""

    def __init__(self, codes: Iterable[str]) -> None:
        super().__init__("storage.unavailable")
        self.codes = frozenset(codes)


class Place(NamedTuple):
    """Who serves a sprint: we, the worker of this name, or, where it is empty, whoever is asked."""

    is_ours: bool
    worker: str = ""
    # It may stand still: a request that is handed to it would wait for as long.
    is_silent: bool = False


class Held(NamedTuple):
    epoch: int
    until: float


@dataclass
class Leases:
    """All leases of one worker; ``renew`` them every other second."""

    store: Store
    worker: str
    nonce: str
    is_draining: bool = False
    # What is done with what we knew of a sprint before it is ours, and what is the first when it is.
    before_take: Callable[[str], None] = lambda _code: None
    on_take: Callable[[str], None] = lambda _code: None
    held: dict[str, Held] = field(default_factory=dict)
    _lost: set[str] = field(default_factory=set)

    @cached_property
    def owner(self) -> str:
        """One process, so that a worker that starts anew is another than the one before it."""
        return f"{self.worker}:{os.getpid()}:{self.nonce}:{started(os.getpid())}:{machine()}"

    @cached_property
    def own(self) -> str:
        """The scope of our own lease."""
        return f"{WORKER}{self.worker}"

    def enter(self) -> None:
        """Takes the lease of this worker's name; raises ``LeaseTaken`` while somebody else has it, or all."""
        with self.store.write(fenced=False) as db:
            is_held, host, pid = db.execute(SERVER).one()
            if is_held:
                raise LeaseTaken(f"process {pid} on {host}, which is no worker", is_sure=False)
            if not self._take(db, self.own, is_known=True):
                raise LeaseTaken(f"another worker {self.worker}", is_sure=False)
        self.store.fence = self

    # One sprint

    def has(self, scope: str) -> bool:
        held = self.held.get(scope)
        return held is not None and time.monotonic() < held.until

    def place(self, code: str) -> Place:
        """Takes the sprint if nobody has it; of a code that leads nowhere, it is whoever is asked."""
        if self.has(code):
            return Place(True)
        with self.store.read() as db:
            holder, _, is_silent = self._holder(db, code)
            is_sprint = db.scalars(EXISTS, {"scope": code}).one_or_none() is not None
        if not is_sprint:
            return Place(False)
        if holder not in (NOBODY, self.worker):
            return Place(False, holder, is_silent)
        if self.is_draining:
            return Place(False, next(iter(self.others()), self.worker))
        if self.take(code):
            return Place(True)
        with self.store.read() as db:
            return Place(False, self._holder(db, code)[0] or self.worker)

    def take(self, scope: str) -> bool:
        """Whether it is ours, by now."""
        if self.has(scope):
            return True
        if self.is_draining or not scope:
            return False
        if scope != HOUSE:
            self.before_take(scope)
        with self.store.write(fenced=False) as db:
            if self.has(scope):
                return True
            is_taken = self._take(db, scope, is_known=scope == HOUSE)
        if is_taken and scope != HOUSE:
            self.on_take(scope)
        return is_taken

    def is_sprint(self, code: str) -> bool:
        with self.store.read() as db:
            return db.scalars(EXISTS, {"scope": code}).one_or_none() is not None

    def _take(self, db: Session, scope: str, *, is_known: bool) -> bool:
        asked_at = time.monotonic()
        gone = [NOBODY, self.owner, self._holder(db, scope)[1]]
        given = {"scope": scope, "owner": self.owner, "worker": self.worker, "pid": os.getpid(), "gone": gone}
        epoch = db.scalars(TAKE, given | {"is_known": is_known}).one_or_none()
        if epoch is None:
            return False
        self.held[scope] = Held(epoch, asked_at + SAFE_SECONDS)
        return True

    def _holder(self, db: Session, scope: str) -> tuple[str, str, bool]:
        """Whose it is; where that is nobody any more, the owner that is no more; whether it is silent."""
        row = db.execute(LOOK, {"scope": scope}).one_or_none()
        if row is None:
            return NOBODY, NOBODY, False
        if is_dead(row.owner):
            return NOBODY, row.owner, False
        return row.host, NOBODY, row.left_ms < SILENT_LEFT_MS

    def others(self) -> list[str]:
        """The workers that live beside us."""
        with self.store.read() as db:
            return [worker for worker in db.scalars(WORKERS) if worker != self.worker]

    # All of them

    def renew(self) -> set[str]:
        """Holds on to everything, in one statement; returns the scopes that were lost since the last time."""
        asked_at, asked_for = time.monotonic(), dict(self.held)
        try:
            with self.store.write(fenced=False) as db:
                given = {"owner": self.owner, "scopes": list(asked_for)}
                renewed = {row.scope: row.epoch for row in db.execute(RENEW, given)}
        finally:
            self._drop(scope for scope in asked_for if not self.has(scope))
        self._drop(scope for scope, held in asked_for.items() if renewed.get(scope) != held.epoch)
        for scope, epoch in renewed.items():
            if scope in self.held:
                self.held[scope] = Held(epoch, asked_at + SAFE_SECONDS)
        return self.take_lost()

    def take_lost(self) -> set[str]:
        lost, self._lost = self._lost, set()
        return lost

    def lose_again(self, scope: str) -> None:
        """Told with the next ``renew``."""
        self._lost.add(scope)

    def _drop(self, scopes: Iterable[str]) -> None:
        for scope in list(scopes):
            if self.held.pop(scope, None) is not None:
                self._lost.add(scope)

    def give_back(self, scopes: Collection[str]) -> None:
        """Whoever is asked next may take them at once; nothing may be in flight to them any more."""
        for scope in scopes:
            self.held.pop(scope, None)
        with self.store.write(fenced=False) as db:
            db.execute(RELEASE, {"owner": self.owner, "scopes": list(scopes)})

    def release(self) -> None:
        """The end of this worker."""
        self.give_back(list(self.held))
        self.store.fence = None

    # The fence

    def reach(self, codes: Collection[str]) -> None:
        for code in codes:
            self.take(code)

    def guard(self, connection: Connection, codes: Collection[str]) -> None:
        """The shared locks make whoever takes the sprints over wait for our commit."""
        asked_for = sorted(set(codes) - {""})
        if not asked_for:
            connection.execute(text(f"SELECT pg_advisory_xact_lock({HOME_LOCK})"))
            return
        rows = connection.execute(HOLDERS, {"codes": asked_for})
        holders = {scope: (owner, epoch) for scope, owner, epoch in rows}
        lost = [code for code in asked_for if not self._is_held_by(code, *holders.get(code, ("", 0)))]
        if lost:
            self._drop(lost)
            raise SprintLost(lost)

    def _is_held_by(self, code: str, owner: str, epoch: int) -> bool:
        held = self.held.get(code)
        return held is not None and (owner, epoch) == (self.owner, held.epoch)


def sprints_held(store: Store) -> dict[str, int]:
    """How many sprints each worker has that lives."""
    with store.read() as db:
        rows = db.execute(HELD).all()
    workers = [row.host for row in rows if row.scope.startswith(WORKER)]
    return {name: sum(row.host == name and is_sprints(row.scope) for row in rows) for name in workers}


def is_sprints(scope: str) -> bool:
    return scope not in (HOUSE, SCOPE) and not scope.startswith(WORKER)


def is_dead(owner: str) -> bool:
    """A worker that was killed on this machine need not be waited for; of others only the lease tells."""
    _, pid, _, since, where = owner.split(":")
    return where == machine() != UNKNOWN and not lives(int(pid), since)
