"""Turning notes over: all in one transaction, and no word is lost around it."""

import pytest
from pycrdt import Map

from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from tests.support.world import World

from .test_room import board, fail

STROKE = "1k2 5,5 a,0"


def test_notes_move_at_once_and_unfinished_ones_stay(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.go_to("ideas", private=True)
    for seat in (mette, jonas):
        world.write(seat, f"drafts:{seat.id}", "d1", f"Fra {seat.name}")
    world.write(mette, f"drafts:{mette.id}", "d2", "   ")
    assert world.act("reveal", by=mette) == {"moved": 2}
    # Both had a note of the same id: neither may cover the other.
    assert board(world) == ["Fra Jonas", "Fra Mette"]
    assert private(world, mette) == ["   "]


def test_nothing_moves_when_it_cannot_be_saved(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "d1", "Privat")
    monkeypatch.setattr(world.rooms.writer, "_append", fail)
    with pytest.raises(Refused, match="storage"):
        world.act("reveal", by=mette)
    monkeypatch.undo()
    assert board(world) == []
    assert private(world, mette) == ["Privat"]
    assert not world.state.team(1).revealed


def test_late_words_are_private_again(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    client = world.write(mette, f"drafts:{mette.id}", "d1", "Privat")
    world.act("reveal", by=mette)
    before = client.doc.get_state()
    with client.doc.transaction():
        client.doc.get("notes", type=Map)["d1"]["text"].insert(0, "Mere ")
    client.send(client.doc.get_update(before))
    assert private(world, mette) == ["Mere Privat"]
    assert board(world) == ["Privat"]


def test_turning_over_carries_sketch_words_and_what_builds_on_what(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.go_to("ideas", private=True)
    for seat in (mette, jonas):
        client = world.write(seat, f"drafts:{seat.id}", "d1", f"Fra {seat.name}")
        client.send(client.note("d2", "", builds_on="d1", description="Et hus"))
        client.send(client.change("strokes", "d2/a", STROKE))
    world.act("reveal", by=mette)
    notes = {note.id: note for note in world.rooms.read(world.code, world.state.id, "ideas:1").notes}
    drawn = [note for note in notes.values() if note.strokes]
    assert [(note.strokes, note.description) for note in drawn] == [((STROKE,), "Et hus")] * 2
    # The second one's ids were taken: the link follows the note, not the id.
    assert sorted(notes[note.builds_on].text for note in drawn) == ["Fra Jonas", "Fra Mette"]
    assert private(world, mette) == []


def test_a_late_stroke_makes_the_note_private_again(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    client = world.write(mette, f"drafts:{mette.id}", "d1", "Privat")
    world.act("reveal", by=mette)
    client.send(client.change("strokes", "d1/a", STROKE))
    (note,) = world.rooms.read(world.code, world.state.id, f"drafts:{mette.id}")
    assert (note.text, note.strokes) == ("Privat", (STROKE,))


def test_a_photo_comes_along_and_a_late_one_is_private_again(world: World) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    client = world.write(mette, f"drafts:{mette.id}", "d1", "")
    client.send(client.note("d2", "", photo="p1", description="Skranken"))
    assert world.act("reveal", by=mette) == {"moved": 1}
    (note,) = world.rooms.read(world.code, world.state.id, "ideas:1").notes
    assert (note.photo, note.description) == ("p1", "Skranken")
    before = client.doc.get_state()
    with client.doc.transaction():
        client.doc.get("notes", type=Map)["d2"]["photo"] = "p2"
    client.send(client.doc.get_update(before))
    assert "p2" in [note.photo for note in world.rooms.read(world.code, world.state.id, f"drafts:{mette.id}")]


def private(world: World, seat: Seat) -> list[str]:
    return [note.text for note in world.rooms.read(world.code, world.state.id, f"drafts:{seat.id}")]
