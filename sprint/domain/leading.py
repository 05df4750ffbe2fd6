"""What those who lead say and do: announcements, and the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sprint.domain.state import Seat


@dataclass(frozen=True)
class Announcement:
    """The instructor's words to everybody, to some ``teams`` or to one person."""

    id: str
    text: str
    at_ms: int
    teams: tuple[int, ...] = ()
    seat_id: str | None = None
    seen_by: frozenset[str] = frozenset()
    moment: str | None = None
    """The step of the day that these words are about, as ``SprintState.moment`` names it: they go with it."""

    @property
    def is_for_all(self) -> bool:
        return not self.teams and self.seat_id is None

    def is_now(self, moment: str | None) -> bool:
        """None asks for all of them."""
        return moment is None or self.moment in (None, moment)

    def is_for(self, seat: Seat | None) -> bool:
        """Who leads hears everything; the projector (None) what is for all."""
        if seat is not None and seat.leads:
            return True
        if seat is not None and seat.joined_ms > self.at_ms:
            return False  # who comes later has not missed anything
        if self.is_for_all or seat is None:
            return self.is_for_all
        if self.seat_id is not None:
            return seat.id == self.seat_id
        return seat.team_number in self.teams


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
class Advice:
    """What somebody who helps said to a team's question; it stays with the team's concept."""

    id: str
    team_number: int
    question: str
    text: str
    by_seat: str
    at_ms: int


@dataclass(frozen=True)
class Download:
    """That one of a team has taken a kind of file home."""

    team_number: int
    kind: str
    seat_id: str
    at_ms: int


@dataclass(frozen=True)
class Deed:
    """What somebody who leads did, newest last by ``number``; ``about`` are the ids and words of it.

    ``undo`` is the command that takes it back, with its payload; None where nothing can.
    """

    id: str
    number: int
    at_ms: int
    by_seat: str
    what: str
    about: Mapping[str, Any] = field(default_factory=dict)
    undo: Mapping[str, Any] | None = None
    undone_ms: int | None = None
