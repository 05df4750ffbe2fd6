"""What each slot holds: the one definition that ``view`` builds and ``static/js/live/slots.d.ts`` repeats."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from sprint.domain.clock import ClockState
from sprint.domain.state import Kind, News, Role, RoundState, StageMode, Status, Texts

# What a seat may do in the phase.
Deed = Literal[
    "drafts",
    "ideas",
    "concept",
    "outline",
    "comment",
    "vote_cast",
    "votes_close",
    "votes_again",
    "vote_choose",
    "decider_set",
    "reveal",
]


class NamedTeam(TypedDict):
    number: int
    name: str
    challenge: str


class Sprint(TypedDict):
    code: str
    title: str
    language: str
    status: Status
    locked: bool
    frozen: bool
    deletes_at_ms: int
    teams: list[NamedTeam]


class Rules(TypedDict):
    private: bool
    anonymous: bool
    votes: int
    several: bool
    fields: list[str]
    reveal: Literal["team", "instructor"]


class AgendaLine(TypedDict):
    """A phase in the agenda."""

    id: str
    position: int
    kind: Kind
    title: Texts
    instruction: Texts
    minutes: int
    rules: Rules
    started_ms: int | None
    ended_ms: int | None


class Phase(AgendaLine):
    """The phase everybody is in, and what this seat may do in it."""

    revealed: bool
    may: dict[Deed, bool]


class Clock(TypedDict):
    """``ends_at_ms`` holds while it runs, ``left_ms`` otherwise."""

    state: ClockState
    ends_at_ms: int | None
    left_ms: int | None
    total_ms: int
    version: int


class Announcement(TypedDict):
    """``seen`` is the seat's own, ``seen_by`` and ``of`` are the instructor's."""

    id: str
    text: str
    at_ms: int
    team: int | None
    seen: NotRequired[bool]
    seen_by: NotRequired[int]
    of: NotRequired[int]


class Stage(TypedDict):
    mode: StageMode
    team: int | None


class Municipality(TypedDict):
    name: str
    count: int


class Arrivals(TypedDict):
    count: int
    municipalities: list[Municipality]


class Me(TypedDict):
    seat_id: str
    name: str
    role: Role
    team: int | None
    municipality: str
    return_code: str
    news: News | None


class Person(TypedDict):
    seat_id: str
    name: str
    initials: str
    colour: int
    role: Role
    team: int | None
    municipality: str
    online: bool


class HelpCall(TypedDict):
    id: str
    team: int
    text: str
    at_ms: int
    by: str
    taken_by: str | None


class Help(TypedDict):
    """``queue`` goes to those who help, ``call`` to the team that asks."""

    queue: NotRequired[list[HelpCall]]
    call: NotRequired[HelpCall | None]


class Result(TypedDict):
    """``title`` is what the item was called when the round closed, where that is known."""

    item: str
    votes: int
    title: NotRequired[str]


class CoVoter(TypedDict):
    id: str
    name: str
    mine: dict[str, int]


class EarlierRound(TypedDict):
    id: str
    results: list[Result]
    chosen: str | None
    reason: str


class Round(TypedDict):
    """A team's round of voting; ``results`` only once it is closed, ``mine`` by item.

    They stay empty where it was closed before enough had voted.
    ``came_back`` are the titles of what one's votes were on, where it has left the board.
    """

    state: RoundState
    budget: int
    several: bool
    mine: dict[str, int]
    co_voters: list[CoVoter]
    came_back: NotRequired[list[str]]
    items: list[str]
    voted: int
    of: int
    results: list[Result] | None
    chosen: str | None
    reason: str


class Votes(Round):
    decider: str | None
    earlier: list[EarlierRound]


class TitledResult(TypedDict):
    item: str
    votes: int
    title: str


class StageRound(TypedDict):
    """A team's closed round as the projector shows it."""

    team: int
    name: str
    question: str
    budget: int
    several: bool
    few: bool
    results: list[TitledResult]
    chosen: str | None
    reason: str


class Pile(TypedDict):
    """How many notes somebody else has face down; nobody says whose where notes are anonymous."""

    seat_id: str | None
    count: int


class Drafts(TypedDict):
    total: int
    mine: int
    seats: list[Pile]


class SentPhoto(TypedDict):
    """The newest photo that the seat's phone has sent, and through which link."""

    link: str
    id: str


class TeamCard(TypedDict):
    """How far a team has come, for those who help."""

    number: int
    name: str
    challenge: str
    question: str
    seats: list[str]
    notes: int
    groups: int
    drafts: int
    voted: int
    vote: RoundState | None
    concept_percent: int
    screens: int
    last_activity_ms: int | None
    help: bool
    ready: bool
    revealed: bool


class PublicSlots(TypedDict):
    """What everybody sees."""

    sprint: Sprint
    agenda: list[AgendaLine]
    phase: Phase
    clock: Clock
    announcement: Announcement | None
    stage: Stage


class SeatSlots(TypedDict):
    """What every seat sees besides."""

    me: Me
    people: list[Person]
    help: Help


class TeamSlots(TypedDict):
    """What a seat of a team sees of it."""

    votes: Votes | None
    drafts: Drafts
    ready: bool
    photo: SentPhoto | None


class HelperSlots(TypedDict):
    """What those who help see of every team."""

    teams: list[TeamCard]


class LeadSlots(TypedDict):
    """What the instructor alone sees."""

    arrivals: Arrivals


class ProjectorSlots(TypedDict):
    """What the projector sees besides: closed rounds only."""

    arrivals: Arrivals
    votes: list[StageRound]
