"""What people may say of themselves when they sit down, and where it seats them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from sprint.domain.state import Seat, SprintState, Team

Job = Literal["leader", "consultant", "professional", "other"]
Field = Literal[
    "elderly",
    "social",
    "children",
    "employment",
    "technical",
    "culture",
    "citizen",
    "digital",
    "staff",
    "other",
]

JOBS: tuple[Job, ...] = get_args(Job)
FIELDS: tuple[Field, ...] = get_args(Field)


@dataclass(frozen=True)
class Mix:
    """How many fields of work and municipalities sit at a table; what nobody said counts as none."""

    fields: int
    municipalities: int


def mix(seats: Sequence[Seat]) -> Mix:
    return Mix(
        len({seat.field for seat in seats if seat.field}),
        len({seat.municipality.casefold() for seat in seats if seat.municipality}),
    )


def colleagues(state: SprintState, seat: Seat) -> tuple[Seat, ...]:
    """Those of one's own municipality at other tables."""
    if not seat.municipality:
        return ()
    home = seat.municipality.casefold()
    others = (one for one in state.participants if one.team_number != seat.team_number)
    return tuple(one for one in others if one.municipality.casefold() == home)


def with_room(state: SprintState) -> tuple[Team, ...]:
    """The tables that have seats left as planned, or all where none has: nobody is turned away."""
    return tuple(team for team in state.teams if not is_full(state, team)) or state.teams


def is_full(state: SprintState, team: Team) -> bool:
    """Whether all planned seats are taken, or kept for somebody who is expected."""
    return team.planned > 0 and free_seats(state, team) <= 0


def free_seats(state: SprintState, team: Team) -> int:
    """Of those that are planned; below none where more have come."""
    awaited = sum(one.team == team.number for one in state.expected)
    return team.planned - len(state.members(team.number)) - awaited


def table_for(state: SprintState, municipality: str, field: str, job: str) -> int | None:
    """Where *Find a seat for me* leads, by the instructor's rule and plan; no table grows two larger."""
    tables = with_room(state)
    if not tables:
        return None
    if state.seating == "free":
        return max(tables, key=lambda team: (free_seats(state, team), -team.number)).number
    guests = {team.number: state.members(team.number) for team in tables}
    fewest = min(len(seats) for seats in guests.values())
    open_tables = [number for number, seats in guests.items() if len(seats) <= fewest + 1]

    def alike(number: int) -> tuple[int, int, int]:
        there = guests[number]
        home = municipality.casefold()
        return (
            sum(home != "" and seat.municipality.casefold() == home for seat in there),
            sum(field != "" and seat.field == field for seat in there),
            sum(job != "" and seat.job == job for seat in there),
        )

    if state.seating == "together":
        return min(open_tables, key=lambda number: (-alike(number)[0], len(guests[number]), number))
    return min(open_tables, key=lambda number: (*alike(number), len(guests[number]), number))
