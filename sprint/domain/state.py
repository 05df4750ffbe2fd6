"""One sprint as it stands: all that ``may`` and ``view`` look at, loaded in one go, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypedDict

from sprint.domain import limits
from sprint.domain.clock import Clock
from sprint.domain.errors import Refused
from sprint.domain.photos import ByPhone

Role = Literal["instructor", "specialist", "participant", "guest"]
Kind = Literal["lobby", "ideas", "groups", "vote", "concept", "outline", "pitch", "plan", "break"]
Status = Literal["draft", "open", "closed"]
RoundState = Literal["open", "closed"]
NewsKind = Literal["moved", "specialist", "participant"]
StageMode = Literal["auto", "lobby", "clock", "results", "pitch"]

KINDS: tuple[Kind, ...] = (
    "lobby",
    "ideas",
    "groups",
    "vote",
    "concept",
    "outline",
    "pitch",
    "plan",
    "break",
)
STAGE_MODES: tuple[StageMode, ...] = ("auto", "lobby", "clock", "results", "pitch")


class Texts(TypedDict):
    """One text in both languages."""

    da: str
    en: str


@dataclass(frozen=True)
class Rules:
    """What a phase asks of its notes, votes and fields."""

    private: bool = False
    anonymous: bool = False
    votes: int = 3
    several: bool = True
    fields: tuple[str, ...] = ()
    reveal: Literal["team", "instructor"] = "team"

    @classmethod
    def of(cls, data: dict[str, Any]) -> Rules:
        return cls(**{**data, "fields": tuple(data.get("fields", ()))})

    def as_dict(self) -> dict[str, Any]:
        return {**self.__dict__, "fields": list(self.fields)}


@dataclass(frozen=True)
class Phase:
    """One timeboxed step of the agenda."""

    id: str
    position: int
    kind: Kind
    title: Texts
    instruction: Texts
    minutes: int
    rules: Rules = Rules()
    started_ms: int | None = None
    ended_ms: int | None = None

    @property
    def is_private(self) -> bool:
        return self.kind == "ideas" and self.rules.private

    @property
    def has_begun(self) -> bool:
        return self.started_ms is not None


@dataclass(frozen=True)
class VoteRound:
    """One round of a team's voting; ``votes`` is (voter, item) once for every vote given.

    A voter is a seat or a co-voter, by id; ``items`` are those of a further round, none for all. ``few`` is
    whether it was closed before enough had voted to keep the votes secret. ``titles``
    are what items were called when they got a vote, and at the closing; ``came_back`` is (voter, title) for
    every vote whose item has left the board.
    """

    id: str
    phase_id: str
    state: RoundState
    budget: int
    several: bool
    votes: tuple[tuple[str, str], ...] = ()
    chosen: str | None = None
    reason: str = ""
    items: tuple[str, ...] = ()
    few: bool = False
    titles: Mapping[str, str] = field(default_factory=dict)
    came_back: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class CoVoter:
    """Somebody who votes at another's screen."""

    id: str
    seat_id: str
    name: str


@dataclass(frozen=True)
class Team:
    """A team; ``revealed`` holds the ids of private phases whose notes lie on the board.

    ``earlier`` are closed rounds, newest first; ``decider`` is the seat that settles a tie.
    """

    id: str
    number: int
    name: str
    challenge: str = ""
    revealed: frozenset[str] = frozenset()
    ready: bool = False
    vote: VoteRound | None = None
    earlier: tuple[VoteRound, ...] = ()
    decider: str | None = None


class News(TypedDict):
    """What somebody else has changed about a seat, until its person has read it.

    ``team`` is where they are now, ``was`` where they sat before.
    """

    what: NewsKind
    by: str
    team: int | None
    was: int | None


@dataclass(frozen=True)
class Seat:
    """A person's place; ``version`` rises when it is issued anew, so that old cookies fail.

    ``opened`` is whether the browser that sat down has come back with it, ``last_team`` where a specialist
    sat before.
    """

    id: str
    role: Role
    name: str
    municipality: str
    field: str
    team_number: int | None
    return_code: str
    version: int
    joined_ms: int
    account_id: str | None = None
    opened: bool = True
    last_team: int | None = None
    news: News | None = None


@dataclass(frozen=True)
class HelpCall:
    """A team asks for a specialist."""

    id: str
    team_number: int
    text: str
    at_ms: int
    by_seat: str
    taken_by: str | None = None


@dataclass(frozen=True)
class Announcement:
    """The instructor's words to everybody (``team_number`` None) or one team."""

    id: str
    text: str
    at_ms: int
    team_number: int | None
    seen_by: frozenset[str] = frozenset()

    def is_for(self, seat: Seat | None) -> bool:
        """The instructor hears everything; the projector (None) what is for all."""
        if self.team_number is None:
            return True
        return seat is not None and (seat.role == "instructor" or seat.team_number == self.team_number)


@dataclass(frozen=True)
class SprintState:
    """The whole of a sprint's small state; ``left`` are seats that were taken down."""

    id: str
    code: str
    title: str
    language: str
    status: Status
    locked: bool
    frozen: bool
    owner_account: str
    phase_position: int
    version: int
    created_ms: int
    deletes_at_ms: int
    clock: Clock
    phases: tuple[Phase, ...]
    teams: tuple[Team, ...]
    seats: tuple[Seat, ...]
    left: tuple[Seat, ...] = ()
    owner_version: int = 1
    help_calls: tuple[HelpCall, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    stage_mode: StageMode = "auto"
    stage_team: int | None = None
    undo: dict[str, Any] | None = field(default=None, compare=False)
    co_voters: tuple[CoVoter, ...] = ()
    by_phone: tuple[ByPhone, ...] = ()

    @property
    def phase(self) -> Phase:
        return self.phases[self.phase_position]

    def seat(self, seat_id: str) -> Seat:
        """The seat, or ``seat.unknown``."""
        for seat in self.seats:
            if seat.id == seat_id:
                return seat
        raise Refused("seat.unknown")

    def seated(self, seat_id: str, version: int) -> Seat:
        """The seat that a device sat down in, or why it does not sit there any more."""
        if any(gone.id == seat_id for gone in self.left):
            raise Refused("seat.removed")
        seat = self.seat(seat_id)
        if seat.version != version:
            raise Refused("seat.reissued")
        return seat

    def team(self, number: int | None) -> Team:
        """The team, or ``team.unknown``."""
        for team in self.teams:
            if team.number == number:
                return team
        raise Refused("team.unknown")

    def heard_by(self, seat: Seat | None) -> Announcement | None:
        """The newest words for somebody: those to one team do not take the words to all from the others."""
        return next((said for said in self.announcements if said.is_for(seat)), None)

    def face_down(self, number: int | None) -> Phase | None:
        """The latest private phase whose notes a team has not turned over yet."""
        revealed = self.team(number).revealed
        passed = self.phases[: self.phase_position + 1]
        return next((p for p in reversed(passed) if p.is_private and p.id not in revealed), None)

    def is_anonymous(self, number: int | None) -> bool:
        """Whether nobody is to know who wrote what, now or in what still lies face down: it only tightens."""
        revealed = self.team(number).revealed
        been = [p for p in self.phases if p.has_begun or p.position <= self.phase_position]
        waiting = [phase for phase in been if phase.is_private and phase.id not in revealed]
        return any(phase.rules.anonymous for phase in [self.phase, *waiting])

    def authors(self, number: int) -> tuple[Seat, ...]:
        """Whose face-down notes are a team's: its members', and those of who has left it for no other."""
        gone = [seat for seat in self.left if seat.team_number == number]
        roaming = [seat for seat in self.seats if seat.role == "specialist" and seat.last_team == number]
        return (*self.members(number), *roaming, *gone)

    def members(self, number: int) -> tuple[Seat, ...]:
        """The participants of a team."""
        return tuple(s for s in self.seats if s.team_number == number and s.role == "participant")

    def beside(self, seat_id: str) -> tuple[CoVoter, ...]:
        """Those who vote at a seat's screen."""
        return tuple(one for one in self.co_voters if one.seat_id == seat_id)

    def voters(self, number: int) -> tuple[str, ...]:
        """Everybody who votes in a team, by id."""
        seats = [seat.id for seat in self.members(number)]
        return (*seats, *(one.id for one in self.co_voters if one.seat_id in seats))

    def decider(self, number: int | None) -> str | None:
        """The seat that decides, as long as it is at the team's table."""
        team = self.team(number)
        members = {seat.id for seat in self.members(team.number)}
        return team.decider if team.decider in members else None

    @property
    def colours(self) -> dict[str, int]:
        """Everybody's colour, by the order in which they came: the same everywhere, whoever leaves."""
        came = sorted((*self.seats, *self.left), key=lambda seat: (seat.joined_ms, seat.id))
        return {seat.id: at % limits.PERSON_COLOURS + 1 for at, seat in enumerate(came)}

    @property
    def participants(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.role == "participant")
