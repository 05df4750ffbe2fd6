"""Beginning again, taking away what a seat wrote, and deleting what was removed long ago."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pycrdt import Map, Text

from sprint.documents import shape
from sprint.domain import limits
from sprint.domain.clock import DAY_MS
from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from tests.support.world import Client, World, frame_for

BOARD, STORY, SHEET = "ideas:1", "outline:1", "concept:1"
STROKE = "1k2 5,5 a,0"


@pytest.fixture
def mette(world: World) -> Seat:
    return world.join("Mette")


@pytest.fixture
def jonas(world: World) -> Seat:
    return world.join("Jonas")


def item(**more: Any) -> Map[Any]:
    return Map({"title": Text("x"), "created_ms": 1, "removed_ms": 0, **more})


def put(client: Client, name: str, key: str, value: Any, *, anonymous: bool = False) -> None:
    client.send(client.change(name, key, value), anonymous=anonymous)


def unsigned(text: str) -> Map[Any]:
    return Map({"text": Text(text), "author": "", "removed_ms": 0})


def versions(world: World, document: str = BOARD) -> list[Any]:
    listed: list[Any] = world.act("versions_list", document=document)["versions"]
    return listed


def texts(world: World, document: str = BOARD) -> set[str]:
    return {note.text for note in world.rooms.read(world.code, world.state.id, document).notes}


def ruin(client: Client, count: int = 30) -> None:
    for at in range(count):
        put(client, "notes", f"bad{at}", unsigned(""))
        put(client, "strokes", f"bad{at}/a", STROKE)


# What a seat wrote


@pytest.mark.parametrize("is_fresh", [True, False], ids=["at once", "after a restart"])
def test_what_a_seat_wrote_goes_signed_or_not_and_nothing_else(
    world: World, mette: Seat, jonas: Seat, is_fresh: bool
) -> None:
    world.write(jonas, BOARD, "good", "Jonas' egen")
    client = world.write(mette, BOARD, "signed", "Med navn")
    ruin(client)
    put(client, "groups", "g1", item())
    put(client, "strokes", "good/hers", STROKE)
    put(client, "reactions", f"good/{mette.id}/good", True)
    put(Client(world, mette, STORY), "screens", "s1", item())
    if not is_fresh:
        world.room(BOARD).renew()
        world.room(STORY).renew()
    assert world.act("seats_clear", seats=[mette.id])["removed"] >= 34
    ideas = world.rooms.read(world.code, world.state.id, BOARD)
    assert [(note.text, note.strokes) for note in ideas.notes] == [("Jonas' egen", ())]
    assert ideas.groups == ()
    assert world.rooms.read(world.code, world.state.id, STORY).screens == ()
    assert not shape.root(world.room(BOARD).doc, "reactions").to_py()
    assert [version["kind"] for version in versions(world)] == ["before"]


def test_what_was_written_where_nobody_signs_stays(world: World, mette: Seat) -> None:
    """Or the instructor would see whose it was by what vanishes."""
    client = world.write(mette, BOARD, "named", "Med navn")
    unnamed = Client(world, mette, BOARD)
    put(
        unnamed,
        "notes",
        "nobodys",
        unsigned("Ingens"),
        anonymous=True,
    )
    for restarted in (False, True):
        if restarted:
            client.room.renew()
        world.act("seats_clear", seats=[mette.id])
        assert texts(world) == {"Ingens"}


def test_a_client_that_once_wrote_what_nobody_signs_is_nobodys_for_good(world: World, mette: Seat) -> None:
    client = Client(world, mette, BOARD)
    put(client, "notes", "a", unsigned("Ingens"), anonymous=True)
    put(client, "notes", "b", unsigned("Senere"))
    client.room.renew()
    world.act("seats_clear", seats=[mette.id])
    assert texts(world) == {"Ingens", "Senere"}


def test_who_has_left_and_who_has_drafts_is_cleared_too(world: World, mette: Seat, jonas: Seat) -> None:
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "d1", "Bagsiden op")
    world.write(jonas, f"drafts:{jonas.id}", "d2", "Jonas' kladde")
    world.act("seats_clear", seats=[mette.id])
    world.act("reveal", team=1)
    assert texts(world) == {"Jonas' kladde"}
    world.act("seat_remove", seat=jonas.id)
    world.act("seats_clear", seats=[jonas.id])
    assert texts(world) == set()


def test_only_the_instructor_takes_away(world: World, mette: Seat, jonas: Seat) -> None:
    for command, given in (("seats_clear", {"seats": [jonas.id]}), ("version_begin", {"id": "x"})):
        with pytest.raises(Refused, match="forbidden"):
            world.act(command, by=mette, **given)


# Beginning again


def test_a_board_that_was_ruined_begins_again_without_a_past(world: World, mette: Seat, jonas: Seat) -> None:
    his = world.write(jonas, BOARD, "good", "Jonas' egen")
    put(his, "strokes", "good/a", STROKE)
    world.act("version_save", name="Før", team=1)
    ruin(world.write(mette, BOARD, "bad", "Skrevet bagefter"), 60)
    full = len(his.room.doc.get_update())
    (version,) = versions(world)
    world.act("version_begin", id=version["id"])
    room = world.room(BOARD)
    assert texts(world) == {"Jonas' egen"}
    assert len(room.doc.get_update()) < full / 4
    assert set(shape.root(room.doc, "notes").keys()) == {"good"}
    assert room.epoch == 2
    frame = frame_for(room, his.key)
    assert frame is not None
    assert frame.epoch == 2
    again = Client(world, jonas, BOARD)
    again.send(again.note("more", "Og videre"))
    room.renew()
    assert texts(world) == {"Jonas' egen", "Og videre"}
    kinds = [kept["kind"] for kept in versions(world)]
    assert kinds == ["before", "named"]


@pytest.mark.parametrize(
    ("document", "name", "key", "later", "value"),
    [(SHEET, "choices", "level", "level", lambda: "new"), (STORY, "screens", "s1", "s2", item)],
)
def test_sheets_begin_again_with_every_field(
    world: World, mette: Seat, document: str, name: str, key: str, later: str, value: Callable[[], Any]
) -> None:
    client = Client(world, mette, document)
    put(client, name, key, value())
    before = world.rooms.read(world.code, world.state.id, document)
    world.act("version_save", name="Før", team=1)
    put(client, name, later, value())
    (version,) = versions(world, document)
    world.act("version_begin", id=version["id"])
    room = world.room(document)
    assert room.values() == before
    assert shape.names_of_roots(room.doc) == set(shape.ROOTS[room.name.kind])


def test_what_is_written_under_the_old_epoch_is_nobodys_loss(world: World, mette: Seat) -> None:
    """The browser is told the new epoch, and carries over what it had not sent; see ``carry.js``."""
    client = world.write(mette, BOARD, "n1", "Idé")
    world.act("version_save", name="Før", team=1)
    (version,) = versions(world)
    world.act("version_begin", id=version["id"])
    before = client.doc.get_state()
    text = shape.root(client.doc, "notes")["n1"]["text"]
    text += "!"
    with pytest.raises(Refused, match=r"document\.(forged|gap|refused)"):
        client.send(client.doc.get_update(before))
    assert texts(world) == {"Idé"}


# What was removed long ago


def test_what_was_removed_long_ago_is_deleted_with_all_that_stood_on_it(world: World, mette: Seat) -> None:
    client = world.write(mette, BOARD, "kept", "Bliver")
    for id, removed_ms in (("old", world.now_ms), ("new", world.now_ms + 8 * DAY_MS)):
        put(client, "notes", id, Map({"text": Text(id), "removed_ms": removed_ms, "created_ms": 1}))
        put(client, "strokes", f"{id}/a", STROKE)
        put(client, "reactions", f"{id}/{mette.id}/good", True)
    world.now_ms += 8 * DAY_MS
    world.rooms.tend(evict_after_ms=10**9)
    doc = client.room.doc
    assert set(shape.root(doc, "notes").keys()) == {"kept", "new"}
    assert set(shape.root(doc, "strokes").keys()) == {"new/a"}
    assert set(shape.root(doc, "reactions").keys()) == {f"new/{mette.id}/good"}


def test_of_what_was_removed_lately_the_newest_stay(
    world: World, mette: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "REMOVED", 3)
    client = Client(world, mette, BOARD)
    for at in range(6):
        removed = world.now_ms + at
        put(client, "notes", f"n{at}", Map({"text": Text(""), "removed_ms": removed, "created_ms": 1}))
    world.rooms.tend(evict_after_ms=10**9)
    assert set(shape.root(client.room.doc, "notes").keys()) == {"n3", "n4", "n5"}


def test_maintenance_writes_nothing_where_there_is_nothing_to_delete(world: World, mette: Seat) -> None:
    client = world.write(mette, BOARD, "n1", "Idé")
    before = client.room.moment
    world.rooms.tend(evict_after_ms=10**9)
    assert client.room.moment == before
