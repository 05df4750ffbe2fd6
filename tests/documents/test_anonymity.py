"""Where a phase promises that nobody will know who wrote what, the room keeps no name, whatever comes in."""

from __future__ import annotations

from typing import Any

import pytest
from pycrdt import Map, Text
from sqlalchemy import select

from sprint.documents import Rooms, shape, space
from sprint.domain.errors import Refused
from sprint.store.tables import JournalRow, SnapshotRow, Table, WriterRow
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


def test_who_removed_is_nobody_either(mette: Client, jonas: Client) -> None:
    """An edit from before the phase, or of a browser that does not ask."""
    mette.send(mette.note("n1", "Første", author=""))
    mette.send(removal(mette, "n1", mette.seat.id), anonymous=True)
    heard = jonas.take()
    assert mette.seat.id.encode() not in heard
    mette.take()
    for client in (mette, jonas):
        assert removed(client, "n1") == (7, "")


def test_nobody_removes_in_anothers_name(mette: Client, jonas: Client) -> None:
    mette.send(mette.note("n1", "Første"))
    jonas.take()
    jonas.send(removal(jonas, "n1", mette.seat.id))
    for client in (mette, jonas):
        client.take()
        assert removed(client, "n1") == (7, "")
    jonas.send(removal(jonas, "n1", jonas.seat.id))
    mette.take()
    assert removed(mette, "n1") == (7, jonas.seat.id)


@pytest.mark.parametrize(
    ("document", "path", "own"),
    [
        ("outline:1", ("screens", "s1"), ""),
        ("outline:1", ("screens", "s1"), "text_"),
        ("outline:1", ("blocks", "b1"), ""),
        ("concept:1", ("rows", "plan", "r1"), ""),
    ],
)
def test_of_pieces_too_nobody_removes_in_anothers_name(
    world: World, document: str, path: tuple[str, ...], own: str
) -> None:
    mette, jonas = (Client(world, world.join(name), document) for name in ("Mette", "Jonas"))
    *holder, id = path
    before = mette.doc.get_state()
    space.at(mette.doc, tuple(holder))[id] = Map({"removed_ms": 0})
    mette.send(mette.doc.get_update(before))
    jonas.take()
    for by, told in ((mette.seat.id, ""), (jonas.seat.id, jonas.seat.id)):
        before = jonas.doc.get_state()
        space.at(jonas.doc, path)[f"{own}removed_by"] = by
        jonas.send(jonas.doc.get_update(before))
        for client in (mette, jonas):
            client.take()
            assert space.at(client.doc, path)[f"{own}removed_by"] == told


def removal(client: Client, note: str, by: str) -> bytes:
    before = client.doc.get_state()
    with client.doc.transaction():
        shape.root(client.doc, "notes")[note].update({"removed_ms": 7, "removed_by": by})
    return client.doc.get_update(before)


def removed(client: Client, note: str) -> tuple[int, str]:
    item = shape.root(client.doc, "notes")[note]
    return int(item["removed_ms"]), str(item["removed_by"])


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


# Rows


def tables_with(world: World, *needles: str) -> set[str]:
    """The tables in which any of these stands, as text or in bytes."""
    with world.store.engine.connect() as connection:
        return {
            table.name
            for table in Table.metadata.sorted_tables
            for row in connection.execute(select(table))
            if any(holds(value, needle) for value in row for needle in needles)
        }


def holds(value: object, needle: str) -> bool:
    return needle.encode() in (value if isinstance(value, bytes) else str(value).encode())


def test_no_row_says_whose_an_update_is(world: World, mette: Client, jonas: Client) -> None:
    mette.send(mette.note("n1", "Uden navn", author=""), anonymous=True)
    jonas.send(jonas.note("n2", "Også uden", author=""))
    assert tables_with(world, mette.seat.id, jonas.seat.id) == {"seats"}


def test_whose_a_client_id_is_still_holds_after_a_restart(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    restart(world)
    client = world.write(mette, BOARD, "n1", "Før")
    update = client.note("n2", "Skrevet før, sendt efter")
    restart(world)
    with pytest.raises(Refused, match=r"document\.forged"):
        client.room.claim(jonas.id, [client.doc.client_id])
    assert client.send(update) == 2


def restart(world: World) -> None:
    world.rooms = Rooms(world.store, lambda: world.now_ms, keys=[b"kept beside the database, not in it"])


def test_who_holds_the_database_alone_cannot_tell_which_client_ids_are_one_persons(world: World) -> None:
    mette = world.join("Mette")
    for note in ("n1", "n2"):
        world.write(mette, BOARD, note, "Et ord")
    with world.store.read() as db:
        proofs = db.scalars(select(WriterRow.proof)).all()
    assert len(set(proofs)) == 2
    assert not any(mette.id in proof for proof in proofs)


def test_what_was_turned_over_without_names_is_gone_from_its_authors_drafts(world: World) -> None:
    """The drafts are named after their author: words, sketch and photo are on the board, and nowhere else."""
    mette = world.join("Mette")
    world.go_to("ideas", private=True)
    world.make_anonymous()
    client = world.write(mette, f"drafts:{mette.id}", "d1", "Hemmelige ord")
    client.send(client.note("d2", "", photo="photo0001", description="Hemmeligt billede"))
    client.send(client.change("strokes", "d1/a", "1k2 5,5 a,0"))
    world.act("reveal", by=mette)
    mine = client.room.id
    with world.store.read() as db:
        kept = [*db.scalars(select(SnapshotRow.state).where(SnapshotRow.document_id == mine))]
        kept += db.scalars(select(JournalRow.update).where(JournalRow.document_id == mine))
    for secret in ("Hemmelig", "photo0001", "1k2 5,5"):
        assert not any(secret.encode() in data for data in kept)
    notes = world.rooms.read(world.code, world.state.id, BOARD).notes
    assert {(note.words, note.photo, note.strokes) for note in notes} == {
        ("Hemmelige ord", "", ("1k2 5,5 a,0",)),
        ("Hemmeligt billede", "photo0001", ()),
    }
    assert {note.id for note in notes}.isdisjoint({"d1", "d2"})
    assert {note.created_ms for note in notes} == {world.now_ms}


def test_what_is_written_a_moment_after_the_turning_over_is_its_authors_draft(world: World) -> None:
    mette = world.join("Mette")
    world.go_to("ideas", private=True)
    world.make_anonymous()
    client = world.write(mette, f"drafts:{mette.id}", "d1", "På tavlen")
    before = client.doc.get_state()
    text = client.doc.get("notes", type=Map)["d1"]["text"]
    text += " og lidt til"
    late = client.doc.get_update(before)
    world.act("reveal", by=mette)
    client.send(late)
    assert [note.text for note in client.room.values()] == [" og lidt til"]  # type: ignore[union-attr]


def test_a_purge_that_the_database_does_not_allow_comes_with_the_next_maintenance(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette = world.join("Mette")
    world.go_to("ideas", private=True)
    world.make_anonymous()
    client = world.write(mette, f"drafts:{mette.id}", "d1", "Hemmelige ord")
    with monkeypatch.context() as patch:
        patch.setattr(client.room, "snapshot", unavailable)
        world.act("reveal", by=mette)
    world.rooms.tend(evict_after_ms=0)
    assert tables_with(world, "Hemmelige ord") == {"journal"}, "the board's row"
    with world.store.read() as db:
        assert not db.scalars(select(JournalRow).where(JournalRow.document_id == client.room.id)).all()


def unavailable() -> None:
    raise Refused("storage.unavailable")


@pytest.mark.parametrize("piles", [{"mette": "ab", "jonas": "cd"}, {"mette": "dcb", "jonas": "a"}])
def test_neither_place_nor_hour_nor_id_tells_which_notes_are_one_persons(
    world: World, piles: dict[str, str]
) -> None:
    world.go_to("ideas", private=True)
    world.make_anonymous()
    world.go_to("ideas", private=True)
    written = {}
    for name, ids in piles.items():
        seat = world.join(name)
        for at, id in enumerate(ids):
            client = Client(world, seat, f"drafts:{seat.id}")
            client.send(
                client.note(f"{id}{name}", f"{id}", created_ms=at, place={"group": "", "order": f"a{at}"})
            )
            written[id] = name
    world.act("reveal")
    notes = world.rooms.read(world.code, world.state.id, BOARD).notes
    assert [note.text for note in notes] == sorted(written)
    assert len({note.order for note in notes}) == len(notes)
    assert len({(note.created_ms, note.author, note.group) for note in notes}) == 1
    assert not any(name in note.id for note in notes for name in piles)
