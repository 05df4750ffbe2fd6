"""Building a document from its journal, and setting aside what would break it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from pycrdt import get_update

from sprint.documents.checks import guarded
from sprint.documents.names import Kind, Name
from sprint.documents.shape import ROOTS, Document, empty, read, root
from sprint.domain.errors import Refused
from sprint.store.journal import Journal, StoredDocument

logger = logging.getLogger(__name__)

Rows = list[tuple[int, bytes]]


@dataclass(frozen=True)
class Assembled:
    doc: Document
    stored: StoredDocument


def assemble(journal: Journal, sprint_id: str, name: Name, seed: Callable[[], bytes]) -> Assembled:
    """The document as the journal tells it. Rows that break it are quarantined, and the epoch rises."""
    stored = journal.open(sprint_id, str(name), seed)
    try:
        return Assembled(guarded(build, name.kind, stored.snapshot, stored.updates), stored)
    except Refused:
        quarantine(journal, name.kind, stored)
    stored = journal.open(sprint_id, str(name), seed)
    return Assembled(guarded(build, name.kind, stored.snapshot, stored.updates), stored)


def build(kind: Kind, snapshot: bytes | None, rows: Rows) -> Document:
    """Applies everything in order and reads it, because crafted content may panic only when read."""
    doc = empty()
    for name in ROOTS[kind]:
        root(doc, name)
    for update in [*([snapshot] if snapshot else []), *(update for _, update in rows)]:
        doc.apply_update(update)
    read(kind, doc)
    return doc


def quarantine(journal: Journal, kind: Kind, stored: StoredDocument) -> None:
    bad = broken_rows(kind, stored.snapshot, stored.updates)
    logger.error("quarantined", extra={"kind": kind, "rows": len(bad)})
    for serial in bad:
        journal.quarantine(stored.id, serial)
    journal.new_epoch(stored.id)


def broken_rows(kind: Kind, snapshot: bytes | None, rows: Rows) -> list[int]:
    """The rows without which the rest can be read, and those that hang in the air without them."""
    bad: list[int] = []
    good = rows
    while (at := first_broken(kind, snapshot, good)) is not None:
        bad.append(good[at][0])
        good = good[:at] + good[at + 1 :]
    state = build(kind, snapshot, good).get_state()
    return bad + [serial for serial, update in good if get_update(update, state)[:1] != b"\x00"]


def first_broken(kind: Kind, snapshot: bytes | None, rows: Rows) -> int | None:
    """The shortest prefix that breaks, found by halving."""
    if holds(kind, snapshot, rows):
        return None
    low, high = 0, len(rows)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if holds(kind, snapshot, rows[:middle]) else (low, middle)
    return low


def holds(kind: Kind, snapshot: bytes | None, rows: Rows) -> bool:
    try:
        guarded(build, kind, snapshot, rows)
    except Refused:
        return False
    return True
