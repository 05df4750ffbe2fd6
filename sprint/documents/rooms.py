"""All rooms of this process: one for each document name, loaded under a lock, let go when idle."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from typing import Any

from pycrdt import Map, Text

from sprint import content, green
from sprint.documents import shape
from sprint.documents.name import Name, parse
from sprint.documents.room import Loaded, Room, Unreadable, assemble, check_readable, whole
from sprint.documents.shape import Document, Values
from sprint.documents.writer import Writer
from sprint.domain.concept import checklist
from sprint.domain.documents import Concept, Ideas, Note, Outline, question_of, title_of
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState, Team
from sprint.domain.view import Facts, Progress
from sprint.store import Journal, Store, StoredDocument, sprints

TITLE, QUESTION = 120, 300

logger = logging.getLogger(__name__)

Key = tuple[str, str]


class Rooms:
    """The only way to a document."""

    def __init__(self, store: Store, now_ms: Callable[[], int], *, compact_after: int = 500) -> None:
        self.journal = Journal(store)
        self.writer = Writer(self.journal.append)
        self._store = store
        self._now_ms = now_ms
        self._compact_after = compact_after
        self._rooms: dict[Key, Room] = {}
        self._loading: dict[Key, threading.Lock] = {}
        self._lock = threading.Lock()
        self._read: dict[Key, tuple[int, Values]] = {}
        self._percents: dict[Key, tuple[Concept, int]] = {}

    # Opening

    def open(self, code: str, sprint_id: str, name: str) -> Room:
        """The one room of a document; two who open it at once get the same."""
        key = (code, str(parse(name)))
        with self._lock:
            loading = self._loading.setdefault(key, threading.Lock())
        with loading:
            room = self._rooms.get(key)
            if room is None:
                parsed = parse(name)
                load = self._loader(code, sprint_id, parsed)
                room = self._rooms[key] = Room(parsed, content.concept(), self.writer, load)
            room.last_used_ms = self._now_ms()
            return room

    def read(self, code: str, sprint_id: str, name: str) -> Any:
        """A document as plain values, cached until it changes."""
        room = self.open(code, sprint_id, name)
        key = (code, name)
        with room.lock:
            known = self._read.get(key)
            if known is None or known[0] != room.serial or room.stale:
                values = room.values()  # first: it may load the room anew, with another serial
                known = self._read[key] = (room.serial, values)
        return known[1]

    def __len__(self) -> int:
        return len(self._rooms)

    # Editing as the server

    def edit(
        self,
        code: str,
        sprint_id: str,
        name: str,
        fn: Callable[[Document], None],
        seat_id: str | None = None,
    ) -> None:
        """One transaction of the server's own; returns when it is durable."""
        room = self.open(code, sprint_id, name)
        with room.lock:
            item = room.edit(fn, self._now_ms())
            batch = self.writer.submit([item]) if item else None
        if batch is not None:
            batch.wait()

    def move_drafts(self, state: SprintState, team_number: int, *, hidden: bool) -> int:
        """Turns a team's face-down notes over, from the drafts to the board, in one database transaction."""
        board = self.open(state.code, state.id, f"ideas:{team_number}")
        members = state.members(team_number)
        drafts = [self.open(state.code, state.id, f"drafts:{seat.id}") for seat in members]
        with locked(board, *drafts):
            written = [(room, note) for room in drafts for note in room.values() if note.is_written]  # type: ignore[union-attr]
            if not written:
                return 0
            now = self._now_ms()
            piles = [[note for of, note in written if of is room] for room in drafts]
            items = [board.edit(lambda doc: lay_out(doc, piles, hidden=hidden), now)]
            for room in drafts:
                ids = [note.id for of, note in written if of is room]
                items.append(room.edit(lambda doc, ids=ids: remove(doc, ids, now), now))  # type: ignore[misc]
            batch = self.writer.submit([item for item in items if item is not None])
        batch.wait()
        return len(written)

    def take_names_off_drafts(self, state: SprintState) -> None:
        """What lies face down becomes nobody's, whichever way it is laid on a board later."""
        drafts = [self.open(state.code, state.id, f"drafts:{seat.id}") for seat in state.participants]
        with locked(*drafts):
            edits = [room.edit(unsign, self._now_ms()) for room in drafts]
            items = [item for item in edits if item is not None]
            batch = self.writer.submit(items) if items else None
        if batch is not None:
            batch.wait()

    def choose(self, state: SprintState, team_number: int, item: str) -> None:
        """Carries the chosen idea into the concept, with its notes."""
        ideas: Ideas = self.read(state.code, state.id, f"ideas:{team_number}")
        vote = state.team(team_number).vote
        origin = origin_of(ideas, item) | {
            "challenge": ideas.challenge,
            "question": question_of(ideas),
            "votes": sum(voted == item for _, voted in vote.votes) if vote else 0,
            "reason": vote.reason if vote else "",
        }
        self.edit(
            state.code,
            state.id,
            f"concept:{team_number}",
            lambda doc: shape.root(doc, "origin").update(origin),
        )

    def set_challenge(self, state: SprintState, team_number: int, given: str, wanted: str) -> None:
        """Puts a new challenge before the team, unless the team has made the one it was given its own."""
        ideas: Ideas = self.read(state.code, state.id, f"ideas:{team_number}")
        if ideas.challenge != given:
            return

        def write(doc: Document) -> None:
            text = shape.root(doc, "frame")["challenge"]
            text.clear()
            text += wanted

        self.edit(state.code, state.id, f"ideas:{team_number}", write)

    # Looking

    def look_ahead(self, state: SprintState) -> None:
        """Reads what has changed, so that ``facts`` finds it read; others go on meanwhile."""
        for team in state.teams:
            self._progress(state, team.number)
            green.sleep(0)
        for seat in state.participants:
            self._drafts(state, seat.id)
            green.sleep(0)

    def facts(self, state: SprintState, online: frozenset[str]) -> Facts:
        """What only the running server knows of a sprint."""
        return Facts(
            online=online,
            progress={team.number: self._progress(state, team.number) for team in state.teams},
            drafts={seat.id: self._drafts(state, seat.id) for seat in state.participants},
            titles={team.number: self._titles(state, team) for team in state.teams},
            questions={team.number: self._question(state, team) for team in state.teams},
        )

    def _question(self, state: SprintState, team: Team) -> str:
        """What frames a team's work, on one short line."""
        ideas: Ideas = self.read(state.code, state.id, f"ideas:{team.number}")
        return " ".join(question_of(ideas).split())[:QUESTION]

    def _titles(self, state: SprintState, team: Team) -> dict[str, str]:
        """What a team has voted for, once it is no secret; on one short line."""
        if team.vote is None or team.vote.state != "closed":
            return {}
        ideas: Ideas = self.read(state.code, state.id, f"ideas:{team.number}")
        titles = {item: title_of(ideas, item) for _, item in team.vote.votes}
        return {item: " ".join(title.split())[:TITLE] for item, title in titles.items() if title}

    def _progress(self, state: SprintState, number: int) -> Progress:
        ideas: Ideas = self.read(state.code, state.id, f"ideas:{number}")
        concept: Concept = self.read(state.code, state.id, f"concept:{number}")
        outline: Outline = self.read(state.code, state.id, f"outline:{number}")
        edits = [
            self._rooms[(state.code, f"{kind}:{number}")].last_edit_ms
            for kind in ("ideas", "concept", "outline")
        ]
        return Progress(
            notes=len(ideas.notes),
            groups=len(ideas.groups),
            concept_percent=self._percent((state.code, f"concept:{number}"), concept),
            screens=len(outline.screens),
            last_activity_ms=max((edit for edit in edits if edit is not None), default=None),
        )

    def _percent(self, key: Key, concept: Concept) -> int:
        """Counted again only when the concept has changed."""
        known = self._percents.get(key)
        if known is None or known[0] is not concept:
            known = self._percents[key] = (concept, checklist(content.concept(), concept).percent)
        return known[1]

    def _drafts(self, state: SprintState, seat_id: str) -> int:
        notes: tuple[Note, ...] = self.read(state.code, state.id, f"drafts:{seat_id}")
        return sum(note.is_written for note in notes)

    # Keeping house

    def tend(self, evict_after_ms: int) -> None:
        """Compacts long journals and lets go of rooms nobody has used for a while."""
        for key, room in list(self._rooms.items()):
            if room.serial - room.snapshot_serial >= self._compact_after:
                self._compact(room)
                green.sleep(0)  # teams that write alike come to it at the same moment
            if room.is_idle and self._now_ms() - room.last_used_ms > evict_after_ms:
                self._evict(key)

    def forget(self, code: str) -> None:
        """Drops every room of a sprint that is being deleted."""
        for key in [key for key in self._rooms if key[0] == code]:
            self._evict(key)

    def _compact(self, room: Room) -> None:
        try:
            snapshot = room.snapshot()
        except Refused:  # what it holds could not be committed; other rooms may still be compacted
            return
        # A room that was ahead of the truth, because a commit failed, may have nothing new.
        if snapshot is not None and snapshot[0] > room.snapshot_serial:
            self.journal.compact(room.id, *snapshot)
            room.snapshot_serial = snapshot[0]

    def _evict(self, key: Key) -> None:
        room = self._rooms.pop(key)
        self._read.pop(key, None)
        self._percents.pop(key, None)
        with room.lock:
            room.stale = True
            room.drop()

    # Loading

    def _loader(self, code: str, sprint_id: str, name: Name) -> Callable[[Room], Loaded]:
        def load(_room: Room) -> Loaded:
            stored = self.journal.open(sprint_id, str(name), lambda: self._seed(code, name))
            doc = whole(name, stored)
            if doc is not None:
                return stored, doc
            healed = self._heal(sprint_id, name, stored)
            return healed, assemble(healed)

        return load

    def _seed(self, code: str, name: Name) -> bytes:
        challenge = ""
        if name.kind == "ideas":
            with self._store.read() as db:
                challenge = sprints.load(db, code).team(name.team).challenge
        return shape.seed(name.kind, content.concept(), challenge)

    def _heal(self, sprint_id: str, name: Name, stored: StoredDocument) -> StoredDocument:
        """Sets poisonous rows aside, one at a time; browsers must load the document afresh."""
        while True:
            try:
                check_readable(name, stored)
                break
            except Unreadable as found:
                if found.serial == 0:
                    raise
                logger.error("quarantined", extra={"document": str(name), "serial": found.serial})
                self.journal.quarantine(stored.id, found.serial)
                stored = self.journal.open(sprint_id, str(name), bytes)
        self.journal.new_epoch(stored.id)
        return self.journal.open(sprint_id, str(name), bytes)


@contextmanager
def locked(*rooms: Room) -> Iterator[None]:
    """All locks in one order, so that two who need several never wait for each other."""
    with ExitStack() as stack:
        for room in sorted(rooms, key=lambda room: str(room.name)):
            stack.enter_context(room.lock)
        yield


def lay_out(doc: Document, piles: list[list[Note]], *, hidden: bool) -> None:
    """Each person's notes, without a group; one that was turned over before lies beside its first self.

    Where nobody is to know who, they are not written pile by pile: a replica tells in which order they came.
    """
    taken = set(shape.root(doc, "notes").keys())
    notes = [note for pile in piles for note in renamed(pile, taken)]
    for note in sorted(notes, key=lambda note: note.id) if hidden else notes:
        lay(doc, note, hidden)


def renamed(pile: list[Note], taken: set[str]) -> list[Note]:
    """Under ids that are free, still building on each other; two people's notes may have the same."""
    ids = {note.id: uuid.uuid4().hex[:16] if note.id in taken else note.id for note in pile}
    taken.update(ids.values())
    return [
        replace(note, id=ids[note.id], builds_on=ids.get(note.builds_on, note.builds_on)) for note in pile
    ]


def lay(doc: Document, note: Note, hidden: bool) -> None:
    shape.root(doc, "notes")[note.id] = Map(
        {
            "text": Text(note.text),
            "colour": note.colour,
            "author": "" if hidden else note.author,
            "place": {"group": "", "order": note.order},
            "created_ms": note.created_ms,
            "removed_ms": 0,
            **pictured(note),
        }
    )
    for at, stroke in enumerate(note.strokes):
        shape.root(doc, "strokes")[f"{note.id}/{at:03}"] = stroke


def pictured(note: Note) -> dict[str, str]:
    """What a note shows beside its text, where it shows more."""
    shown = {"builds_on": note.builds_on, "photo": note.photo, "description": note.description}
    return {key: value for key, value in shown.items() if value}


def unsign(doc: Document) -> None:
    for note in list(shape.root(doc, "notes").values()):
        if note["author"]:
            note["author"] = ""


def remove(doc: Document, ids: list[str], now_ms: int) -> None:
    notes = shape.root(doc, "notes")
    for note_id in ids:
        notes[note_id]["removed_ms"] = now_ms


def origin_of(ideas: Ideas, item: str) -> dict[str, Any]:
    """A group's title and notes, or a single note; the texts as they are now."""
    kind, _, item_id = item.partition(":")
    notes = [note for note in ideas.notes if (note.group if kind == "group" else note.id) == item_id]
    return {
        "item": item,
        "title": title_of(ideas, item) or "",
        "notes": [note.id for note in notes],
        "texts": [note.words for note in notes],
    }
