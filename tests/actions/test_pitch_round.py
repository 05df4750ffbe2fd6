"""A pitch round as it is led: whose screens are followed, and when a team gets what was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sprint.actions import feedback, seats
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.facts import Facts
from sprint.domain.permissions import may_play
from sprint.domain.state import VoteRound
from sprint.domain.view import view
from tests.support.world import World


def begin(world: World, *order: int) -> None:
    world.act("pitch_begin", order=list(order), setup=1, minutes=4, feedback=2)


def on(world: World) -> None:
    turn = world.state.pitch
    assert turn is not None
    world.act("pitch_next", at=turn.at, step=turn.step)


def say(world: World, author: str, text: str) -> None:
    feedback.give(world.deps, world.state, 1, feedback.Said("like", text, "", "", "", author))


def told(world: World, seat_id: str) -> list[str]:
    state = world.state
    return [line["text"] for line in view(state, state.seat(seat_id), Facts())["feedback"]]


def test_only_the_team_whose_turn_it_is_says_what_is_shown(world: World) -> None:
    mette, jonas = world.join("Mette", 1), world.join("Jonas", 2)
    with pytest.raises(Refused, match=r"pitch\.none"):
        world.act("pitch_show", by=mette, screen="s1")
    begin(world, 1, 2)
    world.act("pitch_show", by=mette, screen="s1")
    with pytest.raises(Refused, match=r"pitch\.not_yours"):
        world.act("pitch_show", by=jonas, screen="s2")
    assert view(world.state, None, Facts())["pitch"]["screen"] == "s1"


def test_a_second_press_moves_nobody_past_a_step(world: World) -> None:
    begin(world, 2, 1)
    for _ in range(2):
        world.act("pitch_next", at=0, step="setup")
    assert world.state.pitch is not None
    assert (world.state.pitch.team, world.state.pitch.step) == (2, "pitch")


def test_what_is_said_during_a_pitch_waits_until_the_turn_is_over(world: World) -> None:
    mette = world.join("Mette", 1)
    say(world, "before", "Før")
    world.now_ms += 10
    begin(world, 1, 2)
    say(world, "during", "Under")
    assert told(world, mette.id) == ["Før"]
    for _ in range(3):
        world.now_ms += 10
        on(world)
    assert told(world, mette.id) == ["Før", "Under"]
    world.now_ms += 10
    world.act("pitch_back")
    assert told(world, mette.id) == ["Før", "Under"], "what was told stays told"


def test_who_leads_reads_what_comes_back_before_the_team_does(world: World) -> None:
    lead = world.state.seats[0]
    mette = world.join("Mette", 1)
    say(world, "before", "Før")
    world.now_ms += 10
    begin(world, 1, 2)
    for text in ("Under", "Mere"):
        say(world, text, text)
    seen = view(world.state, world.state.seat(lead.id), Facts())
    assert [one["text"] for one in seen["answers"]] == ["Mere", "Under"]
    assert "answers" not in view(world.state, world.state.seat(mette.id), Facts())
    assert "author" not in seen["answers"][0]
    world.act("pitch_call", team=2)
    assert view(world.state, world.state.seat(lead.id), Facts())["answers"] == []


def test_the_projector_shows_what_the_instructor_says_until_the_next_turn(world: World) -> None:
    begin(world, 1, 2)
    assert view(world.state, None, Facts())["pitch"]["shows"] == "prototype"
    world.act("pitch_view", shows="clock")
    on(world)
    assert view(world.state, None, Facts())["pitch"]["shows"] == "clock"
    world.act("pitch_order", order=[2])
    world.act("pitch_call", team=2)
    assert view(world.state, None, Facts())["pitch"]["shows"] == "prototype"


def test_the_clock_of_a_turn_is_led(world: World) -> None:
    begin(world, 1, 2)
    world.act("pitch_pause")
    world.now_ms += 30_000
    world.act("pitch_add", seconds=-20)
    assert view(world.state, None, Facts())["pitch"]["left_ms"] == 40_000
    world.act("pitch_resume")
    turn = view(world.state, None, Facts())["pitch"]
    assert (turn["left_ms"], turn["ends_at_ms"]) == (None, world.now_ms + 40_000)
    with pytest.raises(Refused, match="bad_payload"):
        world.act("pitch_add", seconds=4000)
    with pytest.raises(Refused, match="forbidden"):
        world.act("pitch_pause", by=world.join("Mette", 1))


def test_the_minutes_of_the_turns_are_changed_while_the_round_goes_on(world: World) -> None:
    begin(world, 1, 2)
    world.act("pitch_minutes", setup=3, minutes=2, feedback=0)
    assert world.state.pitch is not None
    assert world.state.pitch.minutes == (3, 2, 0)
    for wrong in (-1, limits.PITCH_MINUTES + 1):
        with pytest.raises(Refused, match="bad_payload"):
            world.act("pitch_minutes", setup=wrong, minutes=1, feedback=1)
    with pytest.raises(Refused, match="forbidden"):
        world.act("pitch_minutes", by=world.join("Mette", 1), setup=9, minutes=9, feedback=9)
    world.act("pitch_end")
    with pytest.raises(Refused, match=r"pitch\.none"):
        world.act("pitch_minutes", setup=1, minutes=1, feedback=1)


def test_everybody_reads_where_the_team_comes_from_and_what_it_asks_for(world: World) -> None:
    for name, place in (("Mette", "Randers"), ("Jonas", "Aalborg"), ("Birgit", "randers"), ("Karim", "")):
        seats.join(world.deps, world.code, name, place, "digital", 1)
    begin(world, 1, 2)
    shown = view(world.state, None, Facts(ask="Ja til en pilot"))["pitch"]
    assert (shown["places"], shown["ask"]) == (["Randers", "Aalborg"], "Ja til en pilot")


def test_who_pitches_is_on_the_projector_and_nobody_else(world: World) -> None:
    assert not may_play(None, 1, world.state)
    begin(world, 1, 2)
    assert may_play(None, 1, world.state)
    assert not may_play(None, 2, world.state)


@pytest.mark.parametrize("order", [[], [1, 1], [9]])
def test_an_order_that_is_none_is_refused(world: World, order: list[int]) -> None:
    with pytest.raises(Refused):
        begin(world, *order)
    assert world.state.pitch is None


def test_a_time_that_is_none_is_refused(world: World) -> None:
    for minutes in (-1, 61):
        with pytest.raises(Refused, match="bad_payload"):
            world.act("pitch_begin", order=[1], setup=0, minutes=minutes, feedback=0)


def test_the_instructor_shows_any_screen_and_other_teams_none(world: World) -> None:
    begin(world, 1, 2)
    world.act("pitch_show", screen="s2")
    assert world.state.pitch is not None
    assert world.state.pitch.screen == "s2"
    line = world.join("Line", 2)
    with pytest.raises(Refused, match="not_yours"):
        world.act("pitch_show", by=line, screen="s1")


def test_the_instructor_pairs_two_and_takes_it_back(world: World) -> None:
    world.act("team_add", name="Tre")
    world.act("team_add", name="Fire")
    before = world.state.partners
    world.act("pair_set", team=1, tries=3)
    assert world.state.partners == {1: 3, 3: 1, 2: 4, 4: 2}
    deed = next(deed for deed in world.state.deeds if deed.what == "paired")
    world.act("deed_undo", id=deed.id)
    assert world.state.partners == before
    for wrong in ({"team": 1, "tries": 1}, {"team": 1, "tries": 9}):
        with pytest.raises(Refused):
            world.act("pair_set", **wrong)
    with pytest.raises(Refused):
        world.act("pair_set", by=world.join("Mette"), team=1, tries=2)


def test_everybody_reads_what_the_team_has_decided_on(world: World) -> None:
    begin(world, 1, 2)
    vote = VoteRound("v", "p", "closed", 3, True, chosen="note:a", titles={"note:a": "Ring dagen før"})
    decided = replace(world.state, teams=tuple(replace(team, vote=vote) for team in world.state.teams))
    unvoted = replace(
        decided, teams=tuple(replace(team, vote=replace(vote, titles={})) for team in decided.teams)
    )
    for state, idea in ((world.state, ""), (decided, "Ring dagen før"), (unvoted, "Ring om aftenen")):
        facts = Facts(titles={1: {"note:a": "Ring om aftenen"}})
        assert view(state, None, facts)["pitch"]["idea"] == idea
