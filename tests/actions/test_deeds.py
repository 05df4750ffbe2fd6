"""The log of what the instructor did: each line has its own way back, and says by whom."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.domain.facts import Facts
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World

MINUTE = 60_000


def log(world: World) -> list[dict[str, Any]]:
    return list(view(world.state, world.state.seats[0], Facts())["log"])


def undo(world: World, what: str) -> None:
    line = next(line for line in log(world) if line["what"] == what and line["may_undo"])
    world.act("deed_undo", id=line["id"])


def small(world: World) -> tuple[Any, ...]:
    """What the instructor has a hand on, without versions and what people are told."""
    state = world.state
    seats = [(s.id, s.role, s.team_number, s.last_team, s.return_code, s.version) for s in state.seats]
    teams = [(t.number, t.name, t.challenge, t.extra_ms, t.ready, t.planned) for t in state.teams]
    times = [(p.id, p.minutes, p.rules, p.started_ms, p.ended_ms) for p in state.phases]
    clock = (state.clock.state, state.clock.left(world.now_ms), state.clock.total_ms)
    sprint = state.locked, state.frozen, state.status, state.seating
    return state.phase.id, clock, sprint, seats, teams, times


@pytest.mark.parametrize(
    ("what", "command", "payload"),
    [
        ("moved", "phase_next", {}),
        ("clock_added", "clock_add", {"minutes": 5}),
        ("clock_added", "clock_add", {"minutes": -1}),
        ("clock_set", "clock_set", {"minutes": 2}),
        ("clock_paused", "clock_pause", {}),
        ("team_extended", "team_extend", {"team": 2, "minutes": 3}),
        ("frozen", "sprint_freeze", {"frozen": True}),
        ("locked", "sprint_lock", {"locked": True}),
        ("seating", "seating_set", {"seating": "mixed"}),
        ("seats_planned", "seats_plan", {"team": 1, "seats": 6}),
        ("team_added", "team_add", {"name": "Ældre"}),
        ("team_renamed", "team_rename", {"team": 1, "name": "Nyt", "challenge": "Hvordan?"}),
        ("seat_moved", "seat_move", {"team": 2}),
        ("seat_role", "seat_role", {"role": "specialist"}),
        ("seat_reissued", "seat_reissue", {}),
    ],
)
def test_each_deed_is_taken_back_whole(
    anywhere: World, what: str, command: str, payload: dict[str, Any]
) -> None:
    mette = anywhere.join()
    anywhere.act("clock_start")
    anywhere.now_ms += 30_000
    before = small(anywhere)
    seat = {"seat": mette.id} if command.startswith("seat_") else {}
    anywhere.act(command, **seat, **payload)
    assert small(anywhere) != before
    newest = log(anywhere)[0]
    assert (newest["what"], newest["by"], newest["undone"]) == (what, "Søren", False)
    undo(anywhere, what)
    assert small(anywhere) == before
    assert [line["undone"] for line in log(anywhere) if line["id"] == newest["id"]] == [True]
    with refused("deed.gone"):
        anywhere.act("deed_undo", id=newest["id"])


@pytest.mark.parametrize(
    ("command", "payload"),
    [
        ("seating_set", {"seating": "free"}),
        ("sprint_lock", {"locked": False}),
        ("sprint_freeze", {"frozen": False}),
    ],
)
def test_what_changes_nothing_is_no_deed(world: World, command: str, payload: dict[str, Any]) -> None:
    before = log(world)
    world.act(command, **payload)
    assert log(world) == before


def test_taking_back_adds_no_line(world: World) -> None:
    world.act("clock_add", minutes=5)
    before = len(log(world))
    undo(world, "clock_added")
    assert len(log(world)) == before


def test_moves_are_taken_back_one_after_the_other_and_never_over_a_later_one(world: World) -> None:
    begun = small(world)
    for _ in range(4):
        world.act("phase_next")
    moves = [line["id"] for line in log(world) if line["what"] == "moved"]
    with refused("deed.later"):
        world.act("deed_undo", id=moves[-1])
    for move in moves:
        world.act("deed_undo", id=move)
    assert small(world) == begun
    with refused("phase.nothing_to_undo"):
        world.act("phase_undo")


def test_a_day_without_a_name_is_not_remembered(world: World) -> None:
    mette = world.join("Mette Hemmelig")
    world.act("seat_move", seat=mette.id, team=2)
    assert log(world)[0]["person"] == "Mette Hemmelig"
    world.act("seat_remove", seat=mette.id)
    assert "Hemmelig" not in str(log(world))
    assert not log(world)[0]["may_undo"]


def test_a_name_that_was_put_right_is_taken_back_until_its_person_goes(anywhere: World) -> None:
    mette = anywhere.join("Mete Hemmelig")
    anywhere.act("seat_rename", seat=mette.id, name="Mette")
    undo(anywhere, "seat_renamed")
    assert anywhere.state.seat(mette.id).name == "Mete Hemmelig"
    anywhere.act("seat_rename", seat=mette.id, name="Mette")
    anywhere.act("seat_remove", seat=mette.id)
    line = next(line for line in log(anywhere) if line["what"] == "seat_renamed")
    assert not line["may_undo"]
    assert "Hemmelig" not in str(anywhere.state.deeds)


def test_the_line_of_a_removal_gives_the_seat_back_and_says_so(anywhere: World) -> None:
    mette, jonas = anywhere.join("Mette"), anywhere.join("Jonas")
    anywhere.act("seats_remove", seats=[mette.id, jonas.id])
    assert log(anywhere)[0]["gone"] is None, "of two no line says which"
    line = anywhere.join("Line")
    anywhere.act("seat_remove", seat=line.id)
    removal = log(anywhere)[0]
    assert (removal["what"], removal["gone"]) == ("seats_removed", line.id)
    anywhere.act("seat_restore", seat=line.id, name="Line", municipality="")
    taken_back = next(each for each in log(anywhere) if each["id"] == removal["id"])
    assert (taken_back["undone"], taken_back["gone"]) == (True, None)
    anywhere.act("seat_remove", seat=line.id)
    assert log(anywhere)[0]["gone"] == line.id


def test_a_team_that_nobody_sits_at_goes_and_comes_back_with_what_it_wrote(world: World) -> None:
    world.act("team_add", name="Ældre")
    mette = world.join("Mette", 3)
    with refused("team.in_use"):
        world.act("team_remove", team=3)
    world.act("seat_move", seat=mette.id, team=1)
    world.act("team_remove", team=3)
    assert [team.number for team in world.state.teams] == [1, 2]
    world.write(world.join("Bo", 2), "ideas:2", "n1", "Bliver")
    world.act("seats_remove", seats=[seat.id for seat in world.state.participants])
    world.act("team_remove", team=2)
    assert [team.number for team in world.state.teams] == [1]
    world.act("team_add", name="Nummer to kommer ikke igen")
    assert [team.number for team in world.state.teams] == [1, 4]
    world.act("deed_undo", id=next(deed.id for deed in world.state.deeds if deed.what == "team_removed"))
    assert [team.number for team in world.state.teams] == [1, 2, 4]
    assert [note.text for note in world.rooms.read(world.code, world.state.id, "ideas:2").notes] == ["Bliver"]
    for number in (2, 4):
        world.act("team_remove", team=number)
    with refused("team.in_use"):  # the last one stays
        world.act("team_remove", team=1)
    with refused("forbidden"):
        world.act("deed_undo", by=world.join("Ida", 1), id="x")


def test_who_sits_at_the_wrong_table_goes_and_can_be_sent_back(world: World) -> None:
    mette, helper = world.join("Mette"), world.join("Signe")
    world.act("seat_role", seat=helper.id, role="specialist", team=1)
    world.act("seat_change", by=mette, team=2)
    moved = world.state.seat(mette.id)
    assert (moved.team_number, moved.news) == (2, None)
    line = log(world)[0]
    assert (line["what"], line["by"], line["person"]) == ("seat_changed", "Mette", "Mette")
    world.act("deed_undo", id=line["id"])
    assert world.state.seat(mette.id).team_number == 1
    with refused("forbidden"):
        world.act("seat_change", by=helper, team=2)
    world.act("sprint_lock", locked=True)
    with refused("sprint.locked"):
        world.act("seat_change", by=mette, team=2)


def test_a_name_is_put_right_and_nobody_gets_anothers(world: World) -> None:
    mette = world.join("Mete Hemmelig")
    world.join("Jonas")
    world.act("seat_rename", seat=mette.id, name=" Mette  Krogh ")
    assert world.state.seat(mette.id).name == "Mette Krogh"
    assert "Hemmelig" not in str(log(world))
    for wrong, code in (("jonas", "join.name_taken"), ("Instruktør", "join.name_reserved")):
        with refused(code, name=wrong):
            world.act("seat_rename", seat=mette.id, name=wrong)
    world.act("seat_rename", seat=mette.id, name="mette krogh")  # also in other letters
    with refused("forbidden"):
        world.act("seat_rename", seat=world.state.instructor.id, name="Bo")
