"""One sprint as it stands: all that ``may`` and ``view`` look at, loaded in one go, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NotRequired, TypedDict

from sprint.domain import limits
from sprint.domain.clock import Clock
from sprint.domain.editions import Edition
from sprint.domain.errors import Refused
from sprint.domain.expected import Expected
from sprint.domain.leading import Advice, Announcement, Deed, Download, HelpCall
from sprint.domain.phase import KINDS as KINDS
from sprint.domain.phase import Ballot as Ballot
from sprint.domain.phase import Kind as Kind
from sprint.domain.phase import Phase as Phase
from sprint.domain.phase import Reveal as Reveal
from sprint.domain.phase import Rules as Rules
from sprint.domain.phase import TeamDocument as TeamDocument
from sprint.domain.phase import Texts as Texts
from sprint.domain.photos import ByPhone
from sprint.domain.pitch import Pitch
from sprint.domain.playing import Feedback, PlayLink, partners

Role = Literal["instructor", "deputy", "specialist", "participant", "guest"]
Status = Literal["draft", "open", "closed"]
RoundState = Literal["open", "closed"]
NewsKind = Literal["moved", "specialist", "home", "participant", "merged", "joined", "parted"]
SettableRole = Literal["participant", "specialist"]
Seating = Literal["free", "together", "mixed"]
StageMode = Literal["auto", "lobby", "clock", "results", "pitch", "spotlight"]

# Whose seat is an account's, and whose window is the console.
LEADERS: tuple[Role, ...] = ("instructor", "deputy")


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
    ballot: Ballot = "all"


@dataclass(frozen=True)
class CoVoter:
    """Somebody who votes at another's screen."""

    id: str
    seat_id: str
    name: str


@dataclass(frozen=True)
class Team:
    """A team; ``revealed`` holds the ids of private phases whose notes lie on the board.

    ``earlier``: closed rounds, newest first; ``decider``: who settles a tie; ``brought``: with a file;
    ``planned``: seats, 0 where nobody has said how many.
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
    extra_ms: int = 0
    planned: int = 0
    brought: Mapping[str, Any] = field(default_factory=dict)


class News(TypedDict):
    """What somebody else has changed about a seat, until its person has read it.

    ``team`` is where they are now, ``was`` where they sat before; ``other`` is what a team was called that
    is no more.
    """

    what: NewsKind
    by: str
    team: int | None
    was: int | None
    other: NotRequired[str]


@dataclass(frozen=True)
class Seat:
    """A person's place; ``version`` rises when it is issued anew, so that old cookies fail.

    ``opened``: its browser has come back with it; ``last_team``: where a specialist sat before;
    ``named``: the name may stand in files; ``by_link``: the link for colleagues that led here.
    ``account_version`` is the one that cookies must have.
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
    account_version: int = 1
    opened: bool = True
    last_team: int | None = None
    news: News | None = None
    job: str = ""
    named: bool = False
    by_link: str = ""
    simulated: bool = False
    mail: str = ""

    @property
    def leads(self) -> bool:
        """Whether they are an account: the instructor, or a deputy."""
        return self.role in LEADERS

    @property
    def sees_all(self) -> bool:
        """Whether they see everybody, and how far each team is."""
        return self.leads or self.role == "specialist"

    @property
    def is_member(self) -> bool:
        """Whether they write and vote at a table: a specialist may have one of their own, and still roams."""
        return self.role == "participant" or (self.role == "specialist" and self.team_number is not None)


@dataclass(frozen=True)
class SprintState:
    """The whole of a sprint's small state; ``left`` are seats that were taken down.

    ``code`` is in every address; ``door`` is what new people type, the same until somebody changes it.
    """

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
    help_calls: tuple[HelpCall, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    stage_mode: StageMode = "auto"
    stage_team: int | None = None
    stage_item: str = ""
    closed_ms: int | None = None
    deeds: tuple[Deed, ...] = field(default=(), compare=False)
    door: str = ""
    co_voters: tuple[CoVoter, ...] = ()
    by_phone: tuple[ByPhone, ...] = ()
    pitch: Pitch | None = None
    play_links: tuple[PlayLink, ...] = ()
    feedback: tuple[Feedback, ...] = ()
    expected: tuple[Expected, ...] = ()
    rehearsal_of: str | None = None
    seating: Seating = "free"
    editions: tuple[Edition, ...] = ()
    pairs: Mapping[int, int] = field(default_factory=dict)
    writes_after: bool = True
    downloads: tuple[Download, ...] = ()
    advice: tuple[Advice, ...] = ()

    @property
    def is_shut(self) -> bool:
        """Whether nobody writes any more."""
        return self.status == "closed" and not self.writes_after

    @property
    def phase(self) -> Phase:
        return self.phases[self.phase_position]

    def seat(self, seat_id: str) -> Seat:
        """The seat, or ``seat.unknown``."""
        for seat in self.seats:
            if seat.id == seat_id:
                return seat
        raise Refused("seat.unknown")

    def leader(self, account: object, version: object) -> Seat | None:
        """The seat of an account that leads here, as it is signed in now; without one nobody leads."""
        signed_in = (account, version)
        leaders = (seat for seat in self.seats if seat.leads and seat.account_id is not None)
        return next((seat for seat in leaders if (seat.account_id, seat.account_version) == signed_in), None)

    @property
    def instructor(self) -> Seat:
        return next(seat for seat in self.seats if seat.role == "instructor")

    @property
    def latest_move(self) -> Deed | None:
        """The latest move from phase to phase that stands."""
        return next((deed for deed in self.deeds if deed.what == "moved" and deed.undone_ms is None), None)

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

    def team_names(self, but: int | None = None) -> list[str]:
        """What the teams are called, all or all others."""
        return [team.name for team in self.teams if team.number != but]

    def edition(self, number: int) -> Edition | None:
        return next((edition for edition in self.editions if edition.number == number), None)

    def editions_of(self, team_number: int) -> tuple[Edition, ...]:
        return tuple(edition for edition in self.editions if edition.team_number == team_number)

    @property
    def moment(self) -> str:
        """The phase, and the step of a pitch round: what a word like »one minute left« is about."""
        return f"{self.phase.id} {self.pitch.at} {self.pitch.step}" if self.pitch else self.phase.id

    def heard(self, seat: Seat | None) -> list[Announcement]:
        """The words for somebody, newest first; who leads keeps those whose moment has passed."""
        now = None if seat is not None and seat.leads else self.moment
        return [said for said in self.announcements if said.is_for(seat) and said.is_now(now)]

    def heard_by(self, seat: Seat | None) -> Announcement | None:
        """The newest words for somebody: those to one team do not take the words to all from the others."""
        return next(iter(self.heard(seat)), None)

    @property
    def begins_a_day(self) -> bool:
        """Whether the phase that is now is the first of its day."""
        before = [phase for phase in self.phases[: self.phase_position] if not phase.hidden]
        return not before or before[-1].day != self.phase.day

    @property
    def next_phase(self) -> Phase | None:
        """The one that *Næste* leads to: hidden ones are passed over."""
        later = self.phases[self.phase_position + 1 :]
        return next((phase for phase in later if not phase.hidden), None)

    def listeners(self, said: Announcement) -> tuple[Seat, ...]:
        """Who is to see an announcement: participants, or the one it is to."""
        people = self.participants if said.seat_id is None else self.seats
        return tuple(seat for seat in people if not seat.leads and said.is_for(seat))

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
        roaming = [seat for seat in self.seats if not seat.is_member and seat.last_team == number]
        return (*self.members(number), *roaming, *gone)

    def partner(self, number: int | None) -> Team | None:
        """Whose prototype a team tries while all try each other's."""
        other = self.partners.get(number or 0)
        return self.team(other) if other is not None and self.phase.kind == "pitch" else None

    @property
    def partners(self) -> dict[int, int]:
        """Whose prototype each team tries, by number."""
        return partners([team.number for team in self.teams], self.pairs)

    def members(self, number: int) -> tuple[Seat, ...]:
        """Those who write and vote in a team."""
        return tuple(s for s in self.seats if s.team_number == number and s.is_member)

    def beside(self, seat_id: str) -> tuple[CoVoter, ...]:
        """Those who vote at a seat's screen."""
        return tuple(one for one in self.co_voters if one.seat_id == seat_id)

    def voters(self, number: int) -> dict[str, str]:
        """Everybody who votes in a team, by id, each with the seat at whose screen."""
        seats = {seat.id: seat.id for seat in self.members(number)}
        return seats | {one.id: one.seat_id for one in self.co_voters if one.seat_id in seats}

    def voter_names(self, number: int) -> dict[str, str]:
        """Their names, by id."""
        seats = {seat.id: seat.name for seat in self.members(number)}
        return seats | {one.id: one.name for one in self.co_voters if one.seat_id in seats}

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
        return tuple(seat for seat in self.seats if seat.is_member)
