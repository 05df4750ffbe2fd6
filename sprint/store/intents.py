"""The latest responses to each seat, by the id of the intention: a repetition gets the same one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprint.store.tables import IntentRow

# A lost answer is asked for again within seconds; a laptop that slept may come much later.
KEPT = 50


def answer(db: Session, seat_id: str, intent: str) -> Any:
    """What was answered the first time; None where it is the first time."""
    earlier = db.get(IntentRow, (seat_id, intent)) if intent else None
    return earlier.answer if earlier else None


def remember(db: Session, seat_id: str, intent: str, answer: Mapping[str, object], now_ms: int) -> None:
    """In the transaction of what was done; the oldest of the seat make room."""
    if not intent:
        return
    db.merge(IntentRow(seat_id=seat_id, intent=intent, answer=dict(answer), at_ms=now_ms))
    db.flush()
    mine = IntentRow.seat_id == seat_id
    newest_first = select(IntentRow.intent).where(mine).order_by(IntentRow.at_ms.desc(), IntentRow.intent)
    surplus = list(db.scalars(newest_first.offset(KEPT)))
    if surplus:
        db.execute(delete(IntentRow).where(mine, IntentRow.intent.in_(surplus)))
