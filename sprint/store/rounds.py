"""Rounds of voting and the votes in them."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from sprint.domain.errors import Refused
from sprint.store.tables import VoteRoundRow, VoteRow


def open_round(
    db: Session,
    round_id: str,
    sprint_id: str,
    team_id: str,
    phase_id: str,
    *,
    budget: int,
    several: bool,
    now_ms: int,
) -> None:
    db.add(
        VoteRoundRow(
            id=round_id,
            sprint_id=sprint_id,
            team_id=team_id,
            phase_id=phase_id,
            state="open",
            budget=budget,
            several=several,
            opened_ms=now_ms,
        )
    )


def add_vote(db: Session, vote_id: str, round_id: str, seat_id: str, item: str, now_ms: int) -> None:
    db.add(VoteRow(id=vote_id, round_id=round_id, seat_id=seat_id, item=item, cast_ms=now_ms))


def take_vote(db: Session, round_id: str, seat_id: str, item: str) -> None:
    """Removes the newest vote of a seat on an item; raises ``vote.none``."""
    mine = select(VoteRow).where(
        VoteRow.round_id == round_id, VoteRow.seat_id == seat_id, VoteRow.item == item
    )
    newest = db.scalars(mine.order_by(VoteRow.cast_ms.desc(), VoteRow.id).limit(1)).one_or_none()
    if newest is None:
        raise Refused("vote.none")
    db.delete(newest)


def close(db: Session, round_id: str) -> None:
    db.get_one(VoteRoundRow, round_id).state = "closed"


def choose(db: Session, round_id: str, item: str) -> None:
    db.get_one(VoteRoundRow, round_id).chosen = item
