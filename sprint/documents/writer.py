"""The one writer of the journal: entries of all rooms that wait at the same moment share a transaction."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from sprint import green
from sprint.domain.errors import Refused
from sprint.green.moments import Moment, brief_lock, moment
from sprint.store import Entry, SprintLost, reason_of

logger = logging.getLogger(__name__)

PATIENCE_SECONDS = 10.0
# A commit costs the same for one entry as for twenty: the first goes at once, then one commit an interval.
COMMIT_EVERY_SECONDS = 0.004


class Logged(Protocol):
    """What a room is to the writer. None of these may wait for the room's lock: a waiter may hold it."""

    stale: bool

    def committed(self, entry: Entry, key: str | None) -> None: ...

    def failed(self) -> None: ...


@dataclass
class Item:
    room: Logged
    entry: Entry
    key: str | None


@dataclass
class Batch:
    """Entries that become durable together, or not at all; but for those of sprints that are ``lost``."""

    items: list[Item] = field(default_factory=list)
    done: Moment = field(default_factory=moment)
    committed: bool = False
    lost: frozenset[str] = frozenset()

    def wait(self, code: str) -> None:
        """Returns when everything of the sprint is durable; raises ``storage.unavailable`` otherwise."""
        self.done.wait(PATIENCE_SECONDS)
        if not self.committed or code in self.lost:
            raise Refused("storage.unavailable")


DONE = Batch(committed=True)
DONE.done.set()


class Writer:
    """Group commit: while one transaction runs, the next batch gathers."""

    def __init__(self, append: Callable[[list[Entry]], None]) -> None:
        self.commits = 0
        self.failures = 0
        self.pending = 0
        self._committed_at = time.monotonic()
        self._next_at = 0.0
        self.on_failure: Callable[[Exception], None] = lambda error: None
        self._append = append
        self._lock = brief_lock()
        self._gathering = Batch()
        self._running = False
        self._running_batch = DONE

    @property
    def idle_seconds(self) -> float:
        """Since the last commit, or the start."""
        return time.monotonic() - self._committed_at

    def submit(self, items: list[Item]) -> Batch:
        with self._lock:
            for item in items:
                if item.room.stale:
                    raise Refused("storage.unavailable")
            if not self._running:
                green.spawn(self._drain)  # waits for our lock; should it fail, nothing was taken
                self._running = True
            batch = self._gathering
            batch.items += items
            self.pending += len(items)
            return batch

    def barrier(self) -> Batch:
        """Done when everything handed in so far is durable; fails when it is not."""
        with self._lock:
            if self._running:
                return self._gathering if self._gathering.items else self._running_batch
        return DONE

    def flush(self) -> None:
        """Waits until everything handed in so far is decided."""
        self.barrier().done.wait(PATIENCE_SECONDS)

    def _drain(self) -> None:
        while self._has_more():
            rest_seconds = self._next_at - time.monotonic()
            if rest_seconds > 0:
                green.sleep(rest_seconds)
            self._next_at = time.monotonic() + COMMIT_EVERY_SECONDS
            self._commit(self._gathered())

    def _has_more(self) -> bool:
        with self._lock:
            self._running = bool(self._gathering.items)
            return self._running

    def _gathered(self) -> Batch:
        with self._lock:
            batch, self._gathering = self._gathering, Batch()
            self._running_batch = batch
            return batch

    def _commit(self, batch: Batch) -> None:
        try:
            self._append([item.entry for item in batch.items])
        except SprintLost as lost:
            self._lose(batch, lost.codes)
            return
        except Exception as error:  # whatever happened, nothing may be acked
            self._fail(batch, error)
            return
        self.commits += 1
        self._committed_at = time.monotonic()
        batch.committed = True
        self._finish(batch)

    def _finish(self, batch: Batch) -> None:
        with self._lock:
            self.pending -= len(batch.items)
        for item in batch.items:
            self._announce(item)
        batch.done.set()

    def _announce(self, item: Item) -> None:
        """A room that cannot pass on what is durable loads anew, and keeps no other waiting."""
        try:
            item.room.committed(item.entry, item.key)
        except Exception:
            logger.exception("commit not announced")
            item.room.failed()

    def _lose(self, batch: Batch, codes: frozenset[str]) -> None:
        """Other processes have these sprints now: only their rooms fail, and the others' entries go on."""
        logger.error("commit failed", extra={"sprints": len(codes), "reason": "lost"})
        self.failures += 1
        with self._lock:
            for each in (batch, self._gathering):
                each.lost |= codes
                lost = [item for item in each.items if item.entry.code in codes]
                each.items[:] = [item for item in each.items if item.entry.code not in codes]
                for item in lost:
                    item.room.failed()
                self.pending -= len(lost)
            if not self._gathering.items:
                self._gathering.done.set()
                self._gathering = Batch()
        if batch.items:
            self._commit(batch)
        else:
            batch.done.set()

    def _fail(self, batch: Batch, error: Exception) -> None:
        """What gathered meanwhile builds on what failed, so it fails too; the rooms load anew."""
        logger.error("commit failed", extra={"entries": len(batch.items), "reason": reason_of(error)})
        self.failures += 1
        with self._lock:
            gathered, self._gathering = self._gathering, Batch()
            for item in [*batch.items, *gathered.items]:
                item.room.failed()
            self.pending -= len(batch.items) + len(gathered.items)
        batch.done.set()
        gathered.done.set()
        self.on_failure(error)
