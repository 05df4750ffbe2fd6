"""Rows of people who are expected and have not sat down."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import bindparam, delete, select, update
from sqlalchemy.orm import Session

from sprint.domain.expected import Expected
from sprint.store.tables_people import ExpectedRow

WAITING = (
    select(ExpectedRow)
    .where(ExpectedRow.sprint_id == bindparam("sprint_id"), ExpectedRow.seat_id.is_(None))
    .order_by(ExpectedRow.position, ExpectedRow.id)
)


def of_sprint(db: Session, sprint_id: str, teams: Collection[int]) -> tuple[Expected, ...]:
    """Those who have taken no seat, as they were listed; whose team is not there now chooses another."""
    return tuple(
        Expected(
            row.id,
            row.name,
            row.municipality,
            row.role,  # type: ignore[arg-type]
            row.team_number if row.team_number in teams else None,
        )
        for row in db.scalars(WAITING, {"sprint_id": sprint_id})
    )


def replace(db: Session, sprint_id: str, people: Sequence[Expected]) -> None:
    """Those who wait; who is about to sit down keeps the row until then."""
    db.execute(delete(ExpectedRow).where(ExpectedRow.sprint_id == sprint_id, ExpectedRow.seat_id.is_(None)))
    db.add_all(
        ExpectedRow(
            id=one.id,
            sprint_id=sprint_id,
            position=at,
            name=one.name,
            municipality=one.municipality,
            role=one.role,
            team_number=one.team,
        )
        for at, one in enumerate(people)
    )


def took(db: Session, expected_id: str, seat_id: str) -> None:
    db.execute(update(ExpectedRow).where(ExpectedRow.id == expected_id).values(seat_id=seat_id))


def came(db: Session, seat_id: str) -> None:
    """The seat is theirs: what the list said of them goes."""
    db.execute(delete(ExpectedRow).where(ExpectedRow.seat_id == seat_id))
