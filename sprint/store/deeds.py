"""The log of what instructors did, and the way back from each line."""

from __future__ import annotations

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sprint.domain.leading import Deed
from sprint.store.tables_leading import DeedRow

# How many lines are told and can be taken back.
KEPT = 100
NEWEST = (
    select(DeedRow)
    .where(DeedRow.sprint_id == bindparam("sprint_id"))
    .order_by(DeedRow.number.desc(), DeedRow.id)
    .limit(KEPT)
)


def add(db: Session, sprint_id: str, deed: Deed) -> None:
    db.add(
        DeedRow(
            id=deed.id,
            sprint_id=sprint_id,
            number=deed.number,
            at_ms=deed.at_ms,
            by_seat=deed.by_seat,
            what=deed.what,
            about=dict(deed.about),
            undo=None if deed.undo is None else dict(deed.undo),
        )
    )


def mark_undone(db: Session, deed_id: str, now_ms: int) -> None:
    db.get_one(DeedRow, deed_id).undone_ms = now_ms


def forget_name(db: Session, sprint_id: str, seat_id: str) -> None:
    """What somebody who has gone was called before is in no way back."""
    for row in _renamings(db, sprint_id, seat_id):
        row.undo = None


def names_before(db: Session, sprint_id: str, seat_id: str) -> list[str]:
    """What somebody was called before the name was put right, as long as that can be taken back."""
    return [row.undo["payload"]["name"] for row in _renamings(db, sprint_id, seat_id) if row.undo]


def _renamings(db: Session, sprint_id: str, seat_id: str) -> list[DeedRow]:
    renamed = select(DeedRow).where(DeedRow.sprint_id == sprint_id, DeedRow.what == "seat_renamed")
    return [row for row in db.scalars(renamed.order_by(DeedRow.number)) if row.about.get("seat") == seat_id]


def of_sprint(db: Session, sprint_id: str) -> tuple[Deed, ...]:
    """The latest, newest first."""
    return tuple(
        Deed(
            row.id,
            row.number,
            row.at_ms,
            row.by_seat,
            row.what,
            row.about,
            row.undo,
            row.undone_ms,
        )
        for row in db.scalars(NEWEST, {"sprint_id": sprint_id})
    )
