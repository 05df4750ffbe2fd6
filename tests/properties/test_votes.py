"""However a team votes: nobody spends more than the budget, nothing is lost, and ties are in one order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

import hypothesis.strategies as st
from hypothesis import given

from sprint.domain import votes
from sprint.domain.errors import Refused
from sprint.domain.state import VoteRound

SEATS = {name: name for name in ("ane", "bo", "cilla")}
ITEMS = ("group:a", "group:b", "note:c", "note:d")

wishes = st.lists(st.tuples(st.sampled_from(tuple(SEATS)), st.sampled_from(ITEMS)), max_size=40)
rounds = st.builds(
    VoteRound,
    id=st.just("round"),
    phase_id=st.just("phase"),
    state=st.just("open"),
    budget=st.integers(1, 6),
    several=st.booleans(),
)


def vote(vote_round: VoteRound, wished: list[tuple[str, str]]) -> VoteRound:
    for seat_id, item in wished:
        try:
            votes.check_cast(vote_round, seat_id, item)
        except Refused:
            continue
        vote_round = replace(vote_round, votes=(*vote_round.votes, (seat_id, item)))
    return vote_round


@given(rounds, wishes)
def test_nobody_spends_more_than_the_budget(empty: VoteRound, wished: list[tuple[str, str]]) -> None:
    given_votes = vote(empty, wished).votes
    spent = Counter(seat_id for seat_id, _ in given_votes)
    assert all(count <= empty.budget for count in spent.values())
    if not empty.several:
        assert len(set(given_votes)) == len(given_votes)


@given(rounds, wishes)
def test_everybody_may_spend_the_whole_budget(empty: VoteRound, wished: list[tuple[str, str]]) -> None:
    """Others' votes never take from one's own."""
    alone = vote(empty, [wish for wish in wished if wish[0] == "ane"])
    among = vote(empty, wished)
    assert votes.votes_of(among, "ane") == votes.votes_of(alone, "ane")


@given(rounds, wishes)
def test_results_hold_every_vote_once(empty: VoteRound, wished: list[tuple[str, str]]) -> None:
    voted = vote(empty, wished)
    results = votes.results(voted)
    assert sum(line["votes"] for line in results) == len(voted.votes)
    assert len({line["item"] for line in results}) == len(results)


@given(rounds, wishes, st.randoms(use_true_random=False))
def test_results_do_not_show_who_came_first(
    empty: VoteRound, wished: list[tuple[str, str]], random: Random
) -> None:
    voted = vote(empty, wished)
    mixed = list(voted.votes)
    random.shuffle(mixed)
    assert votes.results(replace(voted, votes=tuple(mixed))) == votes.results(voted)
    counts = [line["votes"] for line in votes.results(voted)]
    assert counts == sorted(counts, reverse=True)


@given(rounds, wishes, st.sampled_from(tuple(SEATS)))
def test_an_open_round_tells_a_seat_only_its_own_votes(
    empty: VoteRound, wished: list[tuple[str, str]], reader: str
) -> None:
    slot = votes.as_slot(vote(empty, wished), reader, SEATS)
    others_left_out = votes.as_slot(
        vote(empty, [wish for wish in wished if wish[0] == reader]), reader, SEATS
    )
    assert slot is not None
    assert others_left_out is not None
    counted = {"voted": 0, "few": True}  # that somebody has voted is no secret
    assert {**slot, **counted} == {**others_left_out, **counted}
    assert slot["results"] is None
