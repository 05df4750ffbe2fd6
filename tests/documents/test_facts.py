"""The console costs what it shows: counts that are a moment old, one reading of a sprint for all who come."""

from __future__ import annotations

import threading

import pytest
from pycrdt import Text

from sprint.documents import FactsReader, Room, Rooms
from sprint.documents.facts import FRESH_SECONDS
from sprint.domain import limits
from sprint.domain.facts import Facts
from tests.support.queries import queries
from tests.support.world import Client, World

BOARD = "ideas:1"


class Clock:
    seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reader(world: World, clock: Clock) -> FactsReader:
    return FactsReader(world.rooms, clock)


def read(reader: FactsReader, world: World) -> Facts:
    reader.look_ahead(world.state)
    return reader.read(world.state, frozenset())


def test_counts_are_right(world: World, reader: FactsReader) -> None:
    mette = world.join()
    client = world.write(mette, BOARD, "n1", "Et")
    client.send(client.note("gone", "Væk", removed_ms=5))
    drafts = world.write(mette, f"drafts:{mette.id}", "d1", "   ")
    for note, more in (("d2", {"photo": "p1"}), ("d3", {}), ("d4", {"description": "Et hus"})):
        drafts.send(drafts.note(note, "", **more))
    drafts.send(drafts.change("strokes", "d3/a", "1k2 5,5 a,0"))
    facts = read(reader, world)
    assert (facts.progress[1].notes, facts.progress[2].notes) == (1, 0)
    assert facts.drafts[mette.id] == 3


def test_what_a_team_asks_for_is_read_while_it_pitches(world: World, reader: FactsReader) -> None:
    mette = world.join()
    sheet = Client(world, mette, "concept:1")
    sheet.send(sheet.change("texts", "decision", Text("Ja til en pilot\ni ét distrikt " + "x" * limits.ASK)))
    assert read(reader, world).ask == ""
    world.act("pitch_begin", order=[1, 2], setup=0, minutes=4, feedback=0)
    ask = read(reader, world).ask
    assert ask.startswith("Ja til en pilot i ét distrikt xxx")
    assert len(ask) == limits.ASK
    world.act("pitch_next", at=0, step="pitch")
    assert read(reader, world).ask == ""


def test_a_busy_board_is_counted_every_two_seconds_and_the_last_word_is_counted_too(
    world: World, reader: FactsReader, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = Client(world, world.join(), BOARD)
    read(reader, world)
    looks: list[str] = []
    look = Room.look
    monkeypatch.setattr(Room, "look", lambda room, fn: looks.append(str(room.name)) or look(room, fn))  # type: ignore[func-returns-value]
    for at in range(10):
        client.send(client.note(f"n{at}", "Travlt"))
        clock.seconds += FRESH_SECONDS / 20
        assert read(reader, world).progress[1].notes == 0
        assert reader.is_late(world.code)
    assert looks == []
    clock.seconds += FRESH_SECONDS
    assert read(reader, world).progress[1].notes == 10
    assert not reader.is_late(world.code)
    assert looks == [BOARD]


def test_ones_own_drafts_are_counted_at_once(world: World, reader: FactsReader) -> None:
    mette = world.join()
    assert read(reader, world).drafts[mette.id] == 0
    world.write(mette, f"drafts:{mette.id}", "d1", "Nu")
    assert read(reader, world).drafts[mette.id] == 1


def test_a_document_that_nobody_has_changed_is_not_read_again(
    world: World, reader: FactsReader, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(reader, world)
    monkeypatch.setattr(Room, "look", lambda room, _fn: pytest.fail(f"{room.name} was read"))
    for _ in range(3):
        clock.seconds += FRESH_SECONDS
        read(reader, world)


def test_after_a_restart_a_sprint_is_read_at_once_however_many_documents_it_has(world: World) -> None:
    for at in range(6):
        seat = world.join(f"Nr {at}", team=1 + at % 2)
        world.write(seat, f"drafts:{seat.id}", "d1", "Ord")
    read(FactsReader(world.rooms), world)
    state = world.state
    restarted = Rooms(world.store, lambda: world.now_ms)
    with queries(world.store) as said:
        FactsReader(restarted).look_ahead(state)
    assert len(restarted) == 12
    assert len([statement for statement in said if "SELECT" in statement]) <= 7
    assert world.rooms.read(world.code, state.id, BOARD) == restarted.read(world.code, state.id, BOARD)


def test_all_who_come_at_once_wait_for_one_reading(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    state = world.state
    reader = FactsReader(world.rooms)
    read(reader, world)
    restarted = FactsReader(Rooms(world.store, lambda: world.now_ms))
    reading, others, readings = threading.Event(), threading.Event(), []
    journal = restarted._rooms.journal
    open_all = journal.open_all

    def read_slowly(sprint_id: str) -> object:
        readings.append(sprint_id)
        reading.set()
        assert others.wait(60)
        return open_all(sprint_id)

    monkeypatch.setattr(journal, "open_all", read_slowly)
    threads = [threading.Thread(target=restarted.look_ahead, args=(state,)) for _ in range(5)]
    for thread in threads:
        thread.start()
    assert reading.wait(60)
    others.set()
    for thread in threads:
        thread.join(10)
    assert readings == [state.id]
