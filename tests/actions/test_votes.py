"""Rounds of voting over commands: whose round, and what a choice does."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.actions import exports
from sprint.documents import FactsReader
from sprint.domain import limits
from sprint.domain.facts import Facts
from sprint.domain.home_time import day
from sprint.domain.state import Seat, VoteRound
from sprint.domain.view import view
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
    mette = voting.join(team=1)
    voting.act("vote_cast", by=mette, item="note:a")
    voting.act("votes_close", by=mette, team=2)
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


def test_titles_are_told_of_closed_rounds_alone(voting: World) -> None:
    """Notes that nobody voted for stay in the team's room."""
    mette = voting.join()
    voting.write(mette, "ideas:1", "a", " Ring til\nde pårørende ")
    voting.write(mette, "ideas:1", "b", "Kun for os")
    voting.act("vote_cast", by=mette, item="note:a")
    assert FactsReader(voting.rooms).read(voting.state, frozenset()).titles[1] == {}
    voting.act("votes_close", team=1)
    assert FactsReader(voting.rooms).read(voting.state, frozenset()).titles == {
        1: {"note:a": "Ring til de pårørende"},
        2: {},
    }


# At one screen


def test_a_co_voter_has_votes_of_their_own(voting: World) -> None:
    mette, jonas = voting.join(), voting.join("Jonas")
    inger = voting.act("co_voter_add", by=mette, name="Inger")["id"]
    for _ in range(3):
        voting.act("vote_cast", by=mette, item="note:a", voter=inger)
    with refused("vote.budget", budget=3):
        voting.act("vote_cast", by=mette, item="note:a", voter=inger)
    voting.act("vote_cast", by=mette, item="note:b")
    seen, others = (view(voting.state, seat, Facts())["votes"] for seat in (mette, jonas))
    assert (seen["mine"], seen["voted"], seen["of"]) == ({"note:b": 1}, 2, 3)
    assert seen["co_voters"] == [{"id": inger, "name": "Inger", "mine": {"note:a": 3}}]
    assert (others["mine"], others["co_voters"]) == ({}, [])


def test_nobody_votes_for_those_at_anothers_screen(voting: World) -> None:
    mette, jonas = voting.join(), voting.join("Jonas")
    inger = voting.act("co_voter_add", by=mette, name="Inger")["id"]
    voting.act("vote_cast", by=mette, item="note:a", voter=inger)
    for command, payload in (
        ("vote_cast", {"item": "note:a", "voter": inger}),
        ("vote_cast", {"item": "note:a", "voter": mette.id}),
        ("vote_take_back", {"item": "note:a", "voter": inger}),
        ("co_voter_remove", {"id": inger}),
        ("co_voter_remove", {"id": jonas.id}),
    ):
        with refused("vote.no_voter"):
            voting.act(command, by=jonas, **payload)


def test_taking_back_takes_from_the_voter_alone(voting: World) -> None:
    mette = voting.join()
    inger = voting.act("co_voter_add", by=mette, name="Inger")["id"]
    voting.act("vote_cast", by=mette, item="note:a")
    with refused("vote.none"):
        voting.act("vote_take_back", by=mette, item="note:a", voter=inger)
    voting.act("vote_take_back", by=mette, item="note:a")
    assert round_of(voting, 1).votes == ()


def test_who_leaves_the_screen_takes_secret_votes_along_and_leaves_told_ones(voting: World) -> None:
    mette = voting.join()
    told, secret = (voting.act("co_voter_add", by=mette, name=name)["id"] for name in ("Inger", "Bodil"))
    voting.act("vote_cast", by=mette, item="note:a", voter=told)
    voting.act("votes_close")
    voting.now_ms += 1
    voting.act("votes_again", by=mette, items=[])
    voting.act("vote_cast", by=mette, item="note:b", voter=secret)
    for one in (told, secret):
        voting.act("co_voter_remove", by=mette, id=one)
    assert round_of(voting, 1).votes == ()
    assert voting.state.team(1).earlier[0].votes == ((told, "note:a"),)
    assert set(voting.state.voters(1)) == {mette.id}


def test_a_screen_has_room_for_seven_more_with_names_of_their_own(voting: World) -> None:
    mette = voting.join()
    with refused("join.name_taken", name="mette"):
        voting.act("co_voter_add", by=mette, name="mette")
    with refused("join.name_missing"):
        voting.act("co_voter_add", by=mette, name=" ")
    for number in range(7):
        voting.act("co_voter_add", by=mette, name=f"Nr. {number}")
    with refused("vote.table_full", most=7):
        voting.act("co_voter_add", by=mette, name="Nr. 8")


# Secret, whoever closes


def at_table(voting: World, *names: str) -> list[Seat]:
    return [voting.join(name) for name in names]


def vote(voting: World, *seats: Seat) -> None:
    for seat in seats:
        voting.act("vote_cast", by=seat, item=f"note:{seat.name}")


def shown(voting: World, seat: Seat) -> Any:
    return view(voting.state, seat, Facts())["votes"]


@pytest.mark.parametrize("at_the_table", [1, 2, 3, 5])
def test_a_team_closes_when_no_vote_can_be_told_from_the_result(voting: World, at_the_table: int) -> None:
    """Three of many; at a small table everybody."""
    seats = at_table(voting, *(f"Nr{number}" for number in range(at_the_table)))
    enough = min(3, at_the_table)
    for seat in seats[:enough]:
        with refused("vote.too_early", needed=enough):
            voting.act("votes_close", by=seats[-1])
        vote(voting, seat)
    voting.act("votes_close", by=seats[-1])
    assert len(shown(voting, seats[0])["results"]) == enough


def add_beside(voting: World, seat: Seat, *names: str) -> None:
    """More people at a seat's screen, who have voted."""
    for name in names:
        voter = voting.act("co_voter_add", by=seat, name=name)["id"]
        voting.act("vote_cast", by=seat, item=f"note:{name}", voter=voter)


def test_whom_one_adds_at_the_own_screen_makes_nobody_elses_votes_readable(voting: World) -> None:
    """Somebody with two made-up names would close after the first, and take the own three from the result."""
    mette, jonas, line, _ = at_table(voting, "Mette", "Jonas", "Line", "Ane")
    vote(voting, mette, jonas)
    add_beside(voting, mette, "Inger", "Bodil")
    assert shown(voting, mette)["few"]
    with refused("vote.too_early", needed=3):
        voting.act("votes_close", by=mette)
    vote(voting, line)
    assert not shown(voting, mette)["few"]
    voting.act("votes_close", by=mette)
    assert len(shown(voting, mette)["results"]) == 5


def test_at_two_screens_nobody_is_left_alone_with_the_other_ones_result(voting: World) -> None:
    mette, jonas = at_table(voting, "Mette", "Jonas")
    vote(voting, mette, jonas)
    voting.act("co_voter_add", by=jonas, name="Otto")
    add_beside(voting, mette, "Inger", "Bodil")
    with refused("vote.too_early", needed=3):
        voting.act("votes_close", by=mette)
    otto = shown(voting, jonas)["co_voters"][0]["id"]
    voting.act("vote_cast", by=jonas, item="note:Otto", voter=otto)
    voting.act("votes_close", by=mette)


def test_what_the_instructor_closes_early_stays_secret(voting: World) -> None:
    mette, jonas, *others = at_table(voting, "Mette", "Jonas", "Line", "Ane")
    vote(voting, mette, jonas)
    voting.act("votes_close", team=1)
    voting.act("stage_show", mode="results")
    for other in others:  # nor when the others have gone
        assert shown(voting, jonas)["results"] == []
        assert view(voting.state, None, Facts())["votes"][0]["results"] == []
        voting.act("seat_remove", seat=other.id)
    assert shown(voting, jonas)["results"] == []
    voting.now_ms += 1
    voting.act("votes_again", by=mette, items=[])
    (earlier,) = shown(voting, mette)["earlier"]
    assert earlier["results"] == []


def test_a_new_round_opens_no_secret_either(voting: World) -> None:
    mette, jonas, _ = at_table(voting, "Mette", "Jonas", "Line")
    vote(voting, mette)
    voting.now_ms += 1
    voting.act("votes_open", team=1)
    assert shown(voting, jonas)["earlier"][0]["results"] == []


def test_the_concept_does_not_tell_either(voting: World) -> None:
    mette, *_ = at_table(voting, "Mette", "Jonas", "Line")
    voting.write(mette, "ideas:1", "Mette", "Tryg uge")
    vote(voting, mette)
    voting.act("votes_close")
    voting.act("vote_choose", item="note:Mette", team=1)
    concept = voting.rooms.read(voting.code, voting.state.id, "concept:1")
    assert concept.origin["votes"] == 0


def test_the_votes_of_a_small_table_stay_there_and_its_choice_does_not(voting: World) -> None:
    """The instructor, the projector and the files would tell more people who voted for what."""
    mette, jonas = at_table(voting, "Mette", "Jonas")
    for seat in (mette, jonas):
        voting.write(seat, "ideas:1", seat.name, f"Idé fra {seat.name}")
    vote(voting, mette, jonas)
    voting.act("votes_close", by=mette)
    assert len(shown(voting, jonas)["results"]) == 2
    board = {"note:Mette": "Idé fra Mette", "note:Jonas": "Idé fra Jonas"}
    assert FactsReader(voting.rooms).read(voting.state, frozenset()).choices == {1: board}
    voting.act("vote_choose", item="note:Jonas", team=1)
    voting.act("stage_show", mode="results")
    state = voting.state
    (wall,) = view(state, None, FactsReader(voting.rooms).read(state, frozenset()))["votes"]
    assert (wall["results"], wall["chosen_title"]) == ([], "Idé fra Jonas")
    assert voting.rooms.read(voting.code, state.id, "concept:1").origin["votes"] == 0
    told = exports.report(voting.deps, state, state.team(1), day(voting.now_ms), "da")
    assert [each.results for each in told.rounds] == []


# Deciding, and voting again


def test_a_new_round_keeps_the_old_one_to_read(voting: World) -> None:
    """Also one that was still open: it closes, and nothing is lost."""
    mette = voting.join()
    voting.act("vote_cast", by=mette, item="note:a")
    voting.now_ms += 1
    voting.act("votes_open")
    (earlier,) = voting.state.team(1).earlier
    assert (earlier.state, earlier.votes) == ("closed", ((mette.id, "note:a"),))
    assert voting.state.team(2).earlier == ()


def tied(voting: World) -> Seat:
    mette = voting.join()
    for item in ("note:a", "note:b", "note:c"):
        voting.act("vote_cast", by=mette, item=item)
    voting.act("votes_close", by=mette)
    voting.now_ms += 1
    return mette


def test_a_team_votes_again_on_what_stood_level(voting: World) -> None:
    mette = tied(voting)
    voting.act("votes_again", by=mette, items=["note:a", "note:b"])
    with refused("vote.left_out"):
        voting.act("vote_cast", by=mette, item="note:c")
    voting.act("vote_cast", by=mette, item="note:a")
    assert view(voting.state, mette, Facts())["votes"]["earlier"][0]["results"] == [
        {"item": item, "votes": 1} for item in ("note:a", "note:b", "note:c")
    ]


@pytest.mark.parametrize("items", [["note:a"], ["note:a", "note:a"], ["note:a", "note:d"]])
def test_a_further_round_needs_two_that_had_votes(voting: World, items: list[str]) -> None:
    mette = tied(voting)
    with refused("vote.too_few"):
        voting.act("votes_again", by=mette, items=items)


def test_two_who_ask_for_a_further_round_get_one(voting: World) -> None:
    mette = tied(voting)
    voting.act("votes_again", by=mette, items=[])
    with refused("vote.open"):
        voting.act("votes_again", by=mette, items=[])


def test_the_decider_chooses_and_says_why(voting: World) -> None:
    mette = tied(voting)
    jonas = voting.join("Jonas")
    voting.act("decider_set", by=mette, seat=jonas.id)
    with refused("vote.decider"):
        voting.act("vote_choose", by=mette, item="note:a")
    why = "Vi kan nå den. ".ljust(limits.REASON, "x")
    with refused("too_large", limit=limits.REASON):
        voting.act("vote_choose", by=jonas, item="note:b", reason=why + "x")
    voting.act("vote_choose", by=jonas, item="note:b", reason=f" {why}\x00 ")
    chosen = round_of(voting, 1)
    assert chosen.chosen == "note:b"
    assert chosen.reason == why


def test_a_decider_who_leaves_the_table_decides_no_more(voting: World) -> None:
    mette = tied(voting)
    jonas = voting.join("Jonas")
    voting.act("decider_set", by=mette, seat=jonas.id)
    voting.act("seat_move", seat=jonas.id, team=2)
    voting.act("vote_choose", by=mette, item="note:a")
    assert view(voting.state, mette, Facts())["votes"]["decider"] is None


def test_a_decider_is_one_of_the_team(voting: World) -> None:
    mette, line = voting.join(), voting.join("Line", 2)
    with refused("seat.unknown"):
        voting.act("decider_set", by=mette, seat=line.id)


def test_the_concept_remembers_where_it_came_from(voting: World) -> None:
    mette, *_ = members = at_table(voting, "Mette", "Jonas", "Line")
    voting.write(mette, "ideas:1", "a", " Ring til de pårørende ")
    for member in members:
        voting.act("vote_cast", by=member, item="note:a")
    voting.act("votes_close", by=mette)
    voting.act("vote_choose", by=mette, item="note:a", reason="Den er nem")
    concept = voting.rooms.read(voting.code, voting.state.id, "concept:1")
    assert concept.origin == {
        "item": "note:a",
        "title": "Ring til de pårørende",
        "notes": ["a"],
        "texts": ["Ring til de pårørende"],
        "challenge": "",
        "question": "",
        "votes": 3,
        "reason": "Den er nem",
    }
