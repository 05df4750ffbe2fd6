"""What each slot holds: the one definition that ``view`` builds and ``static/js/live/slots.d.ts`` repeats."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from sprint.domain.clock import ClockState
from sprint.domain.lead_slots import Advice, Choices, ExpectedPerson, Home, LoggedDeed, OnTables
from sprint.domain.people_slots import Arrivals, Colleague, Me, Person
from sprint.domain.phase import Ballot, Kind, Reveal, TeamDocument, Texts
from sprint.domain.play_slots import Pair, PitchAnswer, PitchRound, PlaySlots
from sprint.domain.spotlight import Spot
from sprint.domain.state import RoundState, Seating, StageMode, Status

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
    planned: int


class Sprint(TypedDict):
    code: str
    title: str
    language: str
    status: Status
    locked: bool
    frozen: bool
    deletes_at_ms: int
    writes_after: bool
    rehearsal: bool
    seating: Seating
    teams: list[NamedTeam]


class Rules(TypedDict):
    private: bool
    anonymous: bool
    votes: int
    several: bool
    ballot: Ballot
    fields: list[str]
    reveal: Reveal
    closed: list[TeamDocument]
    goal: int


class AgendaLine(TypedDict):
    """A phase in the agenda; ``hidden`` and ``notes`` are told to those who lead alone."""

    id: str
    position: int
    kind: Kind
    title: Texts
    instruction: Texts
    minutes: int
    day: int
    starts_ms: int | None
    untimed: bool
    rules: Rules
    started_ms: int | None
    ended_ms: int | None
    hidden: NotRequired[bool]
    notes: NotRequired[Texts]


class Phase(AgendaLine):
    """The phase everybody is in, and what this seat may do in it."""

    revealed: bool
    may: dict[Deed, bool]


class Clock(TypedDict):
    """``ends_at_ms`` holds while it runs, ``left_ms`` otherwise; ``extra_ms`` of it is the team's own."""

    state: ClockState
    ends_at_ms: int | None
    left_ms: int | None
    total_ms: int
    extra_ms: int
    version: int


class Announcement(TypedDict):
    """To everybody where neither ``teams`` nor a ``seat`` are named.

    ``seen`` is the seat's own; ``seen_by``, ``of`` and ``missing`` (seats) are told to those who lead.
    """

    id: str
    text: str
    at_ms: int
    teams: list[int]
    seat: str | None
    seen: NotRequired[bool]
    seen_by: NotRequired[int]
    of: NotRequired[int]
    missing: NotRequired[list[str]]


class Stage(TypedDict):
    mode: StageMode
    team: int | None


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
    """A team's round of voting; ``results`` once it is closed, empty where ``few`` voted; ``mine`` by item.

    ``came_back`` are the titles of what one's votes were on, where it has left the board.
    """

    state: RoundState
    budget: int
    several: bool
    ballot: Ballot
    mine: dict[str, int]
    co_voters: list[CoVoter]
    came_back: NotRequired[list[str]]
    items: list[str]
    voted: int
    of: int
    few: bool
    results: list[Result] | None
    chosen: str | None
    reason: str


class Votes(Round):
    """``waiting`` are the names of those who have given no vote yet, while the round is open."""

    waiting: list[str]
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
    chosen_title: str
    reason: str


class Pile(TypedDict):
    """How many notes somebody else has face down; nobody says whose where notes are anonymous."""

    seat_id: str | None
    count: int


class Drafts(TypedDict):
    total: int
    mine: int
    seats: list[Pile]


class EditionLine(TypedDict):
    """The team's concept for another municipality, and which fields it has to write itself."""

    number: int
    municipality: str
    own: list[str]


class SentPhoto(TypedDict):
    """The newest photo that the seat's phone has sent, and through which link."""

    link: str
    id: str


class TeamCard(TypedDict):
    """How far a team has come, for those who help.

    The checklist is counted of the whole sheet and of what the phase asks for; ``phase_of`` is 0 in a phase
    that asks for nothing of it. ``face_down`` is whether notes wait to be turned over, ``pulse`` how much was
    written in each of the last ten minutes.
    """

    number: int
    name: str
    challenge: str
    question: str
    seats: list[str]
    notes: int
    groups: int
    drafts: int
    face_down: bool
    writing: int
    pulse: list[int]
    voted: int
    vote: RoundState | None
    tie: bool
    chosen: bool
    concept_done: int
    concept_of: int
    phase_done: int
    phase_of: int
    screens: int
    links: int
    dead_ends: int
    extra_ms: int
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
    pitch: PitchRound | None


class SeatSlots(TypedDict):
    """What every seat sees besides."""

    me: Me
    people: list[Person]
    colleagues: list[Colleague]
    help: Help
    announcements: list[Announcement]


class TeamSlots(PlaySlots):
    """What a seat of a team sees of it."""

    votes: Votes | None
    drafts: Drafts
    ready: bool
    photo: SentPhoto | None
    editions: list[EditionLine]
    advice: list[Advice]


class OverviewSlots(TypedDict):
    """What those who lead and help see of every team."""

    teams: list[TeamCard]


class HelperSlots(OverviewSlots):
    """What those who may read every team's work see besides."""

    advice: list[Advice]


class LeaderSlots(TypedDict):
    """What the console is made by: all that its seat may do now, by name."""

    deeds: list[str]


class LeadSlots(TypedDict):
    """What the instructor alone sees."""

    arrivals: Arrivals
    expected: list[ExpectedPerson]
    log: list[LoggedDeed]
    rounds: list[StageRound]
    choices: list[Choices]
    homes: list[Home]
    answers: list[PitchAnswer]
    pairs: list[Pair]


class ProjectorSlots(TypedDict):
    """What the projector sees besides: closed rounds only."""

    arrivals: Arrivals
    votes: list[StageRound]
    spot: Spot | None
    on_tables: OnTables
