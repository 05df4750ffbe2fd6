"""All rooms of this process: one for each document name, loaded under a lock, let go when idle."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from sprint import green
from sprint.documents import clearing, compacting
from sprint.documents.changing import changing
from sprint.documents.loading import Loader
from sprint.documents.name import parse
from sprint.documents.room import Room
from sprint.documents.shape import Definition
from sprint.documents.writer import Writer
from sprint.domain.errors import Refused
from sprint.store import Journal, Store, StoredDocument, sheets

logger = logging.getLogger(__name__)

Key = tuple[str, str]

# How many removals, and how long, until what was removed long ago is looked for.
PURGE_AFTER = 200
PURGE_EVERY_MS = 3600 * 1000
# Enough that two documents seldom wait for each other's loading; one for each name would stay for ever.
LOCKS = 64


class Rooms:
    """The only way to a document."""

    def __init__(
        self,
        store: Store,
        now_ms: Callable[[], int],
        *,
        keys: Sequence[bytes] = (b"",),
        compact_after: int = 500,
    ) -> None:
        """``keys`` are the server's secrets, the newest first, which the database does not hold."""
        self.journal = Journal(store)
        self.writer = Writer(self.journal.append)
        self._store = store
        self._now_ms = now_ms
        self._keys = tuple(keys)
        self._compact_after = compact_after
        self._rooms: dict[Key, Room] = {}
        self._sheets: dict[str, Definition] = {}
        self._loading = [threading.Lock() for _ in range(LOCKS)]
        self._closed: set[str] = set()
        # Whether this process has the sprint, or could take it.
        self.is_ours: Callable[[str], bool] = lambda _code: True

    # Opening

    def open(self, code: str, sprint_id: str, name: str, ready: StoredDocument | None = None) -> Room:
        """The one room of a document; two who open it at once get the same.

        Where it is not in memory, what is ``ready`` was read a moment ago, and only rooms write.
        """
        key = (code, str(parse(name)))
        if not self.is_ours(code):
            raise Refused("storage.unavailable")
        with self._loading[hash(key) % LOCKS]:
            if code in self._closed:
                raise Refused("document.unknown")
            room = self._rooms.get(key) or self._load(key, sprint_id, ready)
            room.last_used_ms = self._now_ms()
            return room

    def open_all(self, code: str, sprint_id: str, names: Iterable[str]) -> None:
        """Several of a sprint, read at once where any is missing; others go on between one and the next."""
        missing = [name for name in names if (code, name) not in self._rooms]
        stored = self.journal.open_all(sprint_id) if missing else {}
        for name in missing:
            self.open(code, sprint_id, name, stored.get(name))
            green.sleep(0)

    def read(self, code: str, sprint_id: str, name: str) -> Any:
        """A document as plain values."""
        return self.open(code, sprint_id, name).values()

    def __len__(self) -> int:
        return len(self._rooms)

    def _load(self, key: Key, sprint_id: str, ready: StoredDocument | None) -> Room:
        code, name = key
        sheet = self.sheet(sprint_id)
        load = Loader(self._store, self.journal, code, sprint_id, parse(name), sheet, ready)
        room = self._rooms[key] = Room(code, load.name, sheet, self.writer, load, self._keys)
        return room

    def sheet(self, sprint_id: str) -> Definition:
        """The concept sheet that a sprint began with, which never changes."""
        if sprint_id not in self._sheets:
            with self._store.read() as db:
                self._sheets[sprint_id] = sheets.of_sprint(db, sprint_id)
        return self._sheets[sprint_id]

    # Maintenance

    def tend(self, evict_after_ms: int) -> None:
        """Compacts long journals and lets go of rooms nobody has used for a while."""
        for key, room in list(self._rooms.items()):
            self._purge_removed(room)
            if compacting.is_due(room, self._compact_after):
                compacting.compact(room, self.journal)
                green.sleep(0)  # teams that write alike come to it at the same moment
            if room.is_idle and self._now_ms() - room.last_used_ms > evict_after_ms:
                self._evict(key)

    def _purge_removed(self, room: Room) -> None:
        """Where much was removed since the last look, or the last look was long ago."""
        now = self._now_ms()
        space = room.space
        if space.removals < PURGE_AFTER and now - space.purged_ms < PURGE_EVERY_MS:
            return
        space.removals, space.purged_ms = 0, now
        try:
            with changing(self.writer, now, room) as change:
                change.edit(room, partial(clearing.purge, now_ms=now))
            change.wait()
        except Refused as refused:  # the next look tries again
            logger.error("not purged", extra={"document": str(room.name), "reason": refused.code})

    def forget(self, code: str) -> None:
        """Lets go of a sprint that nobody is connected to any more."""
        self.writer.flush()
        for key in self._of(code):
            self._evict(key)

    def drop(self, code: str) -> None:
        """Another process may write in this sprint: what we hold of it is not the truth any more."""
        for key in self._of(code):
            self._rooms.pop(key).close("storage.unavailable")

    @contextmanager
    def closed(self, code: str) -> Iterator[None]:
        """While a sprint is deleted nobody opens or edits its documents; should that fail, they open again.

        Take the database's write lock after this: what is in flight needs it to get to the journal.
        """
        self._closed.add(code)
        try:
            for key in self._of(code):
                self._rooms[key].close()
            self.writer.flush()
            yield
        except BaseException:
            for key in self._of(code):
                self._rooms[key].reopen()
            raise
        else:
            for key in self._of(code):
                self._evict(key)
        finally:
            self._closed.discard(code)

    def purge(self, room: Room) -> None:
        """Compacts a document, now or as soon as can be, so that no row holds what was deleted in it."""
        room.is_to_purge = True
        compacting.compact(room, self.journal)

    def _of(self, code: str) -> list[Key]:
        return [key for key in self._rooms if key[0] == code]

    def _evict(self, key: Key) -> None:
        self._rooms.pop(key).close()
