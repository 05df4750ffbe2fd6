"""The rules of one vote."""

from __future__ import annotations

import pytest

from sprint.domain import votes
from sprint.domain.state import VoteRound
from tests.support.refusals import refused

from .prepared import open_round

A, B, C = "group:a", "group:b", "note:c"


@pytest.mark.parametrize(
    ("vote_round", "code"),
    [
        (None, "vote.closed"),
        (open_round(state="closed"), "vote.closed"),
        (open_round(("ane", A), several=False), "vote.once"),
    ],
)
def test_votes_that_are_refused(vote_round: VoteRound | None, code: str) -> None:
    with refused(code):
        votes.check_cast(vote_round, "ane", A)


def test_a_refusal_says_the_budget() -> None:
    with refused("vote.budget", budget=2):
        votes.check_cast(open_round(("ane", A), ("ane", A)), "ane", B)


def test_several_votes_on_one_item_where_it_is_allowed() -> None:
    assert votes.check_cast(open_round(("ane", A)), "ane", A).budget == 2


def test_results_show_ties_in_one_order() -> None:
    closed = open_round(("ane", C), ("bo", B), ("bo", A), ("ane", A), state="closed")
    assert votes.results(closed) == [
        {"item": A, "votes": 2},
        {"item": B, "votes": 1},
        {"item": C, "votes": 1},
    ]


def test_open_rounds_are_secret() -> None:
    slot = votes.as_slot(open_round(("ane", A), ("bo", B), ("bo", B)), "ane", {"ane": "ane", "bo": "bo"})
    assert slot == {
        "state": "open",
        "budget": 2,
        "several": True,
        "ballot": "all",
        "mine": {A: 1},
        "co_voters": [],
        "items": [],
        "voted": 2,
        "of": 2,
        "few": False,
        "results": None,
        "chosen": None,
        "reason": "",
    }


def test_no_round_is_no_slot() -> None:
    assert votes.as_slot(None, "ane", {"ane": "ane"}) is None
