"""The rows of one team that become another's, and back."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from sprint.domain.state import Team
from sprint.store.play_tables import FeedbackRow
from sprint.store.tables import HelpCallRow, VoteRoundRow
from sprint.store.tables_leading import DownloadRow
from sprint.store.tables_people import EditionRow

# Rows that say a team's number; its links stay with it, and open nothing while it is away.
NUMBERED: dict[str, Any] = {
    "feedback": FeedbackRow,
    "help_calls": HelpCallRow,
    "downloads": DownloadRow,
    "editions": EditionRow,
}


def move(db: Session, sprint_id: str, theirs: Team, mine: Team) -> dict[str, Any]:
    """Returns the ids of what was moved, and when rounds were opened."""
    moved: dict[str, Any] = {"rounds": _move_rounds(db, theirs, mine)}
    for name, table in NUMBERED.items():
        own = table.sprint_id == sprint_id, table.team_number == theirs.number
        moved[name] = list(db.scalars(select(table.id).where(*own)))
        db.execute(update(table).where(*own).values(team_number=mine.number))
    return moved


def back(db: Session, sprint_id: str, number: int, moved: dict[str, Any]) -> None:
    for name, table in NUMBERED.items():
        own = table.sprint_id == sprint_id, table.id.in_(moved[name])
        db.execute(update(table).where(*own).values(team_number=number))
    for round_id, team_id, opened_ms in moved["rounds"]:
        row = db.get(VoteRoundRow, round_id)
        if row is not None:
            row.team_id, row.opened_ms = team_id, opened_ms


def _move_rounds(db: Session, theirs: Team, mine: Team) -> list[list[Any]]:
    """They become earlier ones: the newest of the team that stays is still the one that counts."""
    rows = list(db.scalars(select(VoteRoundRow).where(VoteRoundRow.team_id == theirs.id)))
    was = [[row.id, row.team_id, row.opened_ms] for row in rows]
    stays = list(db.scalars(select(VoteRoundRow.opened_ms).where(VoteRoundRow.team_id == mine.id)))
    late = max((row.opened_ms for row in rows), default=0) - min(stays, default=0) + 1 if stays else 0
    for row in rows:
        row.team_id, row.opened_ms = mine.id, row.opened_ms - max(0, late)
    return was
