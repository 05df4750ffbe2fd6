"""Round tables seen from above: where the chairs stand, who sits on them, and which one waits."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal

from sprint.domain import people
from sprint.domain.names import first, initials
from sprint.domain.people import Mix
from sprint.domain.state import SprintState, Team

FEWEST, MOST = 6, 12
NOBODY = Mix(0, 0)

Kind = Literal["taken", "free", "you"]


@dataclass(frozen=True)
class Chair:
    angle: float
    kind: Kind
    initials: str = ""
    person: int = 1

    @property
    def x(self) -> float:
        return round(300 + 234 * sin(radians(self.angle)), 1)

    @property
    def y(self) -> float:
        return round(300 - 234 * cos(radians(self.angle)), 1)

    @property
    def small_x(self) -> float:
        return round(50 + 39 * sin(radians(self.angle)), 1)

    @property
    def small_y(self) -> float:
        return round(50 - 39 * cos(radians(self.angle)), 1)


@dataclass(frozen=True)
class Guest:
    """Somebody at the table, in the colour that they have everywhere; outsiders read first names."""

    name: str
    colour: int


@dataclass(frozen=True)
class Table:
    number: int
    name: str
    guests: tuple[Guest, ...]
    place: str = ""
    """Where most of them come from, and so probably the next one; empty where they are mixed."""
    mix: Mix = NOBODY
    places: tuple[tuple[str, int], ...] = ()
    """Where they come from, and how many from each."""

    @property
    def letter(self) -> str:
        return self.name[:1].upper()

    @property
    def listed(self) -> str:
        """The first names; a full table is named by its number."""
        more = ", …" if len(self.guests) > LISTED else ""
        return ", ".join(guest.name for guest in self.guests[:LISTED]) + more

    @property
    def chairs(self) -> list[Chair]:
        return chairs(self.guests)


LISTED = 8


def tables(state: SprintState) -> list[Table]:
    return [table_of(state, team) for team in state.teams]


def table_of(state: SprintState, team: Team) -> Table:
    members = state.members(team.number)
    places = Counter(seat.municipality for seat in members)
    named = tuple((place, count) for place, count in places.items() if place)
    return Table(
        team.number, team.name, guests_at(state, team), likely_place(places), people.mix(members), named
    )


def likely_place(places: Counter[str]) -> str:
    (place, count), *_ = [*places.most_common(1), ("", 0)]
    return place if count * 2 > places.total() else ""


def guests_at(state: SprintState, team: Team) -> tuple[Guest, ...]:
    members = sorted(state.members(team.number), key=lambda seat: seat.joined_ms)
    colours = state.colours
    return tuple(Guest(first(seat.name), colours[seat.id]) for seat in members)


def chairs(guests: Sequence[Guest]) -> list[Chair]:
    """The chair that waits is nearest to the reader; others are taken from the far side."""
    count = max(FEWEST, min(MOST, len(guests) + 1))
    places: list[Chair] = [Chair(180 + at * 360 / count, "free") for at in range(count)]
    places[0] = Chair(180, "you")
    far_first = sorted(range(1, count), key=lambda at: -min(at, count - at))
    for at, guest in zip(far_first, guests, strict=False):
        places[at] = Chair(places[at].angle, "taken", initials(guest.name), guest.colour)
    return places
