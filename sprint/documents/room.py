"""One live document: the shared state in memory, its journal, and those who look at it."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sprint.documents import checks
from sprint.documents.names import Name
from sprint.documents.relay import Committed, Frame, Relay, Subscriber
from sprint.documents.shape import Definition, Document, Values, empty, read
from sprint.documents.watch import Watch
from sprint.documents.writer import Batch, Item, Writer
from sprint.domain.errors import Refused
from sprint.store.journal import Entry, Journal

logger = logging.getLogger(__name__)

SERVER = ""


@dataclass(frozen=True)
class Setting:
    """What every room needs from outside."""

    journal: Journal
    writer: Writer
    definition: Definition
    now_ms: Callable[[], int]
    outlet: Callable[[Frame, list[str]], None]
    reset: Callable[[str, int, str, list[str]], None]
    changed: Callable[[str, str], None]
    compact_after: int = 500


@dataclass(frozen=True)
class Opened:
    """What a browser that opens or re-syncs a document gets."""

    epoch: int
    serial: int
    update: bytes
    state_vector: bytes


class Room:
    """Changes are applied, committed, and only then acknowledged and relayed, in this order."""

    def __init__(
        self, setting: Setting, code: str, sprint_id: str, name: Name, seed: Callable[[], bytes]
    ) -> None:
        self.name = name
        self.code = code
        self.sprint_id = sprint_id
        self.lock = threading.RLock()
        self.stale = True
        self.used = time.monotonic()
        self.relay = Relay(str(name), setting.outlet)
        self._setting = setting
        self._seed = seed
        self._claims: dict[int, str] = {}
        self._persisted: set[int] = set()
        self._pending: dict[int, Entry] = {}
        self._last: Batch | None = None
        self._doc: Document = empty()
        self._watch: Watch | None = None
        self._bytes = 0
        self._rows = 0
        self._compacting = False
        self.document_id = ""
        self.epoch = 0
        self.serial = 0
        with self.lock:
            self._fresh()

    # Looking

    def open(
        self, key: str, seat_id: str, client_id: int, earlier: tuple[int, ...], state_vector: bytes
    ) -> Opened:
        with self._settled():
            ids = self._claim(seat_id, (client_id, *earlier))
            opened = self._since(state_vector)
            self.relay.subscribers[key] = Subscriber(key, seat_id, ids, self.serial)
            return opened

    def sync(self, key: str, epoch: int, state_vector: bytes) -> Opened:
        with self._settled():
            self._same_epoch(epoch)
            subscriber = self._subscriber(key)
            opened = self._since(state_vector)
            subscriber.sent = self.serial
            return opened

    def close(self, key: str) -> None:
        self.relay.subscribers.pop(key, None)
        self.used = time.monotonic()

    def read(self) -> Values:
        with self.lock:
            self._fresh()
            return self._guarded(lambda: read(self.name.kind, self._doc))

    # Writing

    def apply(self, key: str, epoch: int, update: bytes, client_id: int) -> int:
        """An update from outside; returns its serial once it is durable."""
        with self.lock:
            self._fresh()
            self._same_epoch(epoch)
            subscriber = self._subscriber(key)
            if client_id not in subscriber.client_ids:
                raise Refused("document.forged")
            checks.size(update)
            checks.own(update, subscriber.client_ids)
            change = self._guarded(lambda: self._take(update, subscriber.seat_id))
            if change:
                ids = subscriber.client_ids - self._persisted
                self._log([self._item(change, subscriber.seat_id, key, tuple(ids))])
            batch, serial = self._last, self.serial
        if batch is not None:
            batch.wait()
        return serial

    def edit(self, change: Callable[[Document], None], seat_id: str | None = None) -> None:
        """A change by the server; returns once it is durable."""
        with self.lock:
            item = self.draft_edit(change, seat_id)
            if item is not None:
                self._log([item])
            batch = self._last
        if batch is not None:
            batch.wait()

    def draft_edit(self, change: Callable[[Document], None], seat_id: str | None = None) -> Item | None:
        """The change applied but not yet handed to the writer; the caller holds the lock."""
        self._fresh()
        update = self._guarded(lambda: self._change(change))
        return self._item(update, seat_id, None, ()) if update else None

    def log(self, items: list[Item]) -> Batch:
        """Hands items of this and other rooms over together; the caller holds all locks."""
        return self._log(items)

    # From the writer; without the lock, because a waiter may hold it

    def committed(self, entry: Entry, key: str | None) -> None:
        self._pending.pop(entry.serial, None)
        self._persisted |= set(entry.client_ids)
        self._rows += 1
        self.relay.push(Committed(entry.serial, entry.update, key, time.monotonic()))
        self._setting.changed(self.code, str(self.name))
        if self._rows >= self._setting.compact_after and not self._compacting:
            self._compacting = True
            self._setting.compact(self)

    def failed(self) -> None:
        self.stale = True
        self._pending.clear()
