"""A phase says what is voted on: all there is, groups and loose notes, groups alone or notes alone."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from sprint.documents import FactsReader
from sprint.domain.facts import Facts
from sprint.domain.phase import Ballot
from sprint.domain.state import Seat
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World

from .test_rows_that_point import Board, board, mette, round_of

__all__ = ["board", "mette"]

# Group a has note n1, b has n3, n2 lies in none.
TAKEN = {
    "all": {"group:a", "group:b", "note:n1", "note:n2", "note:n3"},
    "loose": {"group:a", "group:b", "note:n2"},
    "groups": {"group:a", "group:b"},
    "notes": {"note:n1", "note:n2", "note:n3"},
}


def votes_of(world: World, seat: Seat) -> Any:
    return view(world.state, seat, Facts())["votes"]


def open_vote(world: World, ballot: str) -> None:
    vote = next(phase.id for phase in world.state.phases if phase.kind == "vote")
    world.act("phase_set", phase=vote, votes=5, several=False, ballot=ballot)
    world.go_to("vote")


@pytest.mark.parametrize("ballot", get_args(Ballot))
def test_a_vote_is_taken_on_what_the_phase_votes_on_and_on_nothing_else(
    world: World, mette: Seat, board: Board, ballot: str
) -> None:
    open_vote(world, ballot)
    assert votes_of(world, mette)["ballot"] == ballot
    for item in sorted(TAKEN["all"] - TAKEN[ballot]):
        with refused("vote.ballot", ballot=ballot):
            world.act("vote_cast", by=mette, item=item)
    for item in sorted(TAKEN[ballot]):
        world.act("vote_cast", by=mette, item=item)
    assert {item for _, item in round_of(world).votes} == TAKEN[ballot]


@pytest.mark.parametrize("ballot", get_args(Ballot))
def test_who_chooses_for_a_team_chooses_from_the_same(
    world: World, mette: Seat, board: Board, ballot: str
) -> None:
    open_vote(world, ballot)
    world.act("votes_close")
    choices = FactsReader(world.rooms).read(world.state, frozenset()).choices
    assert set(choices[1]) == TAKEN[ballot]


def test_a_loose_notes_vote_goes_with_it_into_a_group(world: World, mette: Seat, board: Board) -> None:
    open_vote(world, "loose")
    world.act("vote_cast", by=mette, item="note:n2")
    board.put("n2", "b")
    assert [item for _, item in round_of(world).votes] == ["group:b"]
    with refused("vote.once"):
        world.act("vote_cast", by=mette, item="group:b")


def test_a_vote_that_would_be_the_second_on_the_group_comes_back(
    world: World, mette: Seat, board: Board
) -> None:
    open_vote(world, "loose")
    for item in ("note:n2", "group:b"):
        world.act("vote_cast", by=mette, item=item)
    board.put("n2", "b")
    assert [item for _, item in round_of(world).votes] == ["group:b"]
    assert votes_of(world, mette)["came_back"] == ["Seddel n2"]


def test_a_further_round_is_by_the_same_rule_and_about_what_its_notes_have_become(
    world: World, mette: Seat, board: Board
) -> None:
    open_vote(world, "loose")
    for item in ("note:n2", "group:a"):
        world.act("vote_cast", by=mette, item=item)
    world.act("votes_close")
    board.put("n2", "b")
    world.now_ms += 1
    world.act("votes_again", by=mette, items=["note:n2", "group:a"])
    assert (round_of(world).ballot, round_of(world).items) == ("loose", ("group:b", "group:a"))
    world.act("vote_cast", by=mette, item="group:b")


def test_a_further_round_is_not_about_two_notes_that_have_become_one_group(
    world: World, mette: Seat, board: Board
) -> None:
    board.put("n1", "")
    open_vote(world, "loose")
    for item in ("note:n1", "note:n2"):
        world.act("vote_cast", by=mette, item=item)
    world.act("votes_close")
    for note in ("n1", "n2"):
        board.put(note, "b")
    with refused("vote.too_few"):
        world.act("votes_again", by=mette, items=["note:n1", "note:n2"])


def test_rules_from_before_vote_on_all_there_is(world: World, mette: Seat) -> None:
    from sprint.domain.state import Rules

    assert Rules.of({"votes": 4}).ballot == "all"
