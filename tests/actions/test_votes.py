"""Rounds of voting over commands: whose round, and what a choice does."""

from __future__ import annotations

import pytest

from sprint.domain.state import VoteRound
from tests.support.refusals import refused
from tests.support.world import World


def round_of(world: World, team: int) -> VoteRound:
    found = world.state.team(team).vote
    assert found is not None
    return found


@pytest.fixture
def voting(world: World) -> World:
    world.go_to("vote")
    return world


def test_a_team_closes_its_own_round_only(voting: World) -> None:
    """Whatever team its message names."""
    voting.act("votes_close", by=voting.join(team=1), team=2)
    assert (round_of(voting, 1).state, round_of(voting, 2).state) == ("closed", "open")


def test_the_instructor_closes_one_or_all(voting: World) -> None:
    voting.act("votes_close", team=2)
    assert (round_of(voting, 1).state, round_of(voting, 2).state) == ("open", "closed")
    voting.act("votes_close")
    assert round_of(voting, 1).state == "closed"


def test_a_new_round_starts_empty(voting: World) -> None:
    mette = voting.join()
    voting.act("vote_cast", by=mette, item="note:a")
    voting.now_ms += 1
    voting.act("votes_open", team=1)
    assert (round_of(voting, 1).votes, round_of(voting, 1).state) == ((), "open")


def test_votes_of_a_team_are_not_its_neighbours(voting: World) -> None:
    voting.act("vote_cast", by=voting.join("Line", 2), item="note:a")
    assert round_of(voting, 1).votes == ()
    assert len(round_of(voting, 2).votes) == 1


def test_a_choice_of_the_instructor_names_the_team(voting: World) -> None:
    """Without a team it would fall on the first."""
    voting.act("votes_close")
    with refused("team.unknown"):
        voting.act("vote_choose", item="note:a")
    voting.act("vote_choose", item="note:a", team=2)
    assert (round_of(voting, 1).chosen, round_of(voting, 2).chosen) == (None, "note:a")


def test_there_is_nothing_to_choose_without_a_round(world: World) -> None:
    with refused("vote.open"):
        world.act("vote_choose", by=world.join(), item="note:a")


@pytest.mark.parametrize(
    "item", ["", "note:", "draft:a", "note:a b", "note:å", "note:" + "x" * 65, "note:a\n"]
)
def test_what_is_no_item(voting: World, item: str) -> None:
    mette = voting.join()
    with refused("bad_payload"):
        voting.act("vote_cast", by=mette, item=item)


def test_those_who_help_do_not_vote(voting: World) -> None:
    with refused("forbidden"):
        voting.act("vote_cast", item="note:a")
