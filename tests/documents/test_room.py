"""A room takes what is sound, refuses the rest with a code, and keeps everybody else's work."""

from __future__ import annotations

import gc
import random
import weakref
from contextlib import suppress

import pytest
from pycrdt import Doc, Map, Text

from sprint.documents import Update, shape
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.store.journal import Entry
from tests.support.databases import QUICK
from tests.support.world import Client, World, frame_for

BOARD = "ideas:1"


def refused(code: str) -> pytest.RaisesContext:  # type: ignore[type-arg]
    return pytest.raises(Refused, match=f"^{code}$".replace(".", r"\."))


def board(world: World) -> list[str]:
    return sorted(note.text for note in world.rooms.read(world.code, world.state.id, BOARD).notes)


def test_an_update_is_durable_relayed_and_not_echoed(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    writer, reader = Client(world, mette, BOARD), Client(world, jonas, BOARD)
    key = f"{jonas.id}/{reader.doc.client_id}"
    assert writer.send(writer.note("n1", "Hej æøå")) == 1
    frame = frame_for(writer.room, key)
    assert frame is not None
    assert (frame.after, frame.serial) == (0, 1)
    reader.doc.apply_update(frame.bytes)
    assert reader.texts() == ["Hej æøå"]
    assert frame_for(writer.room, mette.id) is None
    writer.room.renew()
    assert board(world) == ["Hej æøå"]


def test_the_same_update_twice_is_acked_and_not_doubled(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    update = client.note("n1", "En gang")
    assert client.send(update) == client.send(update) == 1
    assert board(world) == ["En gang"]


def test_a_forged_client_id_is_refused(world: World) -> None:
    victim = world.write(world.join("Mette"), BOARD, "n1", "Mettes")
    forger = Client(world, world.join("Jonas"), BOARD)
    with refused("document.forged"):
        forger.send(victim.note("n2", "Som Mette"), forger.doc.client_id)
    with refused("document.forged"):
        forger.room.claim(forger.seat.id, [victim.doc.client_id])
    with refused("document.forged"):
        forger.room.claim(forger.seat.id, [forger.room.doc.client_id])
    assert board(world) == ["Mettes"]


def test_a_gap_is_refused_and_nothing_is_parked(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    first, second = client.note("n1", "Første"), client.note("n2", "Anden")
    with refused("document.gap"):
        client.send(second)
    client.send(first)
    assert board(world) == ["Første"]
    client.send(second)
    assert board(world) == ["Anden", "Første"]


@pytest.mark.parametrize(
    ("root", "key", "value", "code"),
    [
        ("hidden", "a", 1, "document.refused"),
        ("notes", "n9", "only words", "document.refused"),
        ("frame", "more", Text("x"), "document.refused"),
        ("groups", "g" * 80, Map({"title": Text("x")}), "too_large"),
        ("groups", "g1", Map({"title": Text("x" * 500)}), "too_large"),
        ("notes", "n9", Map({"text": Text("x"), "author": "somebody else"}), "document.refused"),
    ],
)
def test_a_wrong_shape_is_refused(world: World, root: str, key: str, value: object, code: str) -> None:
    world.write(world.join("Mette"), BOARD, "n1", "Bliver")
    client = Client(world, world.join("Jonas"), BOARD)
    with refused(code):
        client.send(client.change(root, key, value))
    assert board(world) == ["Bliver"]
    assert set(client.room.doc.keys()) == set(shape.ROOTS["ideas"])


def test_too_much_at_once_is_refused(world: World) -> None:
    with refused("too_large"):
        Client(world, world.join(), BOARD).send(bytes(limits.UPDATE_BYTES + 1))


def test_what_yrs_passes_over_reaches_nobody_else(world: World) -> None:
    """Payload seed 1979427613: Yjs keeps a key without any value, and its words differed."""
    mette, jonas = Client(world, world.join("Mette"), BOARD), Client(world, world.join("Jonas"), BOARD)
    update = mette.note("n1", "Hej")
    no_length = b"\x28\x01\x05notes\x01x\x00"  # ContentAny under "notes"/"x", without any value
    assert update[:1] == b"\x01", "one client, then the number of its structs"
    assert update[-1:] == b"\x00", "nothing deleted"
    mette.send(b"\x01" + bytes([update[1] + 1]) + update[2:-1] + no_length + b"\x00")
    frame = frame_for(mette.room, f"{jonas.seat.id}/{jonas.doc.client_id}")
    assert frame is not None
    assert b"Hej" in frame.bytes
    assert no_length not in frame.bytes


def test_random_bytes_never_hurt_the_room(world: World) -> None:
    """Seeded, so that a panic can be repeated."""
    client = world.write(world.join(), BOARD, "n1", "Står her endnu")
    sound, chance = client.note("n2", "Grundlag"), random.Random(20261124)
    for _ in range(200 if QUICK else 2_000):
        bytes_ = bytearray(sound)
        for _ in range(chance.randrange(1, 5)):
            bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
        with suppress(Refused):
            client.send(bytes(bytes_[: chance.randrange(1, len(bytes_) + 1)]))
    assert "Står her endnu" in board(world)


def test_who_may_only_comment_changes_nothing_else(world: World) -> None:
    world.write(world.join("Mette"), BOARD, "n1", "Bliver")
    helper = Client(world, world.state.seats[0], BOARD)
    ids, parts = (helper.doc.client_id,), frozenset({"comments"})

    def send(update: bytes) -> int:
        return helper.room.update(Update(helper.seat.id, helper.seat.id, ids, update, world.now_ms, parts))

    said = {
        "note": "n1",
        "text": Text("Godt set"),
        "author": helper.seat.id,
        "created_ms": 1,
        "removed_ms": 0,
    }
    serial = send(helper.change("comments", "c1", Map(said)))
    assert helper.room.serial == serial
    with refused("forbidden"):
        send(helper.change("notes", "n1", None))
    assert board(world) == ["Bliver"]
    assert [comment.text for comment in helper.room.values().comments] == ["Godt set"]


def test_a_failed_commit_acks_nobody_and_heals(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    client = Client(world, world.join(), BOARD)
    update = client.note("n1", "Kommer igen")
    monkeypatch.setattr(world.rooms.writer, "_append", fail)
    with refused("storage.unavailable"):
        client.send(update)
    monkeypatch.undo()
    assert board(world) == []
    assert client.send(update) == 1
    assert board(world) == ["Kommer igen"]


def test_what_failed_is_not_compacted_and_others_are(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Found by the room's random histories: a room ahead of the truth ended the whole round."""
    client = Client(world, world.join(), BOARD)
    jonas = world.join("Jonas")
    drafts = world.write(jonas, f"drafts:{jonas.id}", "n1", "Mit eget").room
    monkeypatch.setattr(world.rooms.writer, "_append", fail)
    with refused("storage.unavailable"):
        client.send(client.note("n1", "Går tabt"))
    monkeypatch.undo()
    world.rooms._compact_after = 1
    world.rooms.tend(evict_after_ms=10**9)
    assert client.room.snapshot_serial == 0
    assert drafts.snapshot_serial == 1


def fail(_entries: list[Entry]) -> None:
    raise OSError("disk full")


def test_what_is_dropped_is_let_go(world: World) -> None:
    room = world.write(world.join(), BOARD, "n1", "x").room
    gone = weakref.ref(room.doc)
    world.rooms.forget(world.code)
    room.doc = Doc()
    gc.collect()
    assert gone() is None


def test_compaction_keeps_everything(world: World) -> None:
    client = Client(world, world.join(), BOARD)
    for at in range(30):
        client.send(client.note(f"n{at}", f"{at:02}"))
    world.rooms._compact_after = 10
    world.rooms.tend(10**9)
    client.send(client.note("last", "99"))
    client.room.renew()
    assert client.room.snapshot_serial == 30
    assert board(world) == [f"{at:02}" for at in range(30)] + ["99"]


def test_a_poisonous_row_is_set_aside_and_browsers_load_afresh(world: World) -> None:
    client = world.write(world.join(), BOARD, "n1", "Bliver")
    room = client.room
    world.rooms.journal.append([Entry(room.id, 2, b"\x01\xff\xff\xff\x00", 1)])
    room.renew()
    assert (room.epoch, room.serial) == (2, 2)
    assert board(world) == ["Bliver"]
    assert client.send(client.note("n2", "Videre")) == 3
