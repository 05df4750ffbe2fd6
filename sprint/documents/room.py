"""One live document: its replica, its listeners, and the way from untrusted bytes to a durable row."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from pycrdt import Map, merge_updates

from sprint.documents import checks, shape
from sprint.documents.checks import Touched
from sprint.documents.digest import digest
from sprint.documents.name import Name
from sprint.documents.shape import Definition, Document, Values
from sprint.documents.watch import Watch
from sprint.documents.writer import Batch, Item, Writer
from sprint.domain.errors import Refused
from sprint.domain.strokes import note_of
from sprint.store.journal import Entry, StoredDocument

WRITTEN = (("text",), ("photo",), ("description",))


@dataclass(frozen=True)
class Frame:
    """What others wrote, merged; ``after`` is the serial before it."""

    document: str
    epoch: int
    after: int
    serial: int
    bytes: bytes


@dataclass
class Listener:
    """One browser that has the document open; ``sent`` is the serial its frames have reached."""

    wake: Callable[[], None]
    sent: int
    backlog: list[bytes] = field(default_factory=list)
    reached: int = 0


@dataclass(frozen=True)
class Caught:
    """What a browser that catches up gets: what it lacks, what the server has, and a digest of it all."""

    epoch: int
    serial: int
    update: bytes
    state_vector: bytes
    digest: str


Loaded = tuple[StoredDocument, Document]


class Room:
    """Every change goes through its lock; nothing inside the lock waits for the database but a reload."""

    def __init__(
        self, name: Name, definition: Definition, writer: Writer, load: Callable[[Room], Loaded]
    ) -> None:
        self.name = name
        self.stale = True
        self.lock = threading.RLock()
        self.last_used_ms = 0
        self.last_edit_ms: int | None = None
        self.pending = 0
        self.epoch = 0
        self._definition = definition
        self._writer = writer
        self._load = load
        self._listeners: dict[str, Listener] = {}
        self._watch: Watch | None = None
        self._digested = (0, 0), ""
        self.renew()

    # Loading

    def renew(self) -> None:
        """Loads the document from the journal, which is the truth."""
        self.stale = True
        self.drop()
        before = self.epoch
        stored, self.doc = self._load(self)
        self.id, self.epoch, self.serial = stored.id, stored.epoch, stored.serial
        self.snapshot_serial = stored.serial - len(stored.updates)
        self.writers = dict(stored.writers)
        self._watch = Watch(self.name.kind, self.doc)
        self.pending = 0
        self._bytes = len(stored.snapshot or b"") + sum(len(update) for _, update in stored.updates)
        self.stale = False
        self._tell_afresh(before)

    def drop(self) -> None:
        """Lets go of the document; an observer that stays would keep it in memory for ever."""
        if self._watch is not None:
            self._watch.drop()
            self._watch = None

    def _tell_afresh(self, epoch_before: int | None) -> None:
        """A commit that was called failed may have landed, and what was set aside changes the epoch."""
        for listener in self._listeners.values():
            if listener.reached != self.serial or epoch_before != self.epoch:
                listener.backlog = [self.doc.get_update()]
                listener.sent = min(listener.sent, self.serial)
                listener.reached = self.serial
                listener.wake()

    def rebuild(self) -> None:
        """After something poisonous: what is on its way to the journal first, then everything afresh."""
        self._writer.flush()
        self.renew()

    # Reading

    def values(self) -> Values:
        with self.lock:
            self._freshen()
            return shape.read(self.name.kind, self.doc)

    def catch_up(self, state_vector: bytes, key: str = "", wake: Callable[[], None] | None = None) -> Caught:
        """Only what is durable leaves the room: waits for commits on their way; listens from there on."""
        with self.lock:
            self._freshen()
            update = checks.guarded(self.doc.get_update, state_vector)
            caught = Caught(self.epoch, self.serial, update, self.doc.get_state(), self._digest())
            if wake is not None:
                self._listeners[key] = Listener(wake, sent=self.serial, reached=self.serial)
            batch = self._writer.barrier() if self.pending else None
        if batch is not None:
            batch.wait()
        return caught

    def _digest(self) -> str:
        """Counted again only when the document has changed; everybody asks once a minute."""
        if self._digested[0] != (self.epoch, self.serial):
            self._digested = (self.epoch, self.serial), checks.guarded(digest, self.doc)
        return self._digested[1]

    # Listening

    def ignore(self, key: str) -> None:
        self._listeners.pop(key, None)

    @property
    def waiting(self) -> list[str]:
        """The browsers for which something lies ready."""
        return [key for key, listener in self._listeners.items() if listener.backlog]

    @property
    def is_idle(self) -> bool:
        return not self._listeners and self.pending == 0

    def frame_for(self, key: str) -> Frame | None:
        """Everything that waits for a browser, in one."""
        listener = self._listeners.get(key)
        if listener is None or not listener.backlog:
            return None
        updates, listener.backlog = listener.backlog, []
        after, listener.sent = listener.sent, listener.reached
        return Frame(str(self.name), self.epoch, after, listener.sent, self._merged(updates))

    def _merged(self, updates: list[bytes]) -> bytes:
        if len(updates) == 1:
            return updates[0]
        try:
            return checks.guarded(merge_updates, *updates)
        except Refused:
            return self.doc.get_update()

    # Writing

    def claim(self, seat_id: str, client_ids: Iterable[int]) -> None:
        """A Yjs client id belongs to the seat that first used it here; raises ``document.forged``."""
        with self.lock:
            self._freshen()
            fresh = [client_id for client_id in client_ids if self.writers.get(client_id) != seat_id]
            if not fresh:
                return
            taken = checks.clocks(self.doc.get_state()).keys() | {self.doc.client_id} | self.writers.keys()
            if not taken.isdisjoint(fresh):
                raise Refused("document.forged")

    def update(
        self,
        key: str,
        seat_id: str,
        client_ids: Iterable[int],
        update: bytes,
        now_ms: int,
        parts: frozenset[str] = frozenset(),
        *,
        anonymous: bool = False,
    ) -> int:
        """Claims the client ids, checks, applies, commits; returns the serial once it is durable.

        ``parts`` are the only roots the update may touch; all of them when it is empty. Where it is
        ``anonymous``, names are taken off before anything is kept or told.
        """
        checks.size(update)
        ids = tuple(client_ids)
        with self.lock:
            self.claim(seat_id, ids)
            checks.own(update, ids)
            self._check_room_for(update)
            batch = self._apply(key, seat_id, ids, update, now_ms, parts, anonymous)
            serial = self.serial
        if batch is not None:
            batch.wait()
        return serial

    def edit(self, fn: Callable[[Document], None], now_ms: int) -> Item | None:
        """The server's own change, applied and ready to be committed; hold the lock around it."""
        self._freshen()
        return self._item(None, None, (), self._changed(fn), now_ms)

    def _changed(self, fn: Callable[[Document], None]) -> bytes:
        assert self._watch is not None
        self._watch.clear()
        with self.doc.transaction():
            fn(self.doc)
        return self._watch.update

    def committed(self, entry: Entry, key: str | None) -> None:
        """The writer says that an entry is durable: now others may see it."""
        self.pending = max(0, self.pending - 1)
        self.last_edit_ms = entry.at_ms
        for other, listener in list(self._listeners.items()):
            if other == key or entry.serial <= listener.reached:
                continue
            listener.backlog.append(entry.update)
            listener.reached = entry.serial
            listener.wake()

    def failed(self) -> None:
        """The writer could not commit: what we hold is more than the truth."""
        self.stale = True

    # Inside

    def _check_room_for(self, update: bytes) -> None:
        """The sum of updates is above the true size; only where it is too much is the truth measured."""
        self._bytes += len(update)
        if self._bytes > checks.MOST_DOCUMENT_BYTES:
            self._bytes = len(self.doc.get_update()) + len(update)
        if self._bytes > checks.MOST_DOCUMENT_BYTES:
            raise Refused("document.full")

    def _freshen(self) -> None:
        if self.stale:
            self.renew()

    def _apply(
        self,
        key: str,
        seat_id: str,
        client_ids: tuple[int, ...],
        update: bytes,
        now_ms: int,
        parts: frozenset[str],
        anonymous: bool,
    ) -> Batch | None:
        assert self._watch is not None
        self._watch.clear()
        before = self.doc.get_state() if anonymous else b""
        try:
            checks.guarded(self.doc.apply_update, update)
            checks.guarded(self._check, update, parts, seat_id, self._watch.touched)
            if anonymous:
                checks.unnamed(self.doc, self._watch.touched)
        except Refused:
            self.rebuild()
            raise
        # What was taken in, encoded anew: Yjs would keep what yrs passes over, as structs of no length.
        news = self._watch.update
        if not news or news == checks.NOTHING:
            return self._writer.barrier() if self.pending else None
        again = self._written_too_late()
        unsigned = b""
        if anonymous and (signed := self._signed()):
            unsigned = self._changed(lambda doc: take_names_off(doc, signed))
            news = self.doc.get_update(before)  # the names are out of it
        items = [self._item(key, seat_id, client_ids, news, now_ms)]
        items.append(self._item(None, None, (), unsigned, now_ms))  # for the sender
        if again:
            items.append(self.edit(lambda doc: bring_back(doc, again), now_ms))
        logged = [item for item in items if item is not None]
        return self._writer.submit(logged) if logged else None

    def _signed(self) -> list[tuple[str, str]]:
        """What bears a name that was not there before."""
        assert self._watch is not None
        found = [(name, id, shape.root(self.doc, name).get(id)) for name, id in self._watch.touched.authors]
        return [(name, id) for name, id, item in found if isinstance(item, Map) and item.get("author")]

    def _check(self, update: bytes, parts: frozenset[str], seat_id: str, touched: Touched) -> None:
        """All in one transaction: each look would open one of its own, which costs more than the look."""
        kind, doc = self.name.kind, self.doc
        with doc.transaction():
            checks.complete(update, doc.get_state())
            checks.roots(kind, doc)
            checks.within(parts, touched)
            checks.touched(kind, doc, touched, self._definition, seat_id)

    def _written_too_late(self) -> list[str]:
        """Private notes written or drawn in after they were turned over: they must stay in sight."""
        if self.name.kind != "drafts" or self._watch is None:
            return []
        paths = self._watch.touched.paths
        written = {path[1] for path in paths if path[0] == "notes" and path[2:3] in WRITTEN}
        strokes = shape.root(self.doc, "strokes")
        written |= {note_of(path[1]) for path in paths if path[0] == "strokes" and path[1] in strokes}
        removed = {path[1] for path in paths if path[0] == "notes" and path[2:3] == ("removed_ms",)}
        notes = shape.root(self.doc, "notes")
        return [note for note in written - removed if note in notes and notes[note].get("removed_ms")]

    def _item(
        self, key: str | None, seat_id: str | None, client_ids: tuple[int, ...], update: bytes, now_ms: int
    ) -> Item | None:
        if not update or update == checks.NOTHING:
            return None
        new = tuple(client_id for client_id in client_ids if client_id not in self.writers)
        for client_id in new:
            self.writers[client_id] = seat_id or ""
        self.serial += 1
        self.pending += 1
        return Item(self, Entry(self.id, self.serial, update, seat_id, now_ms, new), key)

    def snapshot(self) -> tuple[int, bytes] | None:
        """The state to compact into, verified by loading it; waits until all of it is durable."""
        with self.lock:
            self._freshen()
            serial, state = self.serial, self.doc.get_update()
            if not self._is_same(state):
                return None
            batch = self._writer.barrier() if self.pending else None
        if batch is not None:
            batch.wait()
        return serial, state

    def _is_same(self, state: bytes) -> bool:
        again = shape.empty()
        again.apply_update(state)
        same = checks.clocks(again.get_state()) == checks.clocks(self.doc.get_state())
        return same and shape.read(self.name.kind, again) == shape.read(self.name.kind, self.doc)


def bring_back(doc: Document, note_ids: list[str]) -> None:
    """Private notes again, for their author to lay on the board."""
    for note_id in note_ids:
        shape.root(doc, "notes")[note_id]["removed_ms"] = 0


def take_names_off(doc: Document, signed: list[tuple[str, str]]) -> None:
    for name, id in signed:
        shape.root(doc, name)[id]["author"] = ""


class Unreadable(Exception):
    """A stored update that cannot be applied or read; ``serial`` names it, 0 the snapshot."""

    def __init__(self, serial: int) -> None:
        super().__init__(serial)
        self.serial = serial


def assemble(stored: StoredDocument) -> Document:
    """The document of a snapshot and the updates after it."""
    doc = shape.empty()
    with doc.transaction():  # one for all: twenty thousand of their own take twice as long
        if stored.snapshot is not None:
            doc.apply_update(stored.snapshot)
        for _, update in stored.updates:
            doc.apply_update(update)
    return doc


def check_readable(name: Name, stored: StoredDocument) -> None:
    """Raises ``Unreadable`` for the first stored update that breaks the document."""
    doc = shape.empty()
    steps: list[tuple[int, bytes]] = [(0, stored.snapshot)] if stored.snapshot else []
    for serial, update in [*steps, *stored.updates]:
        try:
            checks.guarded(doc.apply_update, update)
            checks.guarded(shape.read, name.kind, doc)
        except Refused:
            raise Unreadable(serial) from None


def whole(name: Name, stored: StoredDocument) -> Document | None:
    """The document, unless it cannot be assembled and read."""

    def assemble_and_read() -> Document:
        doc = assemble(stored)
        shape.read(name.kind, doc)
        return doc

    try:
        return checks.guarded(assemble_and_read)
    except Refused:
        return None
