"""Voting: a budget of votes, secret until closed, ties shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from sprint.domain import limits, names, slots
from sprint.domain.errors import Refused
from sprint.domain.lookalikes import is_role
from sprint.domain.state import CoVoter, SprintState, VoteRound


def check_cast(vote_round: VoteRound | None, seat_id: str, item: str) -> VoteRound:
    """Raises ``vote.closed``, ``vote.left_out``, ``vote.budget`` or ``vote.once``; returns the open round."""
    open_round = check_open(vote_round)
    if open_round.items and item not in open_round.items:
        raise Refused("vote.left_out")
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


def voter(state: SprintState, seat_id: str, wanted: str | None) -> str:
    """Whose vote it is: the seat's own, or a co-voter's at its screen; raises ``vote.no_voter``."""
    if wanted is None or wanted == seat_id:
        return seat_id
    if all(one.id != wanted for one in state.beside(seat_id)):
        raise Refused("vote.no_voter")
    return wanted


def co_voter_name(state: SprintState, seat_id: str, wished: str) -> str:
    """The name of one more at the screen; raises ``vote.table_full`` or a ``join.…`` code."""
    beside = state.beside(seat_id)
    if len(beside) >= limits.CO_VOTERS:
        raise Refused("vote.table_full", most=limits.CO_VOTERS)
    name = names.person(wished)
    if is_role(name):
        raise Refused("join.name_reserved", name=name)
    if any(names.same(name, known) for known in (state.seat(seat_id).name, *(one.name for one in beside))):
        raise Refused("join.name_taken", name=name)
    return name


def check_again(vote_round: VoteRound | None, items: Collection[str]) -> VoteRound:
    """What a further round may be about: some of what had votes, or everything; raises ``vote.open``."""
    if vote_round is None or vote_round.state != "closed":
        raise Refused("vote.open")
    had_votes = {item for _, item in vote_round.votes}
    if items and (len(set(items)) < 2 or not had_votes.issuperset(items)):
        raise Refused("vote.too_few")
    return vote_round


def votes_of(vote_round: VoteRound, seat_id: str) -> Counter[str]:
    """One seat's votes by item."""
    return Counter(item for seat, item in vote_round.votes if seat == seat_id)


def have_voted(vote_round: VoteRound) -> set[str]:
    """Who has given a vote, also one that came back since: or who removes an idea would see whose it was."""
    return {voter for voter, _ in (*vote_round.votes, *vote_round.came_back)}


def voted(vote_round: VoteRound, members: Collection[str]) -> int:
    """How many of those who sit at the table have given at least one vote."""
    return len(have_voted(vote_round).intersection(members))


def waiting(vote_round: VoteRound | None, voters: Mapping[str, str]) -> list[str]:
    """Who is asked for before the round is closed: that somebody has voted is no secret, only on what."""
    if vote_round is None or vote_round.state != "open":
        return []
    those = have_voted(vote_round)
    return [name for voter, name in voters.items() if voter not in those]


def needed(voters: Collection[str]) -> int:
    """How many must have voted before a result keeps their secret; at a small table everybody."""
    return min(limits.VOTERS_FEWEST, len(voters))


def is_few(vote_round: VoteRound, voters: Mapping[str, str]) -> bool:
    """``voters``: each with the seat at whose screen they vote.

    Whom one adds at one's own screen hides nobody else's votes: besides any one screen, two must have voted.
    """
    those = {voter for voter, _ in vote_round.votes}.intersection(voters)
    return len(those) < needed(voters) or not all(
        _hides(those, voters, screen) for screen in set(voters.values())
    )


def _hides(those: Collection[str], voters: Mapping[str, str], screen: str) -> bool:
    """Whether so many of those who voted did so elsewhere that those at one screen cannot tell them apart."""
    others = {voter for voter, at in voters.items() if at != screen}
    return len(others.intersection(those)) >= min(limits.VOTERS_FEWEST - 1, len(others))


def check_close(vote_round: VoteRound | None, voters: Mapping[str, str]) -> None:
    """A team closes when enough have voted: whoever closes after the first would read that one's votes."""
    if vote_round is not None and vote_round.state == "open" and is_few(vote_round, voters):
        raise Refused("vote.too_early", needed=needed(voters))


def results(vote_round: VoteRound) -> list[slots.Result]:
    """Items by votes, most first; equal ones by id, so that every screen shows the same order.

    Called as they were at the closing, whatever has become of them.
    """
    counts = Counter(item for _, item in vote_round.votes if not vote_round.few)
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return [result(vote_round, item, count) for item, count in ranked]


def told(vote_round: VoteRound) -> list[slots.Result]:
    """What leaves the table: a result of fewer than three tells everybody who voted for what."""
    voters = {voter for voter, _ in vote_round.votes}
    return results(vote_round) if len(voters) >= limits.VOTERS_FEWEST else []


def is_tied(vote_round: VoteRound) -> bool:
    """Whether the most votes are on several items, and nobody has chosen one of them yet."""
    first = [line["votes"] for line in results(vote_round)[:2]] if vote_round.state == "closed" else []
    return vote_round.chosen is None and len(first) == 2 and first[0] == first[1]


def result(vote_round: VoteRound, item: str, count: int) -> slots.Result:
    title = vote_round.titles.get(item)
    return {"item": item, "votes": count, "title": title} if title else {"item": item, "votes": count}


def came_back(vote_round: VoteRound, voters: Collection[str]) -> list[str]:
    """Titles of what these voters' votes were on, when it left the board; one for each vote."""
    return [title for voter, title in vote_round.came_back if voter in voters]


def as_slot(
    vote_round: VoteRound | None,
    seat_id: str | None,
    members: Mapping[str, str],
    beside: Collection[CoVoter] = (),
) -> slots.Round | None:
    """What one seat may know of a round; ``beside`` are its own co-voters."""
    if vote_round is None:
        return None
    closed = vote_round.state == "closed"
    slot: slots.Round = {
        "state": vote_round.state,
        "budget": vote_round.budget,
        "several": vote_round.several,
        "ballot": vote_round.ballot,
        "mine": dict(votes_of(vote_round, seat_id)) if seat_id else {},
        "co_voters": [
            {"id": one.id, "name": one.name, "mine": dict(votes_of(vote_round, one.id))} for one in beside
        ],
        "items": list(vote_round.items),
        "voted": voted(vote_round, members),
        "of": len(members),
        "few": vote_round.few if closed else is_few(vote_round, members),
        "results": results(vote_round) if closed else None,
        "chosen": vote_round.chosen,
        "reason": vote_round.reason,
    }
    if back := came_back(vote_round, [seat_id or "", *(one.id for one in beside)]):
        slot["came_back"] = back
    return slot


def earlier_slot(vote_round: VoteRound) -> slots.EarlierRound:
    """A round that is over."""
    return {
        "id": vote_round.id,
        "results": results(vote_round),
        "chosen": vote_round.chosen,
        "reason": vote_round.reason,
    }
