"""Voting: a budget of votes, secret until closed, ties shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from typing import Any

from sprint.domain.errors import Refused
from sprint.domain.state import VoteRound


def check_cast(vote_round: VoteRound | None, seat_id: str, item: str) -> VoteRound:
    """Raises ``vote.closed``, ``vote.budget`` or ``vote.once``; returns the open round."""
    open_round = check_open(vote_round)
    mine = votes_of(open_round, seat_id)
    if mine.total() >= open_round.budget:
        raise Refused("vote.budget", budget=open_round.budget)
    if mine[item] and not open_round.several:
        raise Refused("vote.once")
    return open_round


def check_open(vote_round: VoteRound | None) -> VoteRound:
    """Raises ``vote.closed`` unless a round is open."""
    if vote_round is None or vote_round.state != "open":
        raise Refused("vote.closed")
    return vote_round


def votes_of(vote_round: VoteRound, seat_id: str) -> Counter[str]:
    """One seat's votes by item."""
    return Counter(item for seat, item in vote_round.votes if seat == seat_id)


def voted(vote_round: VoteRound, members: Collection[str]) -> int:
    """How many of those who sit at the table have given at least one vote."""
    return len({seat for seat, _ in vote_round.votes}.intersection(members))


def results(vote_round: VoteRound) -> list[dict[str, Any]]:
    """Items by votes, most first; equal ones by id, so that every screen shows the same order."""
    counts = Counter(item for _, item in vote_round.votes)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"item": item, "votes": count} for item, count in ranked]


def as_slot(
    vote_round: VoteRound | None, seat_id: str | None, members: Collection[str]
) -> dict[str, Any] | None:
    """What one seat may know of a round."""
    if vote_round is None:
        return None
    closed = vote_round.state == "closed"
    return {
        "state": vote_round.state,
        "budget": vote_round.budget,
        "several": vote_round.several,
        "mine": dict(votes_of(vote_round, seat_id)) if seat_id else {},
        "voted": voted(vote_round, members),
        "of": len(members),
        "results": results(vote_round) if closed else None,
        "chosen": vote_round.chosen,
    }
