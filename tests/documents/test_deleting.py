"""A sprint is deleted while others write; one nobody is in takes no memory; no restart forgets an hour."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from sprint.actions import sprints
from sprint.documents import FactsReader, Room, Rooms
from sprint.domain.errors import Refused
from sprint.store.tables import SprintRow
from tests.support.world import World

BOARD = "ideas:1"


def test_deleting_waits_for_a_room_without_keeping_the_database_from_everybody(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = world.write(world.join(), BOARD, "n1", "Gemt").room
    at_the_room, close = threading.Event(), Room.close

    def arrive(room: Room) -> None:
        at_the_room.set()
        close(room)

    monkeypatch.setattr(Room, "close", arrive)
    deleting = threading.Thread(target=sprints.delete, args=(world.deps, world.code))
    with room.lock:
        deleting.start()
        assert at_the_room.wait(30)
        with world.store.write() as db:
            assert db.query(SprintRow).count() == 1
    deleting.join(30)
    with pytest.raises(Refused, match=r"join\.code_unknown"):
        world.state  # noqa: B018


def test_nobody_writes_in_a_sprint_that_is_being_deleted(world: World) -> None:
    sprint_id = world.state.id
    client = world.write(world.join(), BOARD, "n1", "Gemt")
    room, update = client.room, client.note("n2", "For sent")
    with world.rooms.closed(world.code):
        for late in (room.values, lambda: room.catch_up(b""), lambda: room.claim("mette", [1])):
            with pytest.raises(Refused, match=r"document\.unknown"):
                late()
        with pytest.raises(Refused, match=r"document\.unknown"):
            world.rooms.open(world.code, sprint_id, BOARD)
        with pytest.raises(Refused, match=r"document\.unknown"):
            client.send(update)
    assert len(world.rooms) == 0


def test_a_sprint_that_could_not_be_deleted_goes_on_with_the_same_rooms(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = world.write(world.join(), BOARD, "n1", "Gemt")
    room = client.room

    def unavailable(_code: str) -> None:
        raise Refused("storage.unavailable")

    with monkeypatch.context() as patch:
        patch.setattr(world.store, "write", unavailable)
        with pytest.raises(Refused, match=r"storage\.unavailable"):
            sprints.delete(world.deps, world.code)
    assert client.send(client.note("n2", "Videre")) == 2
    assert world.room(BOARD) is room
    assert client.texts() == ["Gemt", "Videre"]


def test_facts_of_rooms_that_are_gone_are_let_go_of(world: World) -> None:
    reader = FactsReader(world.rooms)
    reader.read(world.state, frozenset())
    gone = [weakref.ref(room) for room in world.rooms._rooms.values()]
    assert gone
    world.rooms.forget(world.code)
    gc.collect()
    assert [room for room in gone if room()] == []
    assert len(reader._counted) == 0


def test_the_last_activity_survives_a_restart_and_a_compaction(world: World) -> None:
    client = world.write(world.join(), BOARD, "n1", "Et")
    world.now_ms += 60_000
    client.send(client.note("n2", "To"))
    for after in (1, 1):
        rooms = Rooms(world.store, lambda: world.now_ms, compact_after=after)
        facts = FactsReader(rooms).read(world.state, frozenset())
        assert facts.progress[1].last_activity_ms == world.now_ms
        assert facts.progress[2].last_activity_ms is None
        rooms.tend(evict_after_ms=10**9)
