"""Teams' calls for a specialist."""

from __future__ import annotations

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from sprint.domain.codes import is_key
from sprint.domain.errors import Refused
from sprint.store.tables import HelpCallRow


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
