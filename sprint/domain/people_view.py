"""What people see of each other."""

from __future__ import annotations

from collections import Counter

from sprint.domain import lead_slots, people
from sprint.domain import people_slots as slots
from sprint.domain.facts import Facts
from sprint.domain.names import initials
from sprint.domain.state import Seat, SprintState


def me(seat: Seat) -> slots.Me:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "return_code": seat.return_code,
        "news": seat.news,
    }


def person(seat: Seat, colour: int, facts: Facts) -> slots.Person:
    return {
        "seat_id": seat.id,
        "name": seat.name,
        "initials": initials(seat.name),
        "colour": colour,
        "role": seat.role,
        "team": seat.team_number,
        "municipality": seat.municipality,
        "field": seat.field,
        "job": seat.job,
        "online": seat.id in facts.online,
    }


def colleagues(state: SprintState, seat: Seat) -> list[slots.Colleague]:
    """For those at a table; who helps sees everybody anyway."""
    if seat.role != "participant":
        return []
    return [{"name": one.name, "team": one.team_number} for one in people.colleagues(state, seat)]


def arrivals(state: SprintState) -> slots.Arrivals:
    counted = Counter(seat.municipality for seat in state.participants if seat.municipality)
    names: list[slots.Municipality] = [{"name": name, "count": count} for name, count in counted.items()]
    return {"count": len(state.participants), "municipalities": names}


def expected(state: SprintState) -> list[lead_slots.ExpectedPerson]:
    return [
        {
            "id": one.id,
            "name": one.name,
            "municipality": one.municipality,
            "role": one.role,
            "team": one.team,
        }
        for one in state.expected
    ]
