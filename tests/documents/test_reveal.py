"""Turning notes over: all in one transaction, and no word is lost around it."""

import pytest
from pycrdt import Map

from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from tests.support.world import World

from .test_room import board, fail


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


def private(world: World, seat: Seat) -> list[str]:
    return [note.text for note in world.rooms.read(world.code, world.state.id, f"drafts:{seat.id}")]
