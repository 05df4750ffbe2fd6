"""Loading a document from the journal: seeded the first time, and healed when a row cannot be read."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from sprint.documents import checks, shape
from sprint.documents.clocks import clocks
from sprint.documents.name import Name
from sprint.documents.shape import Definition, Document
from sprint.domain.errors import Refused
from sprint.store import Journal, Store, StoredDocument, sprints

logger = logging.getLogger(__name__)

Loaded = tuple[StoredDocument, Document]


class Unreadable(Exception):
    """A stored update that cannot be applied or read; ``serial`` names it, 0 the snapshot."""

    def __init__(self, serial: int) -> None:
        super().__init__(serial)
        self.serial = serial


@dataclass
class Loader:
    """Loads one document, as often as its room asks; ``ready`` was read with others, and is used once."""

    store: Store
    journal: Journal
    code: str
    sprint_id: str
    name: Name
    definition: Definition
    ready: StoredDocument | None = None

    def __call__(self) -> Loaded:
        stored = self._stored()
        doc = whole(self.name, stored)
        if doc is None:
            stored = self._heal(stored)
            doc = assembled(stored)
        return self._brought_up(stored, doc)

    def _brought_up(self, stored: StoredDocument, doc: Document) -> Loaded:
        """In today's shape; what an earlier one has not is made once, and kept before anybody writes."""
        kind = self.name.kind
        if stored.shape >= shape.SHAPE[kind]:
            return stored, doc
        shape.bring_up(kind, doc, self.definition)
        self.journal.bring_up(stored, doc.get_update(), shape.SHAPE[kind], self.code)
        stored = self._stored()
        return stored, assembled(stored)

    def _stored(self) -> StoredDocument:
        ready, self.ready = self.ready, None
        return ready or self.journal.open(
            self.sprint_id, str(self.name), self._seed, shape.SHAPE[self.name.kind], self.code
        )

    def _seed(self) -> bytes:
        challenge = ""
        if self.name.kind == "ideas":
            with self.store.read() as db:
                challenge = sprints.load(db, self.code).team(self.name.team).challenge
        return shape.seed(self.name.kind, self.definition, challenge)

    def _heal(self, stored: StoredDocument) -> StoredDocument:
        """Quarantines unreadable rows, one at a time; a new epoch makes browsers reload."""
        while (serial := first_unreadable(self.name, stored)) is not None:
            logger.error("quarantined", extra={"document": str(self.name), "serial": serial})
            self.journal.quarantine(stored.id, serial, self.code)
            stored = self._stored()
        self.journal.new_epoch(stored.id, self.code)
        return self._stored()


def assemble(snapshot: bytes | None, updates: Iterable[bytes]) -> Document:
    """The document of a snapshot and the updates after it."""
    doc = shape.empty()
    with doc.transaction():  # one for all: twenty thousand of their own take twice as long
        if snapshot is not None:
            doc.apply_update(snapshot)
        for update in updates:
            doc.apply_update(update)
    return doc


def assembled(stored: StoredDocument) -> Document:
    return assemble(stored.snapshot, (update for _, update in stored.updates))


def whole(name: Name, stored: StoredDocument) -> Document | None:
    """The document, unless it cannot be assembled and read."""

    def assemble_and_read() -> Document:
        doc = assembled(stored)
        shape.read(name.kind, doc)
        return doc

    try:
        return checks.guarded(assemble_and_read)
    except Refused:
        return None


def first_unreadable(name: Name, stored: StoredDocument) -> int | None:
    """The serial of the first row that breaks the document; raises ``Unreadable`` for the snapshot."""
    doc = shape.empty()
    steps = [(0, stored.snapshot)] if stored.snapshot else []
    for serial, update in [*steps, *stored.updates]:
        try:
            checks.guarded(doc.apply_update, update)
            checks.guarded(shape.read, name.kind, doc)
        except Refused:
            if serial == 0:
                raise Unreadable(serial) from None
            return serial
    return None


def is_same(name: Name, doc: Document, state: bytes) -> bool:
    """Whether the state alone makes the same document again."""
    copy = assemble(state, ())
    has_same_clocks = clocks(copy.get_state()) == clocks(doc.get_state())
    return has_same_clocks and shape.read(name.kind, copy) == shape.read(name.kind, doc)
