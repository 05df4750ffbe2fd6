"""Keeping versions of a team's documents, reading them, and bringing one back as a new edit."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from sprint import failpoints, green
from sprint.documents import checks, clearing, shape
from sprint.documents.changing import changing
from sprint.documents.name import parse
from sprint.documents.restoring import make_as
from sprint.documents.room import Room
from sprint.documents.rooms import Rooms
from sprint.documents.shape import Document, Values
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.domain.versions import Label, Version
from sprint.store import Store
from sprint.store import versions as stored
from sprint.store.versions import Due

# How often somebody may write between the last look and the restoring, before we say that it is too busy.
TRIES = 20

logger = logging.getLogger(__name__)


class Versions:
    """Versions live in the database; the documents themselves belong to the rooms."""

    def __init__(
        self, store: Store, rooms: Rooms, now_ms: Callable[[], int], new_id: Callable[[], str]
    ) -> None:
        self._store = store
        self._rooms = rooms
        self._now_ms = now_ms
        self._new_id = new_id

    def keep(self, state: SprintState, name: str, label: Label) -> Version:
        """Keeps a document as it stands, once all of it is durable."""
        room = self._rooms.open(state.code, state.id, name)
        return self._keep(room, Version(self._new_id(), name, label, self._now_ms(), 0))

    def keep_beside(self, state: SprintState, name: str, other: str, label: Label) -> None:
        """How another document of the same kind stands, as a version of this one."""
        snapshot = self._rooms.open(state.code, state.id, other).snapshot()
        if snapshot is None:
            raise Refused("storage.unavailable")
        packed = green.in_thread(stored.pack, snapshot[1])
        room = self._rooms.open(state.code, state.id, name)
        # It reaches nothing of this document.
        version = Version(self._new_id(), name, label, self._now_ms(), 0)
        with self._store.write(room.code) as db:
            stored.keep(db, room.id, version, packed)

    def keep_due(self, code: str = "") -> None:
        """What phase changes have made due, where it was written in since its newest version.

        In all sprints that are ours, or one. Lets others run in between. What the process does not live to
        keep, the next one does.
        """
        with self._store.read() as db:
            all_due = [due for due in stored.due(db) if not code or due.code == code]
        for due in [due for due in all_due if self._rooms.is_ours(due.code)]:
            failpoints.reach("in_versions")
            self._keep_due(due)
            green.sleep(0)

    def of(self, state: SprintState, name: str) -> list[Version]:
        """Newest first."""
        with self._store.read() as db:
            return stored.of_document(db, state.id, name)

    def find(self, state: SprintState, version_id: str) -> Version:
        with self._store.read() as db:
            return stored.find(db, state.id, version_id)

    def read(self, version: Version) -> Values:
        """What stood there, as plain values."""
        return checks.guarded(shape.read, parse(version.document).kind, self.document(version))

    def restore(self, state: SprintState, version: Version, before: Label) -> None:
        """One new edit in the live document; what stood there is kept as a version first."""
        old_doc = self.document(version)
        room = self._rooms.open(state.code, state.id, version.document)
        version_before = Version(self._new_id(), version.document, before, self._now_ms(), 0)
        for _ in range(TRIES):
            version_before = self._keep(room, version_before)
            now_ms = self._now_ms()
            with changing(self._rooms.writer, now_ms, room) as change:
                if room.stale or room.serial != version_before.serial:
                    continue  # somebody wrote meanwhile, and that must be in what is kept
                change.edit(room, partial(make_as, room.name.kind, then=old_doc, now_ms=now_ms))
            change.wait()
            return
        raise Refused("version.busy")

    def begin_again(self, state: SprintState, version: Version, before: Label) -> None:
        """A new epoch with only what stood there; what stands there now is kept as a version first."""
        then = self.document(version)
        room = self._rooms.open(state.code, state.id, version.document)
        kept = Version(self._new_id(), version.document, before, self._now_ms(), 0)
        fresh = clearing.afresh(room.name.kind, room.definition, then, self._now_ms())
        for _ in range(TRIES):
            kept = self._keep(room, kept)
            with room.lock:
                if room.stale or room.serial != kept.serial:
                    continue
                self._rooms.journal.begin_again(room.id, kept.serial + 1, fresh, room.code)
                room.renew()
            return
        raise Refused("version.busy")

    def _keep(self, room: Room, version: Version, due: Due | None = None) -> Version:
        """Under what made it due, it is kept once, whoever comes to it first."""
        snapshot = room.snapshot()
        if snapshot is None:
            raise Refused("storage.unavailable")
        serial, state = snapshot
        version = replace(version, serial=serial)
        packed = green.in_thread(stored.pack, state)
        with self._store.write(room.code) as db:
            if due is None or stored.settle(db, due):
                stored.keep(db, room.id, version, packed)
        return version

    def _keep_due(self, due: Due) -> None:
        """Beside the phase change: a document that cannot be kept does not hold the others up."""
        try:
            room = self._rooms.open(due.code, due.sprint_id, due.document)
            if self._is_news(room):
                label = Label("phase", due.phase_id)
                self._keep(room, Version(self._new_id(), due.document, label, self._now_ms(), 0), due)
            else:
                with self._store.write(room.code) as db:
                    stored.settle(db, due)
        except Exception as error:
            logger.error("version not kept", extra={"document": due.document, "error": type(error).__name__})

    def _is_news(self, room: Room) -> bool:
        with self._store.read() as db:
            return room.serial > stored.reached(db, room.id)

    def document(self, version: Version) -> Document:
        with self._store.read() as db:
            packed = stored.packed(db, version.id)
        doc = shape.empty()
        checks.guarded(doc.apply_update, stored.unpack(packed))
        return doc
