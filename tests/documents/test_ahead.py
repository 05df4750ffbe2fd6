"""Whatever goes wrong between an edit and its commit, a replica never stays ahead of the journal."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from sprint.documents import Rooms, anonymous, checks, drafts, room, shape, watch, writer
from sprint.documents.shape import Document
from sprint.domain.errors import Refused
from tests.support.world import Client, World

BOARD, SHEET = "ideas:1", "concept:1"
Fault = Callable[[World, pytest.MonkeyPatch], None]


class Unexpected(BaseException):
    """What nobody has thought of: not even an Exception."""


def raises(*_args: object, **_named: object) -> Any:
    raise Unexpected


def in_a_check(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(checks, "touched", raises)


def in_an_observer(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(watch, "MapEvent", "no type")


def in_the_numbering(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(room, "Entry", raises)


def in_submit(world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(world.rooms.writer, "submit", raises)


def in_the_spawn_of_the_writer(world: World, patch: pytest.MonkeyPatch) -> None:
    while world.rooms.writer.barrier() is not writer.DONE:
        time.sleep(0.001)  # between two commits it is not spawned anew
    patch.setattr(writer.green, "spawn", raises)


def in_the_search_for_late_words(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(drafts, "written_too_late", raises)


def in_taking_names_off(_world: World, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(anonymous, "take_names_off", raises)


FAULTS = [
    in_a_check,
    in_an_observer,
    in_the_numbering,
    in_submit,
    in_the_spawn_of_the_writer,
    in_the_search_for_late_words,
    in_taking_names_off,
]


def durable(world: World, name: str) -> shape.Values:
    """As another process would read it."""
    return Rooms(world.store, lambda: world.now_ms).read(world.code, world.state.id, name)


def check_level(world: World, *names: str) -> None:
    for name in names:
        assert world.room(name).values() == durable(world, name)


@pytest.mark.parametrize("fault", FAULTS)
def test_an_update_that_fails_leaves_nothing_and_can_be_sent_again(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    seat = world.join()
    client = Client(world, seat, f"drafts:{seat.id}")
    client.send(client.note("n1", "Bliver"))
    update = client.note("n2", "Kommer igen")
    with monkeypatch.context() as patch:
        fault(world, patch)
        with pytest.raises((Unexpected, Refused)):
            client.send(update, anonymous=True)
    check_level(world, client.name)
    assert client.send(update, anonymous=True) == 3, "with a row that takes the name off"
    assert [note.text for note in durable(world, client.name)] == ["Bliver", "Kommer igen"]  # type: ignore[union-attr]


@pytest.mark.parametrize("fault", [in_an_observer, in_the_numbering, in_submit, in_the_spawn_of_the_writer])
def test_an_edit_of_the_server_that_fails_leaves_nothing_in_any_of_its_documents(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: Fault
) -> None:
    mette = world.join()
    world.go_to("ideas", private=True)
    mine = f"drafts:{mette.id}"
    world.write(mette, mine, "d1", "Mit")
    with monkeypatch.context() as patch:
        fault(world, patch)
        with pytest.raises((Unexpected, Exception)):
            world.deps.edits.move_drafts(world.state, 1, hidden=False)
    check_level(world, BOARD, mine)
    assert world.deps.edits.move_drafts(world.state, 1, hidden=False) == 1
    check_level(world, BOARD, mine)


def test_an_edit_that_raises_half_way_is_as_if_it_had_never_begun(world: World) -> None:
    def half(doc: Document) -> None:
        shape.root(doc, "choices")["challenge_kind"] = "half"
        raise Unexpected

    client = Client(world, world.join(), SHEET)
    with pytest.raises(Unexpected):
        world.deps.edits.edit(world.code, world.state.id, SHEET, half)
    check_level(world, SHEET)
    assert client.room.serial == 0


def test_the_second_of_two_documents_fails_and_the_first_is_not_ahead(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The board has the notes already when they cannot be taken out of the drafts."""
    mette = world.join()
    world.go_to("ideas", private=True)
    world.write(mette, f"drafts:{mette.id}", "d1", "Mit")
    monkeypatch.setattr(drafts, "remove", raises)
    with pytest.raises(Unexpected):
        world.deps.edits.move_drafts(world.state, 1, hidden=False)
    check_level(world, BOARD, f"drafts:{mette.id}")


def test_what_is_in_flight_when_a_room_loads_anew_is_loaded_with_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The failure of one edit must not make the next take the serial of one that is on its way."""
    client = Client(world, world.join(), BOARD)
    first, second, third = (client.note(f"n{at}", f"Ord {at}") for at in range(3))
    room_of_all = client.room
    with monkeypatch.context() as patch:
        patch.setattr(writer.Batch, "wait", lambda _batch, _code: None)
        client.send(first)
        patch.setattr(world.rooms.writer, "submit", raises)
        with suppress(Unexpected):
            client.send(second)
    assert client.send(second) == 2
    assert client.send(third) == 3
    assert world.room(BOARD) is room_of_all
    check_level(world, BOARD)


def test_a_room_that_cannot_pass_a_commit_on_keeps_nobody_waiting(world: World) -> None:
    def wake() -> None:
        raise OSError("the listener is gone")

    mette, jonas = (Client(world, world.join(name), BOARD) for name in ("Mette", "Jonas"))
    mette.room.catch_up(jonas.doc.get_state(), "gone", wake)
    assert mette.send(mette.note("n1", "Et")) == 1
    mette.room.ignore("gone")
    assert mette.send(mette.note("n2", "To")) == 2
    check_level(world, BOARD)
    jonas.take()
    assert jonas.texts() == ["Et", "To"]


def test_who_is_refused_costs_the_others_no_reading_and_no_new_epoch(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    mette, jonas = (Client(world, world.join(name), BOARD) for name in ("Mette", "Jonas"))
    mette.send(mette.note("n1", "Bliver"))
    monkeypatch.setattr(world.rooms.journal, "open", raises)
    before = jonas.room.catch_up(jonas.doc.get_state())
    hidden = jonas.change("hidden", "a", 1)
    for _ in range(3):
        with pytest.raises(Refused, match=r"document\.refused"):
            jonas.send(hidden)
    assert mette.room.catch_up(mette.doc.get_state()).digest == before.digest
    mette.send(mette.note("n2", "Skrives uforstyrret"))
    assert [note.text for note in mette.room.values().notes] == ["Bliver", "Skrives uforstyrret"]  # type: ignore[union-attr]
    monkeypatch.undo()
    check_level(world, BOARD)
