"""All live documents of this process: opened once, shared, let go when idle."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager

from sprint import content
from sprint.documents import edits, shape
from sprint.documents.names import Name, parse
from sprint.documents.relay import Frame
from sprint.documents.room import Room, Setting
from sprint.documents.shape import Document, Values
from sprint.documents.writer import Item, Writer
from sprint.domain.documents import Ideas, Note
from sprint.domain.errors import Refused
from sprint.domain.state import SprintState
from sprint.store import Journal, Store, sprints

Key = tuple[str, str]


class Rooms:
    """Sockets are attached by setting ``outlet`` and ``reset``; without them everything else works alike."""

    def __init__(self, store: Store, now_ms: Callable[[], int], *, compact_after: int = 500) -> None:
        journal = Journal(store)
        self.journal = journal
        self.writer = Writer(journal.append)
        self.outlet: Callable[[Frame, list[str]], None] = lambda frame, keys: None
        self.reset: Callable[[str, int, str, list[str]], None] = lambda name, epoch, code, keys: None
        self.changed: Callable[[str, str], None] = lambda code, name: None
        self._store = store
        self._now_ms = now_ms
        self._open: dict[Key, Room] = {}
        self._loading: dict[Key, threading.Lock] = {}
        self._setting = Setting(
            journal=journal,
            writer=self.writer,
            definition=content.concept(),
            now_ms=now_ms,
            outlet=lambda frame, keys: self.outlet(frame, keys),
            reset=lambda name, epoch, code, keys: self.reset(name, epoch, code, keys),
            changed=lambda code, name: self.changed(code, name),
            compact_after=compact_after,
        )

    def __len__(self) -> int:
        return len(self._open)

    def open(self, code: str, sprint_id: str, name: str) -> Room:
        """The one room of a name; a lock around loading, or one name gets two rooms."""
        key = (sprint_id, name)
        room = self._open.get(key)
        if room is None:
            with self._loading.setdefault(key, threading.Lock()):
                room = self._open.get(key) or self._load(code, sprint_id, parse(name))
                self._open[key] = room
            self._loading.pop(key, None)
        room.used = time.monotonic()
        return room

    def read(self, code: str, sprint_id: str, name: str) -> Values:
        return self.open(code, sprint_id, name).read()

    def edit(
        self,
        code: str,
        sprint_id: str,
        name: str,
        change: Callable[[Document], None],
        seat_id: str | None = None,
    ) -> None:
        self.open(code, sprint_id, name).edit(change, seat_id)

    def move_drafts(self, state: SprintState, team_number: int) -> int:
        """Turns a team's face-down notes over: out of the drafts and onto the board in one transaction."""
        existing = set(self.journal.names(state.id))
        drafts = [f"drafts:{seat.id}" for seat in state.members(team_number)]
        names = [*sorted(name for name in drafts if name in existing), f"ideas:{team_number}"]
        with self._locked(state, names) as rooms:
            items, moved = self._move(rooms[:-1], rooms[-1], anonymous=state.phase.rules.anonymous)
            batch = rooms[-1].log(items) if items else None
        if batch is not None:
            batch.wait()
        return moved

    def choose(self, state: SprintState, team_number: int, item: str) -> None:
        """The chosen idea becomes the start of the concept."""
        ideas = self.read(state.code, state.id, f"ideas:{team_number}")
        if not isinstance(ideas, Ideas):
            raise Refused("document.unknown")
        title, notes = edits.chosen(ideas, item)
        self.edit(
            state.code,
            state.id,
            f"concept:{team_number}",
            lambda doc: edits.set_origin(doc, item, title, notes),
        )

    def forget(self, code: str) -> None:
        """The sprint is deleted: everybody is sent away and nothing stays in memory."""
        for key, room in list(self._open.items()):
            if room.code == code:
                keys = list(room.relay.subscribers)
                room.relay.subscribers.clear()
                self._drop(key, room)
                self.reset(str(room.name), room.epoch, "document.unknown", keys)

    def evict_idle(self, seconds: float) -> int:
        since = time.monotonic() - seconds
        idle = [(key, room) for key, room in self._open.items() if room.is_idle(since)]
        for key, room in idle:
            with room.lock:
                if room.is_idle(since):
                    self._drop(key, room)
        return len(idle)

    def close_all(self, key: str) -> None:
        """A socket is gone."""
        for room in list(self._open.values()):
            room.close(key)

    def all(self) -> Iterable[Room]:
        return list(self._open.values())

    def kinds(self) -> Counter[str]:
        return Counter(room.name.kind for room in self._open.values())

    def _drop(self, key: Key, room: Room) -> None:
        self._open.pop(key, None)
        room.drop()

    def _load(self, code: str, sprint_id: str, name: Name) -> Room:
        return Room(self._setting, code, sprint_id, name, lambda: self._seed(code, name))

    def _seed(self, code: str, name: Name) -> bytes:
        return shape.seed(name.kind, content.concept(), self._challenge(code, name))

    def _challenge(self, code: str, name: Name) -> str:
        if name.kind != "ideas":
            return ""
        with self._store.read() as db:
            state = sprints.load(db, code)
        return state.team(name.team).challenge

    @contextmanager
    def _locked(self, state: SprintState, names: list[str]) -> Iterator[list[Room]]:
        """Several rooms at once, always in the same order, so that two cannot wait for each other."""
        rooms = [self.open(state.code, state.id, name) for name in names]
        with ExitStack() as locks:
            for room in rooms:
                locks.enter_context(room.lock)
            yield rooms

    def _move(self, drafts: list[Room], board: Room, *, anonymous: bool) -> tuple[list[Item], int]:
        """All reading before all writing: what fails halfway must not leave half a move in memory."""
        piles = [(room, notes) for room in drafts if (notes := drafts_in(room))]
        ideas = board.read()
        assert isinstance(ideas, Ideas)
        placed = edits.at_the_end(ideas, [note for _, notes in piles for note in notes], anonymous=anonymous)
        if not placed:
            return [], 0
        now_ms = self._now_ms()
        changed = [room.draft_edit(removing(notes, now_ms)) for room, notes in piles]
        changed.append(board.draft_edit(lambda doc: edits.add_notes(doc, placed)))
        return [item for item in changed if item is not None], len(placed)


def drafts_in(room: Room) -> list[Note]:
    found = room.read()
    return list(found) if isinstance(found, tuple) else []


def removing(notes: list[Note], now_ms: int) -> Callable[[Document], None]:
    return lambda doc: edits.remove_notes(doc, notes, now_ms)
