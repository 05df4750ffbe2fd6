"""What every action needs, and the frame all commands share: load, ask, change, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from typing import TypedDict

from sprint.documents import Edits, Rooms, Versions
from sprint.domain.permissions import check
from sprint.domain.state import Seat, SprintState
from sprint.store import Session, Store, sprints
from sprint.store.tables import SprintRow


def at_once(work: Callable[[], None]) -> None:
    """What the server does beside its answer, commands and tests do in order."""
    work()


@dataclass(frozen=True)
class Deps:
    """The outside world of the actions; time is milliseconds since the epoch."""

    store: Store
    rooms: Rooms
    publish: Callable[[str], None]
    now_ms: Callable[[], int]
    new_id: Callable[[], str]
    later: Callable[[Callable[[], None]], None] = at_once

    @cached_property
    def edits(self) -> Edits:
        return Edits(self.rooms, self.now_ms)

    @cached_property
    def versions(self) -> Versions:
        return Versions(self.store, self.rooms, self.now_ms, self.new_id)


@dataclass(frozen=True)
class Actor:
    """Who acts: a seat in a sprint, taken from the socket or the cookie, never from a message."""

    code: str
    seat_id: str


@dataclass
class Change:
    """One transaction of one command; ``row`` is what it changes, ``state`` how it was."""

    db: Session
    row: SprintRow
    state: SprintState
    seat: Seat
    now_ms: int


class Answer(TypedDict):
    """That it is done; what a command has to say besides is a kind of its own."""


@contextmanager
def changing(deps: Deps, actor: Actor, deed: str) -> Iterator[Change]:
    """Asks ``may``, opens the transaction, counts the version, and publishes after the commit."""
    with deps.store.write() as db:
        row = sprints.row(db, actor.code)
        state = sprints.state_of(db, row)
        seat = state.seat(actor.seat_id)
        check(seat, deed, state)
        yield Change(db, row, state, seat, deps.now_ms())
        row.version += 1
    deps.publish(actor.code)


def load(deps: Deps, code: str) -> SprintState:
    """The sprint as it stands; raises ``join.code_unknown``."""
    return load_from(deps.store, code)


def load_from(store: Store, code: str) -> SprintState:
    with store.read() as db:
        return sprints.load(db, code)
