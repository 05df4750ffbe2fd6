"""Which files teams have taken home."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from sprint.domain.leading import Download
from sprint.store.tables_leading import DownloadRow

OLDEST_FIRST = (
    select(DownloadRow)
    .where(DownloadRow.sprint_id == bindparam("sprint_id"))
    .order_by(DownloadRow.at_ms, DownloadRow.id)
)


def put(db: Session, row_id: str, sprint_id: str, taken: Download) -> None:
    """In the place of the same person's earlier one."""
    same = (
        DownloadRow.sprint_id == sprint_id,
        DownloadRow.team_number == taken.team_number,
        DownloadRow.kind == taken.kind,
        DownloadRow.seat_id == taken.seat_id,
    )
    db.execute(delete(DownloadRow).where(*same))
    db.add(
        DownloadRow(
            id=row_id,
            sprint_id=sprint_id,
            team_number=taken.team_number,
            kind=taken.kind,
            seat_id=taken.seat_id,
            at_ms=taken.at_ms,
        )
    )


def of_sprint(db: Session, sprint_id: str) -> tuple[Download, ...]:
    """Oldest first."""
    rows = db.scalars(OLDEST_FIRST, {"sprint_id": sprint_id})
    return tuple(Download(row.team_number, row.kind, row.seat_id, row.at_ms) for row in rows)
