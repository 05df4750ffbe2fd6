"""Nobody fills a document alone, removing is always possible, and the server has room for its own."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text

from sprint.documents import Room, checks, shape, space
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.state import Seat
from tests.support.world import Client, World

MAPPED = [("ideas:1", "notes"), ("ideas:1", "groups"), ("ideas:1", "questions"), ("ideas:1", "comments")]


@pytest.fixture
def mette(world: World) -> Seat:
    return world.join("Mette")


@pytest.fixture
def jonas(world: World) -> Seat:
    return world.join("Jonas")


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten things of each kind in all, five for each seat."""
    monkeypatch.setattr(checks, "MOST_ITEMS", 10)
    monkeypatch.setattr(space, "MOST", dict.fromkeys(space.MOST, 10))


def item(name: str = "notes") -> Map[Any]:
    words = "title" if name in ("groups", "screens") else "text"
    return Map({words: Text(""), "created_ms": 1, "removed_ms": 0})


def put(client: Client, name: str, key: str, value: Any = None) -> None:
    client.send(client.change(name, key, item() if value is None else value))


def fill(client: Client, name: str, count: int, prefix: str = "x") -> int:
    """How many are taken."""
    for at in range(count):
        if refusal(client, name, f"{prefix}{at}", item(name)) == "too_large":
            return at
    return count


def refusal(client: Client, name: str, key: str, value: Any) -> str:
    """The code with which it is refused, or nothing."""
    try:
        put(client, name, key, value)
    except Refused as refused:
        return refused.code
    return ""


def again(client: Client) -> Client:
    """A page that was opened anew, under another client id."""
    return Client(client.world, client.seat, client.name)


def remove(client: Client, name: str, key: str) -> None:
    before = client.doc.get_state()
    shape.root(client.doc, name)[key]["removed_ms"] = 5
    client.send(client.doc.get_update(before))


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(("document", "name"), [*MAPPED, ("outline:1", "screens")])
@pytest.mark.parametrize("later", ["at once", "another page", "after a restart"])
def test_one_seat_has_half_of_a_board(
    world: World, mette: Seat, jonas: Seat, document: str, name: str, later: str
) -> None:
    hers = Client(world, mette, document)
    assert fill(hers, name, 3) == 3
    if later != "at once":
        hers = again(hers)
    if later == "after a restart":
        hers.room.renew()
    assert fill(hers, name, 9, "y") == 2
    his = Client(world, jonas, document)
    assert fill(his, name, 9, "z") == 5


@pytest.mark.usefixtures("few")
def test_what_is_removed_makes_room_and_can_be_removed_when_all_is_full(
    world: World, mette: Seat, jonas: Seat
) -> None:
    for at, seat in enumerate((mette, jonas)):
        fill(Client(world, seat, "ideas:1"), "notes", 9, f"s{at}-")
    third = Client(world, world.join("Line"), "ideas:1")
    with pytest.raises(Refused, match="too_large"):
        put(third, "notes", "more")
    third = again(third)
    for key in ("s0-0", "s0-1", "s1-0"):
        remove(third, "notes", key)
    assert fill(third, "notes", 9, "t") == 3


@pytest.mark.usefixtures("few")
def test_taking_away_and_adding_anew_without_end_ends(world: World, mette: Seat) -> None:
    client = Client(world, mette, "ideas:1")
    for at in range(10):
        put(client, "notes", f"n{at}")
        remove(client, "notes", f"n{at}")
    with pytest.raises(Refused, match="too_large"):
        put(client, "notes", "one more")


@pytest.mark.usefixtures("few")
def test_strokes_rows_places_and_reactions_have_shares_too(world: World, mette: Seat, jonas: Seat) -> None:
    board = Client(world, mette, "ideas:1")
    for at in range(5):
        put(board, "strokes", f"n1/{at}", "1k2 5,5 a,0")
    with pytest.raises(Refused, match="too_large"):
        put(board, "strokes", "n1/more", "1k2 5,5 a,0")
    board = again(board)
    for at in range(5):
        put(board, "matrix", f"note:n{at}", {"value": 1, "effort": 1})
        put(board, "reactions", f"n{at}/{mette.id}/good", True)
    for name, key, value in (
        ("matrix", "note:more", {"value": 1, "effort": 1}),
        ("reactions", f"more/{mette.id}/good", True),
    ):
        with pytest.raises(Refused, match="too_large"):
            put(again(board), name, key, value)
    put(Client(world, jonas, "ideas:1"), "strokes", "n1/his", "1k2 5,5 a,0")
    sheet = Client(world, mette, "concept:1")
    field = next(iter(shape.root(sheet.doc, "rows").keys()))
    for at in range(6):
        before = sheet.doc.get_state()
        shape.root(sheet.doc, "rows")[field][f"r{at}"] = Map({"order": "a0", "removed_ms": 0})
        update = sheet.doc.get_update(before)
        if at < 5:
            sheet.send(update)
    with pytest.raises(Refused, match="too_large"):
        sheet.send(update)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_BYTES", 40_000)
    monkeypatch.setattr(limits, "DOCUMENT_BYTES_OF_A_SEAT", 20_000)
    monkeypatch.setattr(limits, "DOCUMENT_HEAD_ROOM", 4_000)


def write_until_full(client: Client, prefix: str) -> int:
    """Bytes that were taken."""
    for at in range(100):
        long = Map({"text": Text("x" * 1_000), "removed_ms": 0})
        if refusal(client, "notes", f"{prefix}{at}", long) == "document.full":
            return at * 1_000
    raise AssertionError("nothing was refused")


@pytest.mark.usefixtures("small")
def test_bytes_are_shared_too_and_a_full_document_is_emptied(world: World, mette: Seat, jonas: Seat) -> None:
    assert 15_000 < write_until_full(Client(world, mette, "ideas:1"), "m") < 20_000
    assert write_until_full(again(Client(world, mette, "ideas:1")), "n") == 0
    assert 15_000 < write_until_full(Client(world, jonas, "ideas:1"), "j") < 20_000
    write_until_full(Client(world, world.join("Line"), "ideas:1"), "l")
    third = Client(world, world.join("Ole"), "ideas:1")
    remove(third, "notes", "m0")
    before = third.doc.get_state()
    for at in range(10):
        del shape.root(third.doc, "notes")[f"j{at}"]
    third.send(third.doc.get_update(before))
    put(again(third), "notes", "o1", Map({"text": Text("x" * 1_000), "removed_ms": 0}))


@pytest.mark.usefixtures("small")
def test_the_server_writes_in_what_is_full(world: World, mette: Seat, jonas: Seat) -> None:
    for seat in (mette, jonas, world.join("Line")):
        write_until_full(Client(world, seat, "ideas:1"), seat.id)
    world.act("team_rename", team=1, name="Trygt hjem", challenge="Hvordan kan vi …")
    assert world.rooms.read(world.code, world.state.id, "ideas:1").challenge == "Hvordan kan vi …"


def test_a_seat_takes_client_ids_without_end_and_is_stopped(
    world: World, mette: Seat, jonas: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sprint.documents.owners.MOST", 5)
    for at in range(5):
        put(Client(world, mette, "ideas:1"), "notes", f"n{at}")
    with pytest.raises(Refused, match=r"document\.spent"):
        put(Client(world, mette, "ideas:1"), "notes", "n6")
    put(Client(world, jonas, "ideas:1"), "notes", "j1")


def test_much_written_over_is_compacted_before_it_is_many_rows(
    world: World, mette: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "JOURNAL_BYTES", 10_000)
    client = world.write(mette, "ideas:1", "n1", "før")
    for at in range(12):
        put(client, "notes", "n2", Map({"text": Text(f"{at:04}" * 500), "removed_ms": 0}))
    world.rooms.tend(evict_after_ms=10_000)
    room: Room = client.room
    assert room.snapshot_serial >= 12
    assert room.journal_bytes == 0
