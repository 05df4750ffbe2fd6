"""The codes by which people come in: the one that opens a sprint now, and those that did."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session, mapped_column

from sprint.domain.codes import is_key
from sprint.store.tables import SprintRow, Table, belongs


class PastDoorRow(Table):
    """A code that opened the door once."""

    __tablename__ = "past_doors"
    code: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")


def behind(db: Session, door: str) -> str | None:
    """The code of the sprint that this door leads to, an earlier one too; None where there is none."""
    if not is_key(door):
        return None
    now = select(SprintRow.code).where(SprintRow.door == door)
    past = select(SprintRow.code).join(PastDoorRow).where(PastDoorRow.code == door)
    return db.scalars(now).one_or_none() or db.scalars(past).one_or_none()


def is_taken(db: Session, code: str) -> bool:
    """Whether a code leads, or has led, anywhere."""
    return (
        behind(db, code) is not None
        or db.scalar(select(SprintRow.id).where(SprintRow.code == code)) is not None
    )


def change(db: Session, sprint: SprintRow, door: str) -> None:
    """The code until now opens nothing any more, and is nobody else's."""
    if sprint.door != sprint.code:
        db.add(PastDoorRow(code=sprint.door, sprint_id=sprint.id))
    sprint.door = door
