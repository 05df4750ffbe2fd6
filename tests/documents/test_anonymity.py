"""Where a phase promises that nobody will know who wrote what, the room keeps no name, whatever comes in."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text

from sprint.documents import shape
from sprint.domain.errors import Refused
from tests.support.world import Client, World

BOARD = "ideas:1"


@pytest.fixture
def mette(world: World) -> Client:
    return Client(world, world.join("Mette"), BOARD)


@pytest.fixture
def jonas(world: World) -> Client:
    return Client(world, world.join("Jonas"), BOARD)


def signed(client: Client, root: str) -> bytes:
    values = {"text": Text("Hemmeligt"), "note": "n1", "order": "a0", "created_ms": 1, "removed_ms": 0}
    return client.change(root, "x1", Map({**values, "author": client.seat.id}))


def author(doc: Any, root: str, id: str) -> str:
    return str(shape.root(doc, root)[id]["author"])


@pytest.mark.parametrize("root", ["notes", "comments", "questions"])
def test_a_name_is_taken_off_before_anybody_hears_of_it(mette: Client, jonas: Client, root: str) -> None:
    mette.send(signed(mette, root), anonymous=True)
    heard = jonas.take()
    assert author(jonas.doc, root, "x1") == ""
    assert mette.seat.id.encode() not in heard
    assert b"Hemmeligt" in heard
    mette.take()
    assert author(mette.doc, root, "x1") == ""
    assert mette.doc.get_state() == jonas.doc.get_state()


def test_no_name_is_kept_and_none_comes_with_a_later_load(world: World, mette: Client) -> None:
    mette.send(signed(mette, "notes"), anonymous=True)
    stored = world.rooms.journal.open(world.state.id, BOARD, bytes)
    assert all(mette.seat.id.encode() not in update for _, update in stored.updates)
    mette.room.renew()
    late = Client(world, world.join("Line"), BOARD)
    assert author(late.doc, "notes", "x1") == ""
    assert mette.seat.id.encode() not in late.doc.get_update()


def test_what_is_written_beside_a_name_stays(world: World, mette: Client) -> None:
    """Offline through the change of phase: several deeds in one update."""
    before = mette.doc.get_state()
    mette.note("n1", "Første")
    mette.note("n2", "Anden", author="")
    mette.send(mette.doc.get_update(before), anonymous=True)
    notes = world.rooms.read(world.code, world.state.id, BOARD).notes
    assert {(note.text, note.author) for note in notes} == {("Første", ""), ("Anden", "")}


def test_a_name_stays_where_nothing_was_promised(mette: Client, jonas: Client) -> None:
    mette.send(signed(mette, "notes"))
    jonas.take()
    assert author(jonas.doc, "notes", "x1") == mette.seat.id


def test_private_notes_lose_their_name_too(world: World, mette: Client) -> None:
    own = Client(world, mette.seat, f"drafts:{mette.seat.id}")
    own.send(own.note("d1", "Privat"), anonymous=True)
    assert [note.author for note in own.room.values()] == [""]  # type: ignore[union-attr]


def test_nobody_signs_what_stands_there_already(mette: Client, jonas: Client) -> None:
    """Neither an anonymous note nor one that somebody else has signed."""
    mette.send(mette.note("n1", "Uden navn", author=""))
    mette.send(mette.note("n2", "Med navn"))
    for note in ("n1", "n2"):
        thief = Client(jonas.world, jonas.seat, BOARD)
        before = thief.doc.get_state()
        shape.root(thief.doc, "notes")[note]["author"] = thief.seat.id
        with pytest.raises(Refused, match=r"document\.refused"):
            thief.send(thief.doc.get_update(before))


def test_a_reaction_bears_a_name_and_is_only_taken_back(mette: Client) -> None:
    key = f"n1/{mette.seat.id}/good"
    mette.send(mette.change("reactions", key, True))
    before = mette.doc.get_state()
    del shape.root(mette.doc, "reactions")[key]
    mette.send(mette.doc.get_update(before), anonymous=True)
    with pytest.raises(Refused, match=r"reaction\.anonymous"):
        mette.send(mette.change("reactions", key, True), anonymous=True)


def test_a_promise_only_tightens(world: World) -> None:
    """Notes that lie face down from an anonymous phase are no person's in the next one either."""
    mette = world.join("Mette")
    world.go_to("ideas", private=True)
    assert not world.state.is_anonymous(1)
    world.make_anonymous()
    assert world.state.is_anonymous(1)
    world.write(mette, f"drafts:{mette.id}", "d1", "Skrevet uden navn")
    world.go_to("groups")
    assert world.state.is_anonymous(1)
    world.act("reveal", by=mette)
    assert [note.author for note in world.rooms.read(world.code, world.state.id, BOARD).notes] == [""]
    assert not world.state.is_anonymous(1)


def test_notes_turned_over_without_names_do_not_come_pile_by_pile(world: World) -> None:
    """Everybody's replica tells in which order they were written: Yjs counts on for each struct."""
    mette, jonas = world.join("Mette"), world.join("Jonas")
    world.go_to("ideas", private=True)
    world.make_anonymous()
    for seat, ids in ((mette, "dab"), (jonas, "ce")):
        for id in ids:
            world.write(seat, f"drafts:{seat.id}", id, f"Ordet {id}")
    world.act("reveal", by=mette)
    update = Client(world, jonas, BOARD).doc.get_update()
    places = [update.index(f"Ordet {id}".encode()) for id in "abcde"]
    assert places == sorted(places)
