"""Editions of teams' concepts."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sprint.domain.editions import Edition
from sprint.store.tables_people import EditionRow

IN_ORDER = (
    select(EditionRow).where(EditionRow.sprint_id == bindparam("sprint_id")).order_by(EditionRow.number)
)


def of_sprint(db: Session, sprint_id: str) -> tuple[Edition, ...]:
    """In the order in which they were made."""
    return tuple(
        Edition(one.id, one.number, one.team_number, one.municipality, one.made_ms)
        for one in db.scalars(IN_ORDER, {"sprint_id": sprint_id})
    )


def add(db: Session, sprint_id: str, edition: Edition) -> None:
    db.add(
        EditionRow(
            id=edition.id,
            sprint_id=sprint_id,
            number=edition.number,
            team_number=edition.team_number,
            municipality=edition.municipality,
            made_ms=edition.made_ms,
        )
    )
