"""What slots hold of people: oneself, those at the table, colleagues at others, and who has arrived."""

from __future__ import annotations

from typing import TypedDict

from sprint.domain.state import News, Role


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
    """``field`` and ``job`` are what somebody said when they sat down, or empty."""

    seat_id: str
    name: str
    initials: str
    colour: int
    role: Role
    team: int | None
    municipality: str
    field: str
    job: str
    online: bool


class Colleague(TypedDict):
    """Somebody of one's own municipality at another table."""

    name: str
    team: int | None
