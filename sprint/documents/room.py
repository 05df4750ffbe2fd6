"""One live document: its replica, its listeners, and the way from untrusted bytes to a durable row."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sprint.documents import anonymous, checks, drafts, shape
from sprint.documents.checks import Touched
from sprint.documents.clocks import clocks
from sprint.documents.digest import digest
from sprint.documents.frames import Caught, Frame, Listener, merged, taken
from sprint.documents.loading import Loaded, assemble, is_same
from sprint.documents.name import Name
from sprint.documents.owners import Owners
from sprint.documents.shape import Definition, Document, Values
from sprint.documents.space import Space
from sprint.documents.structs import Path
from sprint.documents.update import Update
from sprint.documents.watch import Watch
from sprint.documents.writer import Batch, Item, Writer
from sprint.domain.errors import Code, Refused
from sprint.store.journal import Entry

Result = TypeVar("Result")


class Room:
    """Every change goes through its lock; nothing inside the lock waits for the database but a reload."""

    def __init__(
        self,
        code: str,
        name: Name,
        definition: Definition,
        writer: Writer,
        load: Callable[[], Loaded],
        keys: tuple[bytes, ...],
    ) -> None:
        self.code, self.name = code, name
        self._said = str(name)
        self.stale = True
        self.lock = threading.RLock()
        self.last_used_ms = self.pending = self.epoch = 0
        self.last_edit_ms: int | None = None
        self.is_to_purge = self.is_rearranged = False
        self.relay_next: dict[bool, float] = {}
        self._closed_because: Code | None = None
        self.definition = definition
        self._writer = writer
        self._load = load
        self._keys = keys
        self._listeners: dict[str, Listener] = {}
        self._watch: Watch | None = None
        self._digested = (0, 0), ""
        self._read: tuple[tuple[int, int], Values] | None = None
        self.renew()

    # Loading

    def renew(self) -> None:
        """Loads the document from the journal, which is the truth, after what is in flight to it."""
        self.stale = True
        self._writer.flush()
        self.drop()
        epoch_before = self.epoch
        stored, self.doc = self._load()
        self.id, self.epoch, self.serial = stored.id, stored.epoch, stored.serial
        self.snapshot_serial = stored.serial - len(stored.updates)
        self.owners = Owners(self._keys, stored.id, stored.writers)
        self.last_edit_ms = stored.last_edit_ms
        updates = (stored.snapshot, *(update for _, update in stored.updates))
        self._kept = [update for update in updates if update]
        self.space = Space(self.owners, sum(map(len, self._kept)))
        self.journal_bytes = sum(len(update) for _, update in stored.updates)
        self._watch = Watch(self.name.kind, self.doc)
        self._read = None
        self.pending = 0
        self.stale = False
        self._tell_afresh(epoch_before)

    def drop(self) -> None:
        """Lets go of the document; an observer that stays would keep it in memory for ever."""
        if self._watch is not None:
            self._watch.drop()
            self._watch = None

    def close(self, because: Code = "document.unknown") -> None:
        """Nothing is read or written here any more; whoever still tries is refused."""
        with self.lock:
            self._closed_because, self.stale = because, True
            self.drop()

    def reopen(self) -> None:
        self._closed_because = None

    def _freshen(self) -> None:
        if self._closed_because:
            raise Refused(self._closed_because)
        if self.stale:
            self.renew()

    def _tell_afresh(self, epoch_before: int | None) -> None:
        """A commit that was called failed may have landed, and what was quarantined changes the epoch."""
        for listener in self._listeners.values():
            if listener.reached != self.serial or epoch_before != self.epoch:
                listener.backlog = [self.doc.get_update()]
                listener.sent = min(listener.sent, self.serial)
                listener.reached = self.serial
                listener.wake()

    # Reading

    def values(self) -> Values:
        """As plain values, kept until the document changes."""
        with self.lock:
            self._freshen()
            if self._read is None or self._read[0] != self.moment:
                self._read = self.moment, shape.read(self.name.kind, self.doc)
            return self._read[1]

    def look(self, fn: Callable[[Document], Result]) -> Result:
        """Less than all of it."""
        with self.lock:
            self._freshen()
            return fn(self.doc)

    @property
    def moment(self) -> tuple[int, int]:
        """Another one whenever the document has changed."""
        return self.epoch, self.serial

    def catch_up(self, state_vector: bytes, key: str = "", wake: Callable[[], None] | None = None) -> Caught:
        """Only what is durable leaves the room: waits for commits in flight; listens from there on."""
        with self.lock:
            self._freshen()
            update = checks.guarded(self.doc.get_update, state_vector)
            response = Caught(self.epoch, self.serial, update, self.doc.get_state(), self._digest())
            if wake is not None:
                self._listeners[key] = Listener(wake, sent=self.serial, reached=self.serial)
            batch = self._writer.barrier() if self.pending else None
        if batch is not None:
            batch.wait(self.code)
        return response

    def _digest(self) -> str:
        """Counted again only when the document has changed; everybody asks once a minute."""
        if self._digested[0] != self.moment:
            self._digested = self.moment, checks.guarded(digest, self.doc)
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
        return not (self._listeners or self.pending or self.is_to_purge)

    def frames(self, keys: Iterable[str]) -> list[tuple[Frame, list[str]]]:
        """Everything that waits for these browsers, in one for all who lack the same."""
        return [(self._frame(*lacks), alike) for lacks, alike in taken(self._listeners, keys).items()]

    def _frame(self, after: int, serial: int, *updates: bytes) -> Frame:
        update = merged(updates) or self.doc.get_update()
        return Frame(self._said, self.epoch, after, serial, update)

    # Writing

    def claim(self, seat_id: str, client_ids: Iterable[int]) -> None:
        """A Yjs client id is the seat's that first used it here; raises ``document.forged`` or ``.spent``."""
        with self.lock:
            self._claim(seat_id, client_ids)

    def _claim(self, seat_id: str, client_ids: Iterable[int]) -> None:
        self._freshen()
        new_ids = self.owners.unknown(seat_id, client_ids)
        if not new_ids:
            return
        self.owners.stop_many(seat_id)
        used_ids = {self.doc.client_id, *clocks(self.doc.get_state()), *self.owners.keys()}
        if not used_ids.isdisjoint(new_ids):
            raise Refused("document.forged")

    def update(self, update: Update) -> int:
        """Claims the client ids, checks, applies, commits; returns the serial once it is durable."""
        checks.size(update.bytes)
        with self.lock:
            self._claim(update.seat_id, update.client_ids)
            checks.own(update.bytes, update.client_ids)
            self.space.come(self.doc, update.bytes)
            state_before = self.doc.get_state() if update.anonymous else b""
            with self.ahead():
                refusal = self._take_in(update)
                batch = None if refusal else self._submit(update, state_before)
            serial = self.serial
        if refusal is not None:
            raise refusal
        if batch is not None:
            batch.wait(self.code)
        return serial

    def edit(self, fn: Callable[[Document], None], now_ms: int) -> Item | None:
        """The server's own change, applied and ready to be submitted; see ``changing``."""
        self._freshen()
        return self._item(self._changed(fn), now_ms)

    @contextmanager
    def ahead(self) -> Iterator[None]:
        """From the first change of the replica until it is submitted: whatever is raised, it is loaded anew.

        A replica that stayed ahead of the journal would take in, and ack, what cannot be loaded again.
        """
        try:
            yield
        except BaseException:
            self.stale = True
            raise

    def committed(self, entry: Entry, key: str | None) -> None:
        """The writer says that an entry is durable: now others may see it."""
        self.pending = max(0, self.pending - 1)
        self.last_edit_ms = entry.at_ms
        for listener_key, listener in list(self._listeners.items()):
            if listener_key == key or entry.serial <= listener.reached:
                continue
            listener.backlog.append(entry.update)
            listener.reached = entry.serial
            listener.wake()

    def failed(self) -> None:
        """The writer could not commit: what we hold is more than the truth."""
        self.stale = True

    # Taking in

    def _take_in(self, update: Update) -> Refused | None:
        """Applies and checks; a replica that has taken in what is refused is made anew from memory."""
        self._watching.clear()
        try:
            checks.guarded(self.doc.apply_update, update.bytes)
            checks.guarded(self._check, update, self._watching.touched)
        except Refused as refused:
            self._rewind()
            return refused
        return None

    def _check(self, update: Update, touched: Touched) -> None:
        """All in one transaction: each look would open one of its own, which costs more than the look."""
        kind, doc = self.name.kind, self.doc
        with doc.transaction():
            checks.complete(update.bytes, doc.get_state())
            checks.roots(kind, doc)
            checks.within(update.parts, touched)
            checks.touched(kind, doc, touched, self.definition, update.seat_id)
            if update.anonymous:
                checks.unnamed(doc, touched)
            self.space.take(doc, update, touched)

    def _rewind(self) -> None:
        """From what was accepted: who is refused costs the others neither a commit nor a read."""
        self.drop()
        self.doc = assemble(None, self._kept)
        self._kept = [self.doc.get_update()]
        self._watch = Watch(self.name.kind, self.doc)

    @property
    def _watching(self) -> Watch:
        assert self._watch is not None
        return self._watch

    # Handing on

    def _submit(self, update: Update, state_before: bytes) -> Batch | None:
        # What was taken in, encoded anew: Yjs would keep what yrs passes over, as structs of no length.
        encoded = self._watching.update
        if not encoded or encoded == checks.NOTHING:
            return self._writer.barrier() if self.pending else None
        touched = self._watching.touched
        self.is_rearranged |= checks.rearranged(touched)
        late_ids = drafts.written_too_late(self.doc, touched) if self.name.kind == "drafts" else []
        items = (
            self._unsigned(update, encoded, signed, state_before)
            if (signed := anonymous.signed(self.doc, touched, update))
            else [self._item(encoded, update.at_ms, update)]
        )
        if late_ids:
            bringing_back = self._changed(lambda doc: drafts.bring_back(doc, late_ids))
            items.append(self._item(bringing_back, update.at_ms))
        return self._writer.submit([item for item in items if item is not None])

    def _unsigned(
        self, update: Update, encoded: bytes, signed: list[Path], state_before: bytes
    ) -> list[Item | None]:
        """The update as others get it, and for its sender, who wrote the names, what takes them off."""
        taken_off = self._changed(lambda doc: anonymous.take_names_off(doc, signed))
        nameless = self.doc.get_update(state_before) if update.anonymous else encoded
        return [self._item(nameless, update.at_ms, update), self._item(taken_off, update.at_ms)]

    def _changed(self, fn: Callable[[Document], None]) -> bytes:
        self._watching.clear()
        with self.doc.transaction():
            fn(self.doc)
        return self._watching.update

    def _item(self, update: bytes, at_ms: int, sent: Update | None = None) -> Item | None:
        """The next row of the journal: what a browser ``sent``, or the server's own."""
        if not update or update == checks.NOTHING:
            return None
        self.serial += 1
        self.pending += 1
        self.journal_bytes += len(update)
        self._kept.append(update)
        if sent is None:
            return Item(self, Entry(self.id, self.serial, update, at_ms, code=self.code), None)
        ids = checks.clients(sent.bytes) if sent.anonymous else sent.client_ids
        writers = self.owners.claim(sent.seat_id, ids, anonymous=sent.anonymous)
        return Item(self, Entry(self.id, self.serial, update, at_ms, writers, self.code), sent.key)

    # Compacting

    def snapshot(self) -> tuple[int, bytes] | None:
        """The state to compact into, verified by loading it; waits until all of it is durable."""
        with self.lock:
            self._freshen()
            serial, state = self.serial, self.doc.get_update()
            if not is_same(self.name, self.doc, state):
                return None
            batch = self._writer.barrier() if self.pending else None
        if batch is not None:
            batch.wait(self.code)
        return serial, state

    def compacted(self, serial: int, state: bytes) -> None:
        with self.lock:
            self.snapshot_serial = serial
            self.is_to_purge = False
            newer_rows = self.serial - serial
            self.journal_bytes = 0
            self._kept = [state, *(self._kept[-newer_rows:] if newer_rows else [])]
