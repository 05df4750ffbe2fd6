"""What a room must never let in, though it looks like an update: deletions of what is not there yet."""

from __future__ import annotations

import pytest
from pycrdt import Doc, Map, Text, get_update

from sprint.documents import checks, shape
from sprint.documents.clocks import clocks
from sprint.domain.errors import Refused
from tests.support.world import Client, World

BOARD = "ideas:1"


def written(words: str) -> Doc[dict[str, object]]:
    doc = shape.empty()
    shape.root(doc, "notes")["n1"] = Map({"text": Text(words)})
    return doc


def deletion(doc: Doc[dict[str, object]]) -> bytes:
    """Takes the words away, and tells only that."""
    before = doc.get_state()
    shape.root(doc, "notes")["n1"]["text"].clear()
    return doc.get_update(before)


def test_a_deletion_of_what_is_there_is_complete() -> None:
    doc = written("Ring først")
    other = shape.empty()
    other.apply_update(doc.get_update())
    update = deletion(doc)
    other.apply_update(update)
    checks.complete(update, other.get_state())


def test_words_written_and_deleted_in_one_update_are_complete() -> None:
    doc = written("Ring først")
    deletion(doc)
    update = doc.get_update()
    other = shape.empty()
    other.apply_update(update)
    checks.complete(update, other.get_state())


def test_a_deletion_before_what_it_deletes_is_a_gap() -> None:
    doc = written("Ring først")
    update = deletion(doc)
    with pytest.raises(Refused, match=r"document\.gap"):
        checks.complete(update, shape.empty().get_state())


def test_the_end_of_every_deleted_range_is_known() -> None:
    doc = written("Ring først")
    update = deletion(doc)
    (client, end), *more = checks.deleted(get_update(update, doc.get_state())[1:])
    assert (client, more) == (doc.client_id, [])
    assert end == clocks(doc.get_state())[client]


def test_nobody_deletes_what_others_have_not_written_yet(world: World) -> None:
    """A parked deletion would be acked, work until the next restart, and forgotten: words would come back."""
    writer, stranger = (Client(world, world.join(name), BOARD) for name in ("Mette", "Jonas"))
    first = writer.note("n1", "Bliver stående")
    state = writer.doc.get_state()
    shape.root(writer.doc, "notes")["n1"]["text"].clear()
    with pytest.raises(Refused, match=r"document\.gap"):
        stranger.send(writer.doc.get_update(state))
    writer.send(first)
    room = writer.room
    assert [note.text for note in room.values().notes] == ["Bliver stående"]  # type: ignore[union-attr]
    room.renew()
    assert [note.text for note in room.values().notes] == ["Bliver stående"]  # type: ignore[union-attr]


def test_what_is_made_and_taken_away_in_one_update_is_no_fault(world: World) -> None:
    """An undo within the beat in which a browser gathers its edits."""
    client = Client(world, world.join(), BOARD)
    before = client.doc.get_state()
    client.note("n1", "Fortrudt")
    del client.doc.get("notes", type=Map)["n1"]
    assert client.send(client.doc.get_update(before)) == 1
    assert client.texts() == []


def test_an_idea_is_placed_between_value_and_effort(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    client.send(client.change("matrix", "note:a", {"value": 70.0, "effort": 5}))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert ideas.matrix == {"note:a": {"value": 70, "effort": 5}}


@pytest.mark.parametrize(
    ("item", "spot"),
    [
        ("note:a", {"value": 101, "effort": 5}),
        ("note:a", {"value": 1}),
        ("note:a", {"value": "1", "effort": 5}),
        ("note:a", {"value": float("nan"), "effort": 5}),
        ("note:a", 7),
        ("elsewhere", {"value": 1, "effort": 5}),
    ],
)
def test_places_that_are_none(world: World, item: str, spot: object) -> None:
    client = Client(world, world.join(), BOARD)
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.change("matrix", item, spot))


def test_a_board_from_before_the_square_still_opens_and_syncs(world: World) -> None:
    world.old_board()
    client = Client(world, world.join(), BOARD)
    client.send(client.change("matrix", "note:a", {"value": 1, "effort": 2}))
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert (ideas.challenge, ideas.matrix) == ("Gammel", {"note:a": {"value": 1, "effort": 2}})


@pytest.mark.parametrize(
    ("key", "stroke", "code"),
    [
        ("n1", "1k2 0,0", "document.refused"),
        ("n1/a/b", "1k2 0,0", "document.refused"),
        ("n 1/a", "1k2 0,0", "document.refused"),
        ("constructor/a", "1k2 0,0", "document.refused"),
        ("n1/a", "1k2", "document.refused"),
        ("n1/a", "2k2 0,0", "document.refused"),
        ("n1/a", "1k2 -1,0", "document.refused"),
        ("n1/a", "1k2 0,zz", "document.refused"),
        ("n1/a", "1k2 0,0" + " 0,0" * 2000, "document.refused"),
        ("n1/a", Text("1k2 0,0"), "document.refused"),
        ("n1/a", 7, "document.refused"),
    ],
)
def test_strokes_that_are_none(world: World, key: str, stroke: object, code: str) -> None:
    client = Client(world, world.join(), BOARD)
    with pytest.raises(Refused, match=code):
        client.send(client.change("strokes", key, stroke))


def test_a_stroke_is_drawn_and_rubbed_out(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    client.send(client.note("n1", "Med tegning"))
    client.send(client.change("strokes", "n1/b", "1k2 5,5,3 a,-1,9"))
    client.send(client.change("strokes", "n1/a", "1b1 0,0"))
    assert world.rooms.read(world.code, world.state.id, BOARD).notes[0].strokes == (
        "1b1 0,0",
        "1k2 5,5,3 a,-1,9",
    )
    before = client.doc.get_state()
    del client.doc.get("strokes", type=Map)["n1/a"]
    client.send(client.doc.get_update(before))
    assert world.rooms.read(world.code, world.state.id, BOARD).notes[0].strokes == ("1k2 5,5,3 a,-1,9",)


def test_a_note_holds_so_many_strokes_and_a_description_so_many_letters(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    before = client.doc.get_state()
    with client.doc.transaction():
        for at in range(401):
            client.doc.get("strokes", type=Map)[f"n1/{at}"] = "1k2 0,0"
    with pytest.raises(Refused, match="too_large"):
        client.send(client.doc.get_update(before))
    client = Client(world, world.join("Jonas"), BOARD)
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.note("n1", "", description="x" * 251))


@pytest.mark.parametrize("photo", ["../../etc", "https://x.example/a.jpg", "a" * 65, 1, True, {"a": "b"}])
def test_a_photo_is_an_id(world: World, photo: object) -> None:
    client = Client(world, world.join(), BOARD)
    with pytest.raises(Refused, match=r"document\.refused"):
        client.send(client.note("n1", "", photo=photo))
    again = Client(world, client.seat, BOARD)
    again.send(again.note("n2", "", photo="AZaz09_-", description="Æ" * 250))
    with pytest.raises(Refused, match=r"document\.refused"):
        again.send(again.note("n3", "", description="Æ" * 257))
