"""Teams' calls for a specialist."""

from __future__ import annotations

from sqlalchemy import bindparam, select, update
from sqlalchemy.orm import Session

from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.domain.leading import Advice
from sprint.store.tables import HelpCallRow

ADVISED = (
    select(HelpCallRow)
    .where(HelpCallRow.sprint_id == bindparam("sprint_id"), HelpCallRow.advice != "")
    .order_by(HelpCallRow.done_ms, HelpCallRow.id)
)


def add(
    db: Session, call_id: str, sprint_id: str, team_number: int, text: str, seat_id: str, now_ms: int
) -> None:
    db.add(
        HelpCallRow(
            id=call_id,
            sprint_id=sprint_id,
            team_number=team_number,
            text=text,
            by_seat=seat_id,
            at_ms=now_ms,
        )
    )


def end_of_team(db: Session, sprint_id: str, team_number: int, now_ms: int) -> None:
    db.execute(
        update(HelpCallRow)
        .where(
            HelpCallRow.sprint_id == sprint_id,
            HelpCallRow.team_number == team_number,
            HelpCallRow.done_ms.is_(None),
        )
        .values(done_ms=now_ms)
    )


def waiting(db: Session, sprint_id: str, call_id: str) -> HelpCallRow:
    """An open call of this sprint, or ``help.gone``."""
    query = select(HelpCallRow).where(
        HelpCallRow.id == call_id, HelpCallRow.sprint_id == sprint_id, HelpCallRow.done_ms.is_(None)
    )
    row = db.scalars(query).one_or_none() if is_key(call_id) else None
    if row is None:
        raise Refused("help.gone")
    return row


def asked_by(db: Session, sprint_id: str, seat_id: str) -> list[str]:
    """What somebody called for, oldest first; a call need not say it."""
    theirs = HelpCallRow.sprint_id == sprint_id, HelpCallRow.by_seat == seat_id, HelpCallRow.text != ""
    query = select(HelpCallRow.text).where(*theirs).order_by(HelpCallRow.at_ms, HelpCallRow.id)
    return list(db.scalars(query))


def advice_of(db: Session, sprint_id: str) -> tuple[Advice, ...]:
    """What was advised, oldest first."""
    rows = db.scalars(ADVISED, {"sprint_id": sprint_id})
    return tuple(
        Advice(row.id, row.team_number, row.text, row.advice, row.taken_by or "", row.done_ms or row.at_ms)
        for row in rows
    )


def forget(db: Session, sprint_id: str, seat_id: str) -> None:
    """Who takes away what they wrote takes along what they called for, and what they advised."""
    of_sprint = update(HelpCallRow).where(HelpCallRow.sprint_id == sprint_id)
    db.execute(of_sprint.where(HelpCallRow.by_seat == seat_id).values(text=""))
    db.execute(of_sprint.where(HelpCallRow.taken_by == seat_id).values(advice=""))
