"""The app without its server: store, rooms, a clock moved by hand, and what was published."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pycrdt import Doc, Map, Text

from sprint.actions import COMMANDS, Actor, Deps, accounts, load, seats, sprints
from sprint.documents import Frame, Room, Rooms, Update
from sprint.domain.state import Seat, SprintState
from sprint.store import Store
from tests.support import once
from tests.support.databases import kept_database, postgresql, sqlite, template, url_of

NOON_MS = 1_795_507_200_000
DAY_MS = 24 * 3600 * 1000


@dataclass(frozen=True)
class Opened:
    """The sprint that is in a database already, and how many ids were given for it."""

    account: str
    code: str
    ids: int


@dataclass
class World:
    """One open sprint with two teams and its instructor; made here, unless the store has it."""

    store: Store
    agenda: str = "45-minutes"
    now_ms: int = NOON_MS
    published: list[str] = field(default_factory=list)
    code: str = ""
    opened: Opened | None = None

    def __post_init__(self) -> None:
        self._listener: Callable[[str], None] = lambda _code: None
        self._ids = self.opened.ids if self.opened else 0
        self.rooms = Rooms(self.store, lambda: self.now_ms)
        self.deps = Deps(
            self.store,
            self.rooms,
            self._publish,
            lambda: self.now_ms,
            self._new_id,
        )
        self._reader = once.Reader(self.deps)
        if self.opened:
            self.account, self.code = self.opened.account, self.opened.code
        else:
            self._make_sprint()
        self.lead = Actor(self.code, self.state.seats[0].id)
        if not self.opened:
            self._open()

    def _make_sprint(self) -> None:
        token = accounts.create_setup_token(self.deps)
        self.account = accounts.set_up(self.deps, token, "Søren", "hash")
        self.code = sprints.create(
            self.deps, self.account, self.agenda, "Sprint", "da", ["Trygt hjem", "Byggesag"], NOON_MS + DAY_MS
        )

    def _open(self) -> None:
        """Three votes for everybody, on anything, several on one item, whatever the agenda says by now."""
        self.act("sprint_open")
        for phase in self.state.phases:
            if phase.kind == "vote":
                self.act("phase_set", phase=phase.id, votes=3, several=True, ballot="all")

    def _new_id(self) -> str:
        self._ids += 1
        return f"id{self._ids:04}"

    @property
    def ids(self) -> int:
        return self._ids

    def publish_to(self, listener: Callable[[str], None]) -> None:
        """From now on actions publish to somebody who listens, too."""
        self._listener = listener

    def _publish(self, code: str) -> None:
        self.published.append(code)
        self._listener(code)

    @property
    def state(self) -> SprintState:
        """Beside a copy of our own nobody writes, so it is read once for each commit."""
        return self._reader.read(self.code) if self.opened else load(self.deps, self.code)

    def act(self, command: str, by: Seat | None = None, **payload: Any) -> dict[str, Any]:
        actor = Actor(self.code, by.id) if by else self.lead
        self.published.clear()
        return COMMANDS[command](self.deps, actor, **payload)

    def join(self, name: str = "Mette", team: int = 1) -> Seat:
        self.now_ms += 1
        return seats.join(self.deps, self.code, name, "Odense", "digital", team)

    def go_to(self, kind: str, *, private: bool = False) -> None:
        phase = next(p for p in self.state.phases if p.kind == kind and p.rules.private == private)
        self.act("phase_go", phase=phase.id)

    def make_anonymous(self) -> None:
        """The phase that is promises from now on that nobody will know who wrote what."""
        self.act("phase_set", phase=self.state.phase.id, anonymous=True)

    def room(self, name: str) -> Room:
        return self.rooms.open(self.code, self.state.id, name)

    def old_board(self) -> None:
        """A board from before the square, sketches and questions: its seed has no such roots."""
        old: Doc[Any] = Doc()
        for name in ("notes", "groups"):
            old.get(name, type=Map)
        old.get("frame", type=Map)["challenge"] = Text("Gammel")
        self.rooms.journal.open(self.state.id, "ideas:1", old.get_update)

    def write(self, seat: Seat, name: str, note_id: str, text: str) -> Client:
        client = Client(self, seat, name)
        client.send(client.note(note_id, text))
        return client


def copied(path: Path) -> World:
    """A world whose sprint was opened once for this process: the database is copied."""
    database, opened = original()
    return World(Store(sqlite(path, database)), opened=opened)


@contextmanager
def opened_in(kind: str, folder: Path) -> Iterator[World]:
    """The same in a database of that kind."""
    if kind == "sqlite":
        yield copied(folder / "world.db")
        return
    name, opened = original_in_postgresql()
    with postgresql(name) as url:
        yield World(Store(url), opened=opened)


@cache
def original() -> tuple[bytes, Opened]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "world.db"
        opened = open_one(sqlite(path))
        return path.read_bytes(), opened


@cache
def original_in_postgresql() -> tuple[str, Opened]:
    name = kept_database(template())
    return name, open_one(url_of(name))


def open_one(url: str) -> Opened:
    world = World(Store(url))
    world.store.close()
    return Opened(world.account, world.code, world.ids)


class Client:
    """A browser without a browser: a Yjs document of its own, and updates it sends."""

    def __init__(self, world: World, seat: Seat, name: str) -> None:
        self.world, self.seat, self.name = world, seat, name
        self.doc: Doc[Any] = Doc()
        self.key = f"{seat.id}/{self.doc.client_id}"
        caught = self.room.catch_up(self.doc.get_state(), self.key, lambda: None)
        self.doc.apply_update(caught.update)

    @property
    def room(self) -> Room:
        return self.world.room(self.name)

    def note(self, note_id: str, text: str, **more: Any) -> bytes:
        """The update that adds a note."""
        values = {"colour": "blue", "author": self.seat.id, "created_ms": 1, "removed_ms": 0}
        place = {"place": {"group": "", "order": "a0"}}
        return self.change("notes", note_id, Map({"text": Text(text), **values, **place, **more}))

    def change(self, root: str, key: str, value: Any) -> bytes:
        before = self.doc.get_state()
        with self.doc.transaction():
            self.doc.get(root, type=Map)[key] = value
        return self.doc.get_update(before)

    def send(self, update: bytes, *client_ids: int, anonymous: bool = False) -> int:
        ids = client_ids or (self.doc.client_id,)
        return self.room.update(
            Update(self.key, self.seat.id, ids, update, self.world.now_ms, anonymous=anonymous)
        )

    def take(self) -> bytes:
        """What the room holds ready for this browser."""
        frame = frame_for(self.room, self.key)
        if frame is None:
            return b""
        self.doc.apply_update(frame.bytes)
        return frame.bytes

    def texts(self) -> list[str]:
        notes = self.doc.get("notes", type=Map)
        return sorted(str(note["text"]) for note in notes.values() if not note["removed_ms"])


def frame_for(room: Room, key: str) -> Frame | None:
    """Everything that waits for one browser."""
    return next((frame for frame, _ in room.frames([key])), None)
