"""When a document is compacted, and to what: a snapshot takes the place of the journal's rows before it."""

from __future__ import annotations

from sprint.documents.room import Room
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.store import Journal
from sprint.store.journal import SNAPSHOTS_KEPT


def is_due(room: Room, rows: int) -> bool:
    """After so many rows or bytes, or where what was deleted must be in none of them."""
    if room.is_to_purge or room.journal_bytes > limits.JOURNAL_BYTES:
        return True
    return room.serial - room.snapshot_serial >= rows


def compact(room: Room, journal: Journal) -> None:
    try:
        snapshot = room.snapshot()
    except Refused:  # what it holds could not be committed; other rooms may still be compacted
        return
    # A room that was ahead of the truth, because a commit failed, may have nothing new.
    if snapshot is not None and snapshot[0] > room.snapshot_serial:
        snapshots_kept = 1 if room.is_to_purge else SNAPSHOTS_KEPT
        journal.compact(room.id, *snapshot, snapshots_kept, room.code)
        room.compacted(*snapshot)
