"""Two sprints in one batch of the journal, one of them another worker's by now: only its rooms fail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest
from pycrdt import Map
from sqlalchemy import text

from sprint.actions import load, sprints
from sprint.documents.changing import Change
from sprint.documents.room import Room
from sprint.documents.writer import Item
from sprint.store import Leases, Store
from tests.support.databases import QUICK, postgresql, template
from tests.support.refusals import refused
from tests.support.world import DAY_MS, NOON_MS, World

COUNT = count()
pytestmark = pytest.mark.skipif(QUICK, reason="make quick has no PostgreSQL")


@pytest.fixture
def url() -> Iterator[str]:
    with postgresql(template()) as url:
        yield url


@pytest.fixture
def two(url: str) -> Iterator[tuple[World, str, Leases, Leases]]:
    """A world, the code of a second sprint in it, its worker, and another that takes that one over."""
    store, other_store = Store(url), Store(url)
    world = World(store)
    second = another(world)
    leases, other = Leases(store, "w1", "one"), Leases(other_store, "w2", "two")
    leases.enter()
    other.enter()
    world.rooms.is_ours = leases.take
    yield world, second, leases, other
    store.close()
    other_store.close()


def test_a_lost_sprint_fails_alone(two: tuple[World, str, Leases, Leases]) -> None:
    world, second, leases, other = two
    kept = world.room("ideas:1")
    lost = world.rooms.open(second, load(world.deps, second).id, "ideas:1")
    take_over(other, second)
    kept_at, lost_at = written(kept), written(lost)
    batch = world.rooms.writer.submit([kept_at, lost_at])
    batch.wait(kept.code)
    with refused("storage.unavailable"):
        batch.wait(lost.code)
    assert (kept.stale, lost.stale) == (False, True)
    assert world.rooms.writer.pending == 0
    assert (serial(world, kept), serial(world, lost)) == (kept_at.entry.serial, 0)
    with refused("storage.unavailable"):
        world.rooms.open(second, load(world.deps, second).id, "ideas:1")
    assert leases.take_lost() == {second}


def test_what_gathered_meanwhile_goes_on_too(two: tuple[World, str, Leases, Leases]) -> None:
    world, second, _, other = two
    kept = world.room("ideas:1")
    lost = world.rooms.open(second, load(world.deps, second).id, "ideas:1")
    take_over(other, second)
    writer = world.rooms.writer
    append, later = writer._append, []

    def slow(entries: list[object]) -> None:
        """While the first batch is tried, another gathers."""
        if not later:
            later.append(writer.submit([written(lost)]))
            later.append(writer.submit([written(kept)]))
        append(entries)  # type: ignore[arg-type]

    writer._append = slow  # type: ignore[assignment]
    first = writer.submit([written(kept), written(lost)])
    first.wait(kept.code)
    later[1].wait(kept.code)
    with refused("storage.unavailable"):
        later[0].wait(lost.code)
    assert (kept.pending, kept.stale, lost.stale) == (0, False, True)


def test_a_dropped_room_says_later_and_a_deleted_one_says_never(
    two: tuple[World, str, Leases, Leases],
) -> None:
    world, _, _, _ = two
    room = world.room("ideas:1")
    world.rooms.drop(world.code)
    with refused("storage.unavailable"):
        room.values()
    assert len(world.rooms) == 0
    again = world.room("ideas:1")
    with world.rooms.closed(world.code), refused("document.unknown"):
        again.values()


def another(world: World) -> str:
    return sprints.create(
        world.deps, world.account, "45-minutes", "To", "da", ["Hold"], NOON_MS + DAY_MS, "second"
    )


def take_over(other: Leases, code: str) -> None:
    with other.store.write(fenced=False) as db:
        db.execute(text("UPDATE leases SET expires_ms = 0 WHERE scope = :code"), {"code": code})
    assert other.take(code)


def written(room: Room) -> Item:
    change = Change(NOON_MS)
    with room.lock:
        change.edit(room, lambda doc: doc.get("frame", type=Map).update({f"said {next(COUNT)}": "x"}))
    (item,) = change.items
    return item


def serial(world: World, room: Room) -> int:
    with world.store.read() as db:
        rows = db.execute(text("SELECT max(serial) FROM journal WHERE document_id = :id"), {"id": room.id})
        return rows.scalar_one() or 0
