"""Receipts of deletion: that a sprint was, when and why it went, and how much; no names, no words."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprint.domain.codes import hashed
from sprint.domain.receipts import Receipt, Why
from sprint.domain.state import LEADERS
from sprint.store.doors import PastDoorRow
from sprint.store.play_tables import PlayLinkRow
from sprint.store.tables import DocumentRow, PhotoRow, SeatRow, SprintRow, TeamRow
from sprint.store.tables_home import ReceiptKeyRow, ReceiptRow, TeamLinkRow


def leave(db: Session, receipt_id: str, sprint: SprintRow, why: Why, now_ms: int) -> None:
    """In the transaction that deletes the sprint; its links are kept as hashes, so that they can be told."""
    people = _count(db, SeatRow, sprint.id, SeatRow.role.not_in(LEADERS))
    db.add(
        ReceiptRow(
            id=receipt_id,
            why=why,
            created_ms=sprint.created_ms,
            deleted_ms=now_ms,
            teams=_count(db, TeamRow, sprint.id),
            people=people,
            documents=_count(db, DocumentRow, sprint.id),
            photos=_count(db, PhotoRow, sprint.id),
        )
    )
    db.flush()
    db.add_all(ReceiptKeyRow(key=key, receipt_id=receipt_id) for key in _keys(db, sprint))


def of_key(db: Session, key: str) -> Receipt | None:
    """The receipt that a hashed code or link leads to."""
    query = select(ReceiptRow).join(ReceiptKeyRow, ReceiptKeyRow.receipt_id == ReceiptRow.id)
    row = db.scalars(query.where(ReceiptKeyRow.key == key)).one_or_none()
    return _receipt(row) if row else None


def all_of(db: Session) -> list[Receipt]:
    """Newest first."""
    newest = select(ReceiptRow).order_by(ReceiptRow.deleted_ms.desc(), ReceiptRow.id)
    return [_receipt(row) for row in db.scalars(newest)]


def _receipt(row: ReceiptRow) -> Receipt:
    return Receipt(
        row.why,  # type: ignore[arg-type]
        row.created_ms,
        row.deleted_ms,
        row.teams,
        row.people,
        row.documents,
        row.photos,
    )


def _keys(db: Session, sprint: SprintRow) -> set[str]:
    past = select(PastDoorRow.code).where(PastDoorRow.sprint_id == sprint.id)
    codes = {sprint.code, sprint.door, *db.scalars(past)}
    links = select(TeamLinkRow.token_hash).where(TeamLinkRow.sprint_id == sprint.id)
    played = select(PlayLinkRow.token).where(PlayLinkRow.sprint_id == sprint.id)
    return {*map(hashed, codes), *db.scalars(links), *db.scalars(played)}


def _count(
    db: Session, table: type[TeamRow | SeatRow | DocumentRow | PhotoRow], sprint_id: str, *which: object
) -> int:
    rows = select(func.count()).select_from(table).where(table.sprint_id == sprint_id, *which)  # type: ignore[arg-type]
    return db.scalar(rows) or 0
