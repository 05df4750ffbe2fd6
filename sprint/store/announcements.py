"""Announcements and who has seen them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from sprint.store.tables import AnnouncementReadRow, AnnouncementRow


def add(
    db: Session, announcement_id: str, sprint_id: str, text: str, team_number: int | None, now_ms: int
) -> None:
    db.add(
        AnnouncementRow(
            id=announcement_id, sprint_id=sprint_id, text=text, team_number=team_number, at_ms=now_ms
        )
    )


def mark_seen(db: Session, announcement_id: str, seat_id: str) -> None:
    db.merge(AnnouncementReadRow(announcement_id=announcement_id, seat_id=seat_id))
