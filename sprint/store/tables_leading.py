"""The tables of what an instructor says and does."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sprint.store.tables import Table, belongs


class AnnouncementRow(Table):
    """To everybody, to one team (``team_number``), to some (``teams``) or to one person (``seat_id``)."""

    __tablename__ = "announcements"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    text: Mapped[str]
    team_number: Mapped[int | None]
    teams: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    seat_id: Mapped[str | None]
    at_ms: Mapped[int]
    moment: Mapped[str | None]


class AnnouncementReadRow(Table):
    __tablename__ = "announcement_reads"
    announcement_id: Mapped[str] = mapped_column(
        ForeignKey("announcements.id", ondelete="CASCADE"), primary_key=True
    )
    seat_id: Mapped[str] = mapped_column(ForeignKey("seats.id", ondelete="CASCADE"), primary_key=True)


class DownloadRow(Table):
    """A kind of file that a team has taken home, once for each who took it."""

    __tablename__ = "downloads"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    team_number: Mapped[int]
    kind: Mapped[str]
    seat_id: Mapped[str] = belongs("seats.id")
    at_ms: Mapped[int]


class DeedRow(Table):
    """What an instructor did; ``undo`` is the command that takes it back, ``number`` the sprint's version."""

    __tablename__ = "deeds"
    id: Mapped[str] = mapped_column(primary_key=True)
    sprint_id: Mapped[str] = belongs("sprints.id")
    number: Mapped[int]
    at_ms: Mapped[int]
    by_seat: Mapped[str]
    what: Mapped[str]
    about: Mapped[dict[str, Any]]
    undo: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    undone_ms: Mapped[int | None]
