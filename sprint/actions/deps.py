"""What every action needs, and the frame all commands share: load, ask, change, publish."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypedDict

from sprint.actions.files import Files
from sprint.actions.heavy import Heavy
from sprint.documents import Edits, Rooms, Versions
from sprint.domain.leading import Deed
from sprint.domain.permissions import check
from sprint.domain.state import Seat, SprintState
from sprint.store import Session, Store, deeds, intents, sprints
from sprint.store.tables import SprintRow, TeamRow


class Answer(TypedDict):
    """That it is done; what a command has to say besides is a kind of its own."""


def at_once(work: Callable[[], None]) -> None:
    """What the server does beside its answer, commands and tests do in order."""
    work()


def everything(_code: str) -> bool:
    """One process has all there is to do."""
    return True


def nobody_listens(*_about: object) -> None:
    """Commands and tests have no sockets."""


@dataclass(frozen=True)
class Deps:
    """The outside world of the actions; time is milliseconds since the epoch."""

    store: Store
    rooms: Rooms
    publish: Callable[[str], None]
    now_ms: Callable[[], int]
    new_id: Callable[[], str]
    later: Callable[[Callable[[], None]], None] = at_once
    heavy: Heavy = field(default_factory=Heavy)
    # The sprint as the sockets have it in memory, where anybody is connected.
    kept: Callable[[str], SprintState | None] = nobody_listens
    # Tells a small part of a sprint that only those who help see, without loading the rest.
    amend: Callable[[str, Callable[[SprintState], SprintState]], None] = nobody_listens
    # Ends the sockets of one signing in.
    signed_out: Callable[[str], None] = nobody_listens
    # Whether a sprint's work, or of no code the house's, is this process' to do.
    minds: Callable[[str], bool] = everything
    # The server's own, the newest first, which the database does not hold.
    secrets: tuple[bytes, ...] = (b"",)
    files: Files = field(default_factory=Files)
    # How accounts can sign in here.
    ways_in: frozenset[str] = frozenset({"password"})
    # Whether the host has a mail server, and the address that mails lead to.
    mails: bool = False
    address: str = ""

    @cached_property
    def edits(self) -> Edits:
        return Edits(self.rooms, self.now_ms)

    @cached_property
    def versions(self) -> Versions:
        return Versions(self.store, self.rooms, self.now_ms, self.new_id)


@dataclass(frozen=True)
class Actor:
    """Who acts: a seat in a sprint, taken from the socket or the cookie, never from a message.

    ``intent`` names what the person means to do once, however often it is sent; ``undoes`` is the line of the
    log that the act takes back.
    """

    code: str
    seat_id: str
    intent: str = ""
    undoes: str = ""


class Repeated(Exception):
    """The intention was carried out before; ``answer`` is what was said then."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("repeated")
        self.answer = answer


@dataclass
class Change:
    """One transaction of one command; ``row`` is what it changes, ``state`` how it was.

    ``answer`` is remembered with the intention, so it is what the action returns.
    """

    db: Session
    row: SprintRow
    state: SprintState
    seat: Seat
    now_ms: int
    new_id: Callable[[], str]
    undoes: str = ""
    answer: Answer = field(default_factory=Answer)

    def team(self, number: int) -> TeamRow:
        """The row of a team that ``state`` has."""
        return next(row for row in self.row.teams if row.number == number)

    def log(self, what: str, undo: tuple[str, dict[str, Any]] | None = None, **about: Any) -> None:
        """A line in the instructors' log, with the command that takes it back.

        Of an act that itself takes a line back, that line says so, and nothing is added.
        """
        if self.undoes:
            deeds.mark_undone(self.db, self.undoes, self.now_ms)
            return
        back = None if undo is None else {"command": undo[0], "payload": undo[1]}
        number = self.row.version + 1
        deed = Deed(self.new_id(), number, self.now_ms, self.seat.id, what, about, back)
        deeds.add(self.db, self.row.id, deed)


@contextmanager
def changing(deps: Deps, actor: Actor, deed: str) -> Iterator[Change]:
    """Asks ``may``, opens the transaction, counts the version, and publishes after the commit.

    Raises ``Repeated`` where the intention was carried out before.
    """
    with deps.store.write(actor.code) as db:
        row = sprints.row(db, actor.code)
        state = sprints.state_of(db, row)
        seat = state.seat(actor.seat_id)
        _stop_repetition(db, actor)
        check(seat, deed, state)
        change = Change(db, row, state, seat, deps.now_ms(), deps.new_id, actor.undoes)
        yield change
        row.version += 1
        intents.remember(db, seat.id, actor.intent, change.answer, change.now_ms)
    deps.publish(actor.code)


def stop_repetition(deps: Deps, actor: Actor) -> None:
    """For what is not done in one transaction: raises ``Repeated`` before anything is done again."""
    if actor.intent:
        with deps.store.read() as db:
            _stop_repetition(db, actor)


def remember(deps: Deps, actor: Actor, answer: Answer) -> None:
    """For what is not done in one transaction, once it is done."""
    if actor.intent:
        with deps.store.write(actor.code) as db:
            intents.remember(db, actor.seat_id, actor.intent, answer, deps.now_ms())


def _stop_repetition(db: Session, actor: Actor) -> None:
    first_answer = intents.answer(db, actor.seat_id, actor.intent)
    if first_answer is not None:
        raise Repeated(first_answer)


def load(deps: Deps, code: str) -> SprintState:
    """The sprint as it stands; raises ``join.code_unknown``."""
    return load_from(deps.store, code)


def load_from(store: Store, code: str) -> SprintState:
    with store.read() as db:
        return sprints.load(db, code)
