"""What a command at the terminal asks of the process that owns the database: rows until they are answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprint.store.tables_home import ErrandRow

# A command waits for seconds; one that was stopped while it waited leaves its errand behind.
FORGOTTEN_MS = 60_000


@dataclass(frozen=True)
class Errand:
    id: str
    deed: str
    details: dict[str, Any]


def add(db: Session, errand: Errand, now_ms: int) -> None:
    db.add(ErrandRow(id=errand.id, deed=errand.deed, details=errand.details, asked_ms=now_ms))


def waiting(db: Session, now_ms: int) -> list[Errand]:
    """The oldest first; whose asker has long gone is not carried out."""
    is_open = ErrandRow.answer.is_(None), ErrandRow.asked_ms > now_ms - FORGOTTEN_MS
    rows = db.scalars(select(ErrandRow).where(*is_open).order_by(ErrandRow.asked_ms, ErrandRow.id))
    return [Errand(row.id, row.deed, row.details) for row in rows]


def answer(db: Session, errand_id: str, answer: dict[str, Any]) -> None:
    row = db.get(ErrandRow, errand_id)
    if row is not None:  # its asker has waited long enough, and taken it back
        row.answer, row.details = answer, {}


def answer_to(db: Session, errand_id: str) -> dict[str, Any] | None:
    row = db.get(ErrandRow, errand_id)
    return row.answer if row else None


def take_back(db: Session, errand_id: str, now_ms: int) -> None:
    """This one, and what others have left behind."""
    old = ErrandRow.asked_ms < now_ms - FORGOTTEN_MS
    db.execute(delete(ErrandRow).where((ErrandRow.id == errand_id) | old))
