"""What happens to a person's seat is told to them, and what was promised to them is kept."""

from __future__ import annotations

from typing import Any

import pytest

from sprint.documents import Room
from sprint.domain.documents import Ideas
from sprint.domain.errors import Refused
from sprint.domain.facts import Facts
from sprint.domain.state import Seat
from sprint.domain.view import view
from tests.support.refusals import refused
from tests.support.world import World


def news(world: World, seat: Seat) -> Any:
    return view(world.state, world.state.seat(seat.id), Facts())["me"]["news"]


def board(world: World, team: int = 1) -> list[str]:
    ideas: Ideas = world.rooms.read(world.code, world.state.id, f"ideas:{team}")
    return sorted(note.text for note in ideas.notes)


def drafts(world: World, seat: Seat) -> Room:
    return world.room(f"drafts:{seat.id}")


def face_down(world: World, seat: Seat, text: str) -> None:
    world.write(seat, f"drafts:{seat.id}", f"n-{text}", text)


# Where one sits


def test_who_is_moved_learns_by_whom_and_from_where_to_where(world: World) -> None:
    mette, jonas = world.join(), world.join("Jonas")
    world.act("seat_move", seat=mette.id, team=2)
    assert news(world, mette) == {"what": "moved", "by": "Søren", "was": 1, "team": 2}
    assert news(world, jonas) is None
    world.act("news_read", by=mette)
    assert news(world, mette) is None


def test_who_stays_where_they_are_is_told_nothing(world: World) -> None:
    mette = world.join()
    world.act("seat_move", seat=mette.id, team=1)
    world.act("seat_role", seat=mette.id, role="participant")
    assert news(world, mette) is None


def test_a_specialist_comes_back_to_the_team_they_left(world: World) -> None:
    mette = world.join(team=2)
    for _ in "ab":
        world.act("seat_role", seat=mette.id, role="specialist")
        assert news(world, mette) == {"what": "specialist", "by": "Søren", "was": 2, "team": None}
    world.act("seat_role", seat=mette.id, role="participant")
    assert world.state.seat(mette.id).team_number == 2
    assert news(world, mette) == {"what": "participant", "by": "Søren", "was": None, "team": 2}


def test_a_specialist_sits_down_where_the_instructor_says(world: World) -> None:
    mette = world.join(team=2)
    world.act("seat_role", seat=mette.id, role="specialist")
    with refused("join.team_missing"):
        world.act("seat_role", seat=mette.id, role="participant", team=9)
    world.act("seat_role", seat=mette.id, role="participant", team=1)
    assert world.state.seat(mette.id).team_number == 1


def test_a_specialist_who_is_moved_to_a_team_sits_down_there(world: World) -> None:
    mette = world.join(team=2)
    world.act("seat_role", seat=mette.id, role="specialist")
    world.act("seat_move", seat=mette.id, team=1)
    seat = world.state.seat(mette.id)
    assert (seat.role, seat.team_number) == ("participant", 1)


# What one has written


@pytest.mark.parametrize("leaves", ["removed", "specialist"])
def test_face_down_notes_of_who_leaves_are_turned_over_with_the_others(world: World, leaves: str) -> None:
    mette, jonas = world.join(), world.join("Jonas")
    world.go_to("ideas", private=True)
    face_down(world, mette, "Fra Mette")
    face_down(world, jonas, "Fra Jonas")
    if leaves == "removed":
        world.act("seat_remove", seat=mette.id)
    else:
        world.act("seat_role", seat=mette.id, role="specialist")
    assert board(world) == []
    assert world.act("reveal", by=jonas) == {"moved": 2}
    assert board(world) == ["Fra Jonas", "Fra Mette"]


def test_late_notes_of_who_is_removed_join_those_that_were_shown(world: World) -> None:
    mette, jonas = world.join(), world.join("Jonas")
    world.go_to("ideas", private=True)
    world.act("reveal", by=jonas)
    face_down(world, mette, "Nåede det ikke")
    world.act("seat_remove", seat=mette.id)
    assert board(world) == ["Nåede det ikke"]


def test_face_down_notes_go_along_to_another_team(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    face_down(world, mette, "Fra Mette")
    world.act("seat_move", seat=mette.id, team=2)
    world.act("reveal")
    assert (board(world, 1), board(world, 2)) == ([], ["Fra Mette"])


def test_anonymity_that_comes_later_holds_for_who_has_left_too(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    face_down(world, mette, "Fra Mette")
    world.act("seat_remove", seat=mette.id)
    world.make_anonymous()
    world.act("reveal")
    ideas: Ideas = world.rooms.read(world.code, world.state.id, "ideas:1")
    assert [(note.text, note.author) for note in ideas.notes] == [("Fra Mette", "")]


def test_many_are_removed_at_once_or_none(world: World) -> None:
    fakes = [world.join(f"Falsk {number}") for number in range(40)]
    mette = world.join()
    world.go_to("ideas", private=True)
    face_down(world, fakes[0], "Fra en, der gik")
    ids = [fake.id for fake in fakes]
    for bad in (world.lead.seat_id, "nobody"):
        with pytest.raises(Refused):
            world.act("seats_remove", seats=[*ids, bad])
    assert len(world.state.participants) == 41
    with refused("forbidden"):
        world.act("seats_remove", by=mette, seats=ids)
    world.act("seats_remove", seats=[*ids, ids[0]])
    assert [seat.name for seat in world.state.participants] == ["Mette"]
    assert world.act("reveal") == {"moved": 1}


# Writing in silence


@pytest.mark.parametrize("way", ["phase_go", "phase_undo"])
def test_whoever_comes_back_to_silence_is_private_again(world: World, way: str) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    silent = world.state.phase
    face_down(world, mette, "Første gang")
    world.act("reveal", by=mette)
    assert view(world.state, mette, Facts())["phase"]["revealed"]
    world.act("phase_next")
    world.act(way, **({"phase": silent.id} if way == "phase_go" else {}))
    assert not view(world.state, mette, Facts())["phase"]["revealed"]
    face_down(world, mette, "Anden gang")
    assert board(world) == ["Første gang"]
    assert world.act("reveal", by=mette) == {"moved": 1}
    assert board(world) == ["Anden gang", "Første gang"]


def test_who_stays_keeps_the_colour_when_another_goes(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    before = world.state.colours[jonas.id]
    world.act("seat_remove", seat=mette.id)
    assert world.state.colours[jonas.id] == before
