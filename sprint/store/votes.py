"""Rounds of voting and the votes in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sprint.domain.errors import Refused
from sprint.domain.phase import Ballot
from sprint.domain.votable import Given, Votable, moves, still_open_for
from sprint.store.tables import VoteRoundRow, VoteRow
from sprint.store.tables_people import CoVoterRow


def open_round(
    db: Session,
    round_id: str,
    sprint_id: str,
    team_id: str,
    phase_id: str,
    *,
    budget: int,
    several: bool,
    ballot: Ballot,
    items: list[str],
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
            ballot=ballot,
            reason="",
            items=items,
            few=False,
            titles={},
            came_back=[],
            opened_ms=now_ms,
        )
    )


def is_opened(db: Session, phase_id: str) -> bool:
    """Whether anybody votes, or has voted, by a phase's rules."""
    return (
        db.scalars(select(VoteRoundRow.id).where(VoteRoundRow.phase_id == phase_id).limit(1)).first()
        is not None
    )


def add_vote(
    db: Session, vote_id: str, round_id: str, seat_id: str, co_voter_id: str | None, item: str, now_ms: int
) -> None:
    db.add(
        VoteRow(
            id=vote_id,
            round_id=round_id,
            seat_id=seat_id,
            co_voter_id=co_voter_id,
            item=item,
            cast_ms=now_ms,
        )
    )


def take_vote(db: Session, round_id: str, seat_id: str, co_voter_id: str | None, item: str) -> None:
    """Removes the newest vote of a voter on an item; raises ``vote.none``."""
    mine = select(VoteRow).where(
        VoteRow.round_id == round_id,
        VoteRow.seat_id == seat_id,
        VoteRow.co_voter_id == co_voter_id,
        VoteRow.item == item,
    )
    newest = db.scalars(mine.order_by(VoteRow.cast_ms.desc(), VoteRow.id).limit(1)).one_or_none()
    if newest is None:
        raise Refused("vote.none")
    db.delete(newest)


def settle(db: Session, round_id: str, board: Votable) -> bool:
    """Votes follow what they are on, or come back; whether anything has changed but titles."""
    row = db.get_one(VoteRoundRow, round_id)
    board = board.by(cast(Ballot, row.ballot))
    rows = {vote.id: vote for vote in db.scalars(select(VoteRow).where(VoteRow.round_id == round_id))}
    given = [Given(vote.id, vote.co_voter_id or vote.seat_id, vote.item) for vote in rows.values()]
    moved = moves(given, board, several=row.several)
    back = [[vote.voter, row.titles.get(vote.item, "")] for vote in given if moved.get(vote.id, "") is None]
    for id, target in moved.items():
        if target is None:
            db.delete(rows[id])
        else:
            rows[id].item = target
    items = still_open_for(row.items, board)
    is_changed = bool(moved) or items != row.items
    row.items, row.came_back = items, [*row.came_back, *back]
    row.titles = titles_now(row.titles, {moved.get(vote.id, vote.item) or "" for vote in given}, board)
    return is_changed


def titles_now(before: Mapping[str, str], items: Iterable[str], board: Votable) -> dict[str, str]:
    """What is still there is called as it is now, what is not as it was."""
    return {**before, **{item: board.titles[item] for item in items if item in board.titles}}


def call(db: Session, round_id: str, item: str, title: str) -> None:
    """What an item is called when it gets a vote."""
    row = db.get_one(VoteRoundRow, round_id)
    row.titles = {**row.titles, item: title}


def spend(db: Session, round_id: str, voter: str) -> None:
    """Who votes again has seen what came back."""
    row = db.get_one(VoteRoundRow, round_id)
    row.came_back = [[who, title] for who, title in row.came_back if who != voter]


def close(db: Session, round_id: str, *, few: bool) -> None:
    row = db.get_one(VoteRoundRow, round_id)
    row.state, row.few = "closed", few


def choose(db: Session, round_id: str, item: str, reason: str) -> None:
    row = db.get_one(VoteRoundRow, round_id)
    row.chosen, row.reason = item, reason


def add_co_voter(db: Session, id: str, seat_id: str, name: str, now_ms: int) -> None:
    db.add(CoVoterRow(id=id, seat_id=seat_id, name=name, added_ms=now_ms))


def remove_co_voters_of(db: Session, seat_id: str, now_ms: int) -> None:
    """All who vote at the screen of a seat that is taken down."""
    mine = (CoVoterRow.seat_id == seat_id, CoVoterRow.removed_ms.is_(None))
    for id in db.scalars(select(CoVoterRow.id).where(*mine)).all():
        remove_co_voter(db, id, now_ms)


def remove_co_voter(db: Session, id: str, now_ms: int) -> None:
    """With the votes of open rounds; the results of closed ones have been published and stay."""
    row = db.get_one(CoVoterRow, id)
    row.removed_ms, row.name = now_ms, ""
    still_open = select(VoteRoundRow.id).where(VoteRoundRow.state == "open")
    db.execute(delete(VoteRow).where(VoteRow.co_voter_id == id, VoteRow.round_id.in_(still_open)))
