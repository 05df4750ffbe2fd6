"""What slots hold of playing a prototype and of the pitch round."""

from __future__ import annotations

from typing import TypedDict

from sprint.domain.pitch import Shows, Step
from sprint.domain.playing import FeedbackKind, Sort


class FeedbackLine(TypedDict):
    """What somebody said to the team's prototype; ``screen`` and ``item`` are empty for the whole of it."""

    id: str
    kind: FeedbackKind
    text: str
    name: str
    screen: str
    item: str
    about: str
    sort: Sort
    at_ms: int


class ShownLink(TypedDict):
    """That a link for guests is in use; what opens it is told once."""

    created_ms: int


class PitchAnswer(TypedDict):
    """What somebody says to whose turn it is, before the team reads it."""

    id: str
    kind: FeedbackKind
    text: str
    name: str


class Partner(TypedDict):
    """Whose prototype the team tries."""

    number: int
    name: str


class Pair(TypedDict):
    """Whose prototype a team tries."""

    team: int
    tries: int


class PitchRound(TypedDict):
    """Whose turn it is, until when, who gets ready, and which screen is shown; ``minutes`` by step.

    ``idea`` is what the team has decided on, ``ask`` what it asks for, ``places`` where it comes from;
    ``left_ms`` is what is left while the clock stands still,
    ``used_ms`` how long the turns before took."""

    order: list[int]
    minutes: list[int]
    at: int
    step: Step
    team: int | None
    following: int | None
    ends_at_ms: int
    left_ms: int | None
    used_ms: list[int]
    screen: str
    shows: Shows
    idea: str
    ask: str
    places: list[str]


class PlaySlots(TypedDict):
    """What a team sees of how its prototype is played, and whose it tries."""

    feedback: list[FeedbackLine]
    play_link: ShownLink | None
    partner: Partner | None
