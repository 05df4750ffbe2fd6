"""What rows tie to one seat, beside votes, calls, feedback and files, which have modules of their own."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from sprint.store.tables import DocumentRow, IntentRow, PhotoRow, TeamRow, VersionRow
from sprint.store.tables_leading import AnnouncementReadRow, AnnouncementRow, DownloadRow


def photos(db: Session, seat_id: str) -> list[tuple[str, int]]:
    """The ids of those somebody sent, and when, oldest first."""
    query = select(PhotoRow.id, PhotoRow.created_ms).where(PhotoRow.seat_id == seat_id)
    return [(row.id, row.created_ms) for row in db.execute(query.order_by(PhotoRow.created_ms, PhotoRow.id))]


def versions(db: Session, seat_id: str) -> list[tuple[str, str, int]]:
    """Those somebody kept: of which document, under which name, and when."""
    query = select(DocumentRow.name, VersionRow.name.label("called"), VersionRow.at_ms)
    theirs = query.join(DocumentRow, DocumentRow.id == VersionRow.document_id)
    rows = db.execute(theirs.where(VersionRow.seat_id == seat_id).order_by(VersionRow.at_ms, VersionRow.id))
    return [(row.name, row.called, row.at_ms) for row in rows]


def messages(db: Session, seat_id: str) -> list[str]:
    """What was said to them alone, oldest first."""
    query = select(AnnouncementRow.text).where(AnnouncementRow.seat_id == seat_id)
    return list(db.scalars(query.order_by(AnnouncementRow.at_ms, AnnouncementRow.id)))


def seen(db: Session, seat_id: str) -> list[str]:
    """The announcements that stood on their screen, oldest first."""
    read = select(AnnouncementReadRow.announcement_id).where(AnnouncementReadRow.seat_id == seat_id)
    query = select(AnnouncementRow.text).where(AnnouncementRow.id.in_(read))
    return list(db.scalars(query.order_by(AnnouncementRow.at_ms, AnnouncementRow.id)))


def forget(db: Session, seat_id: str, keeper_seat: str) -> None:
    """What others use stays, and no row says whose it was."""
    for table in (AnnouncementReadRow, AnnouncementRow, DownloadRow, IntentRow):
        db.execute(delete(table).where(table.seat_id == seat_id))
    db.execute(update(VersionRow).where(VersionRow.seat_id == seat_id).values(seat_id=None))
    db.execute(update(TeamRow).where(TeamRow.decider == seat_id).values(decider=None))
    theirs = update(PhotoRow).where(PhotoRow.seat_id == seat_id)
    db.execute(theirs.values(seat_id=keeper_seat, link=""))
