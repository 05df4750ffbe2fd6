"""The tables of what people have besides their seat."""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from sprint.store.tables import Table, belongs


class CoVoterRow(Table):
    """Somebody who votes at another's screen."""

    __tablename__ = "co_voters"
    id: Mapped[str] = mapped_column(primary_key=True)
    seat_id: Mapped[str] = belongs("seats.id")
    name: Mapped[str]
    added_ms: Mapped[int]
    removed_ms: Mapped[int | None]


class EditionRow(Table):
    """A team's concept for one more municipality; its document is ``concept:<number>``."""

    __tablename__ = "editions"
    __table_args__ = (UniqueConstraint("sprint_id", "number"),)
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    number: Mapped[int]
    team_number: Mapped[int]
    municipality: Mapped[str]
    made_ms: Mapped[int]


class ExpectedRow(Table):
    """Somebody on the instructor's list; ``seat_id`` is the seat they took, until its browser has come back.

    Then the row goes: the seat has it all, and nothing of a person stands twice.
    """

    __tablename__ = "expected"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    position: Mapped[int]
    name: Mapped[str]
    municipality: Mapped[str]
    role: Mapped[str]
    team_number: Mapped[int | None]
    seat_id: Mapped[str | None] = mapped_column(ForeignKey("seats.id", ondelete="SET NULL"), index=True)
