"""What the instructor's slots are made of."""

from __future__ import annotations

from typing import TypedDict

from sprint.domain.state import SettableRole, Texts


class LoggedDeed(TypedDict):
    """A line of the instructors' log: by whom, what, about whom or what, and whether it can be taken back.

    ``gone`` is the seat of one who was removed: ``seat_restore`` gives it back, and asks for the name.
    """

    id: str
    at_ms: int
    by: str
    what: str
    phase: Texts | None
    team: int | None
    person: str | None
    amount: int | None
    text: str
    may_undo: bool
    undone: bool
    gone: str | None


class Advice(TypedDict):
    """What somebody who helps said to a team's question."""

    id: str
    team: int
    question: str
    text: str
    by: str
    at_ms: int


class Home(TypedDict):
    """What a team goes home with: what its plan lacks first, and which files it has taken.

    ``planned`` is whether the sheet asks for a plan and has it; ``people`` are the names of those who took
    files.
    """

    team: int
    planned: bool
    lacks: Texts | None
    files: list[str]
    people: list[str]
    at_ms: int | None


class Choice(TypedDict):
    item: str
    title: str


class Choices(TypedDict):
    """What lies on the board of a team whose result is not told: the instructor can choose for it."""

    team: int
    items: list[Choice]


class ExpectedPerson(TypedDict):
    """Somebody on the list who has not sat down."""

    id: str
    name: str
    municipality: str
    role: SettableRole
    team: int | None


class OnTables(TypedDict):
    """All teams' notes: how many lie face down, and how often some have been turned; nobody's own."""

    down: int
    turns: int
