"""Announcements and who has seen them."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from sprint.domain.leading import Announcement
from sprint.store.tables_leading import AnnouncementReadRow, AnnouncementRow

# How many are told: who has been away for an hour reads that many at most.
KEPT = 20
# No moment is called so.
OVER = ""
NEWEST = (
    select(AnnouncementRow)
    .where(AnnouncementRow.sprint_id == bindparam("sprint_id"))
    .order_by(AnnouncementRow.at_ms.desc(), AnnouncementRow.id)
    .limit(KEPT)
)


def add(db: Session, sprint_id: str, said: Announcement) -> None:
    db.add(
        AnnouncementRow(
            id=said.id,
            sprint_id=sprint_id,
            text=said.text,
            team_number=said.teams[0] if len(said.teams) == 1 else None,
            teams=list(said.teams) if len(said.teams) > 1 else None,
            seat_id=said.seat_id,
            at_ms=said.at_ms,
            moment=said.moment,
        )
    )


def mark_seen(db: Session, announcement_id: str, seat_id: str) -> None:
    db.merge(AnnouncementReadRow(announcement_id=announcement_id, seat_id=seat_id))


def outlive(db: Session, sprint_id: str, moment: str) -> None:
    """There is more time: what was said of its end is no longer true."""
    of_it = (AnnouncementRow.sprint_id == sprint_id, AnnouncementRow.moment == moment)
    db.execute(update(AnnouncementRow).where(*of_it).values(moment=OVER))


def of_sprint(db: Session, sprint_id: str) -> tuple[Announcement, ...]:
    """The latest, newest first."""
    rows = list(db.scalars(NEWEST, {"sprint_id": sprint_id}))
    seen = _seen(db, [row.id for row in rows]) if rows else {}
    return tuple(_value(row, seen[row.id]) for row in rows)


def _value(row: AnnouncementRow, seen: list[str]) -> Announcement:
    teams = row.teams or ([] if row.team_number is None else [row.team_number])
    return Announcement(row.id, row.text, row.at_ms, tuple(teams), row.seat_id, frozenset(seen), row.moment)


def _seen(db: Session, ids: list[str]) -> dict[str, list[str]]:
    by_id: dict[str, list[str]] = defaultdict(list)
    for read in db.scalars(select(AnnouncementReadRow).where(AnnouncementReadRow.announcement_id.in_(ids))):
        by_id[read.announcement_id].append(read.seat_id)
    return by_id
