"""Moving everybody: what a move changes, and that undoing it leaves no trace."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sprint.domain.facts import Facts
from sprint.domain.state import Phase
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World

MINUTE = 60_000


def times(world: World) -> list[Any]:
    return [(phase.started_ms, phase.ended_ms) for phase in world.state.phases]


def go(world: World, position: int) -> None:
    world.now_ms += MINUTE
    world.act("phase_go", phase=world.state.phases[position].id)


def test_undo_leaves_the_real_times_as_they_were(world: World) -> None:
    go(world, 2)
    before = times(world)
    go(world, 3)
    world.now_ms += MINUTE
    world.act("phase_undo")
    assert times(world) == before


def test_undo_of_a_move_that_somebody_else_took_back_takes_nothing_more(world: World) -> None:
    """The first console's message still offers it; pressed there it would undo the move before."""
    go(world, 1)
    go(world, 2)
    seen = world.state.phase.id
    world.act("phase_undo", seen=seen)
    with refused("phase.changed"):
        world.act("phase_undo", seen=seen)
    assert world.state.phase_position == 1


def test_undo_of_going_back_leaves_the_real_times_as_they_were(world: World) -> None:
    """The phase one went back to had been there before; its start is not forgotten."""
    go(world, 1)
    go(world, 2)
    before = times(world)
    go(world, 1)
    world.act("phase_undo")
    assert times(world) == before


def test_undo_brings_the_ready_teams_back(world: World) -> None:
    mette = world.join()
    world.act("ready_set", by=mette, ready=True)
    go(world, 1)
    assert not world.state.team(1).ready
    world.act("phase_undo")
    assert world.state.team(1).ready
    assert not world.state.team(2).ready


def test_going_back_keeps_when_a_phase_first_began(world: World) -> None:
    go(world, 1)
    began = times(world)[1][0]
    go(world, 2)
    go(world, 1)
    assert times(world)[1] == (began, None)


def test_a_running_clock_runs_on_with_the_new_phases_time(world: World) -> None:
    world.act("clock_start")
    go(world, 2)
    assert world.state.clock.state == "running"
    assert world.state.clock.left(world.now_ms) == world.state.phase.minutes * MINUTE


def test_a_paused_clock_is_fresh_and_stopped_in_the_new_phase(world: World) -> None:
    go(world, 1)
    world.act("clock_start")
    world.act("clock_pause")
    go(world, 2)
    assert (world.state.clock.state, world.state.clock.left(world.now_ms)) == (
        "stopped",
        world.state.phase.minutes * MINUTE,
    )


def test_a_vote_phase_opens_a_round_for_each_team_once(world: World) -> None:
    mette = world.join()
    world.go_to("vote")
    world.act("vote_cast", by=mette, item="note:a")
    first = [team.vote for team in world.state.teams]
    assert [vote.state for vote in first if vote] == ["open", "open"]
    go(world, 0)
    world.go_to("vote")
    assert [team.vote for team in world.state.teams] == first


def test_going_to_where_one_is_changes_nothing(world: World) -> None:
    go(world, 1)
    before, deeds = times(world), world.state.deeds
    go(world, 1)
    assert (times(world), world.state.deeds) == (before, deeds)


def test_drafts_survive_every_move(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "n1", "Stadig min")
    for position in range(len(world.state.phases)):
        go(world, position)
    (note,) = world.rooms.read(world.code, world.state.id, f"drafts:{mette.id}")
    assert note.text == "Stadig min"


# Setting a phase


def phase_of(world: World, kind: str, *, private: bool = False) -> Phase:
    return next(p for p in world.state.phases if p.kind == kind and p.rules.private == private)


def test_what_is_set_is_what_everybody_sees_and_the_rest_stays(anywhere: World) -> None:
    before = phase_of(anywhere, "ideas", private=True)
    anywhere.act("phase_set", phase=before.id, minutes=12, anonymous=True, reveal="instructor")
    assert anywhere.published == [anywhere.code]
    after = phase_of(anywhere, "ideas", private=True)
    rules = replace(before.rules, anonymous=True, reveal="instructor")
    assert after == replace(before, minutes=12, rules=rules)
    anywhere.act("phase_set", phase=before.id, minutes=3)
    assert phase_of(anywhere, "ideas", private=True) == replace(after, minutes=3)
    agenda = view(anywhere.state, None, Facts())["agenda"]
    assert (agenda[before.position]["rules"]["anonymous"], agenda[before.position]["minutes"]) == (True, 3)


def test_a_vote_has_the_votes_that_were_set(anywhere: World) -> None:
    mette = anywhere.join()
    vote = phase_of(anywhere, "vote")
    anywhere.act("phase_set", phase=vote.id, votes=2, several=False)
    anywhere.go_to("vote")
    anywhere.act("vote_cast", by=mette, item="note:a")
    with refused("vote.once"):
        anywhere.act("vote_cast", by=mette, item="note:a")
    anywhere.act("vote_cast", by=mette, item="note:b")
    with refused("vote.budget", budget=2):
        anywhere.act("vote_cast", by=mette, item="note:c")
    for change in ({"votes": 3}, {"several": True}, {"ballot": "notes"}):
        with refused("phase.begun"):
            anywhere.act("phase_set", phase=vote.id, **change)
    anywhere.act("phase_set", phase=vote.id, votes=2, several=False)


def test_a_round_that_was_undone_still_holds_its_votes(anywhere: World) -> None:
    vote = phase_of(anywhere, "vote")
    anywhere.go_to("vote")
    anywhere.act("phase_undo")
    anywhere.act("phase_set", phase=vote.id, minutes=20)
    with refused("phase.begun"):
        anywhere.act("phase_set", phase=vote.id, votes=5)


def test_a_phase_that_has_begun_becomes_anonymous_and_stays_so(anywhere: World) -> None:
    silent = phase_of(anywhere, "ideas", private=True)
    anywhere.act("phase_set", phase=silent.id, anonymous=True)
    anywhere.act("phase_set", phase=silent.id, anonymous=False)
    anywhere.go_to("ideas", private=True)
    with refused("phase.begun"):
        anywhere.act("phase_set", phase=silent.id, minutes=silent.minutes + 1)
    anywhere.act("phase_set", phase=silent.id, anonymous=True, reveal="instructor")
    assert anywhere.state.is_anonymous(1)
    go(anywhere, 0)
    with refused("phase.anonymity_tightens"):
        anywhere.act("phase_set", phase=silent.id, anonymous=False)


def test_what_lies_face_down_already_becomes_nobodys(anywhere: World) -> None:
    """Else its author would sign it by laying it on the board in a later phase."""
    mette, jonas = anywhere.join("Mette"), anywhere.join("Jonas", team=2)
    anywhere.go_to("ideas", private=True)
    for seat in (mette, jonas):
        anywhere.write(seat, f"drafts:{seat.id}", "n1", "Før løftet")
    anywhere.act("phase_set", phase=anywhere.state.phase.id, anonymous=True)
    for seat in (mette, jonas):
        (note,) = anywhere.rooms.read(anywhere.code, anywhere.state.id, f"drafts:{seat.id}")
        assert (note.text, note.author) == ("Før løftet", "")


def test_undo_takes_no_promise_back(anywhere: World) -> None:
    """Neither the phase nor what lies face down from it gets names because everybody went back."""
    anywhere.join()
    silent = phase_of(anywhere, "ideas", private=True)
    anywhere.act("phase_set", phase=silent.id, anonymous=True)
    anywhere.go_to("ideas", private=True)
    anywhere.act("phase_undo")
    assert anywhere.state.phase_position == 0
    assert anywhere.state.is_anonymous(1)
    with refused("phase.anonymity_tightens"):
        anywhere.act("phase_set", phase=silent.id, anonymous=False)


@pytest.mark.parametrize(
    ("kind", "wish"),
    [
        ("ideas", {"minutes": 0}),
        ("ideas", {"minutes": 481}),
        ("ideas", {"votes": 2}),
        ("ideas", {"reveal": "instructor"}),
        ("ideas", {"goal": 21}),
        ("vote", {"goal": 3}),
        ("vote", {"votes": 0}),
        ("vote", {"votes": 11}),
        ("vote", {"anonymous": True}),
        ("concept", {"anonymous": True}),
        ("vote", {"ballot": "screens"}),
        ("ideas", {"ballot": "notes"}),
        ("pitch", {"several": False}),
    ],
)
def test_what_does_not_fit_the_phase_is_refused(world: World, kind: str, wish: dict[str, Any]) -> None:
    before = world.state
    with refused("bad_payload"):
        world.act("phase_set", phase=phase_of(world, kind).id, **wish)
    assert world.state == before


def test_notes_are_turned_over_by_the_team_or_the_instructor_and_nobody_else(world: World) -> None:
    with refused("bad_payload"):
        world.act("phase_set", phase=phase_of(world, "ideas", private=True).id, reveal="guest")


@pytest.mark.parametrize("phase", ["", "\x00", "nowhere"])
def test_phases_that_are_not_there(anywhere: World, phase: str) -> None:
    with refused("phase.unknown"):
        anywhere.act("phase_set", phase=phase, minutes=5)


def test_only_the_instructor_sets_a_phase(world: World) -> None:
    with refused("forbidden"):
        world.act("phase_set", by=world.join(), phase=world.state.phases[2].id, minutes=5)
