"""A team's link for colleagues at home: one at a time, kept as a hash."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprint.store.tables import SprintRow
from sprint.store.tables_home import TeamLinkRow


def of_team(db: Session, sprint_id: str, team_number: int) -> TeamLinkRow | None:
    found = select(TeamLinkRow).where(
        TeamLinkRow.sprint_id == sprint_id, TeamLinkRow.team_number == team_number
    )
    return db.scalars(found).one_or_none()


def opened_by(db: Session, token_hash: str) -> tuple[str, int, bool] | None:
    """The sprint's code, the team's number, and whether one may write."""
    found = (
        select(SprintRow.code, TeamLinkRow.team_number, TeamLinkRow.writes)
        .join(SprintRow, SprintRow.id == TeamLinkRow.sprint_id)
        .where(TeamLinkRow.token_hash == token_hash)
    )
    row = db.execute(found).one_or_none()
    return (row.code, row.team_number, row.writes) if row else None


def behind(db: Session, token_hash: str) -> TeamLinkRow | None:
    return db.scalars(select(TeamLinkRow).where(TeamLinkRow.token_hash == token_hash)).one_or_none()


def put(
    db: Session, link_id: str, sprint_id: str, team_number: int, token_hash: str, now_ms: int, writes: bool
) -> None:
    """In the place of the one before."""
    drop(db, sprint_id, team_number)
    db.add(
        TeamLinkRow(
            id=link_id,
            sprint_id=sprint_id,
            team_number=team_number,
            token_hash=token_hash,
            made_ms=now_ms,
            writes=writes,
        )
    )


def drop(db: Session, sprint_id: str, team_number: int) -> None:
    db.execute(
        delete(TeamLinkRow).where(TeamLinkRow.sprint_id == sprint_id, TeamLinkRow.team_number == team_number)
    )
