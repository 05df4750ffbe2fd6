"""Moving everybody: what a move changes, and that undoing it leaves no trace."""

from __future__ import annotations

from typing import Any

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
    before, undo = times(world), world.state.undo
    go(world, 1)
    assert (times(world), world.state.undo) == (before, undo)


def test_drafts_survive_every_move(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "n1", "Stadig min")
    for position in range(len(world.state.phases)):
        go(world, position)
    (note,) = world.rooms.read(world.code, world.state.id, f"drafts:{mette.id}")
    assert note.text == "Stadig min"
