"""A sprint comes back as the value that was put in, goes with all its own, and leaves others alone."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Column, func, insert, select

from sprint.actions import Actor, load, run, sprints
from sprint.domain.clock import Clock
from sprint.domain.photos import Picture
from sprint.store import Session, Store, photos, versions
from sprint.store import sprints as stored
from sprint.store.tables import AccountRow, SetupTokenRow, SheetRow, Table
from sprint.store.tables_home import ErrandRow, LeaseRow, MailRow, ReceiptKeyRow, ReceiptRow
from tests.support.refusals import refused
from tests.support.world import DAY_MS, NOON_MS, World

# A sheet is a form, the same for many sprints, without a word of anybody's; a receipt is what stays.
STAYING = (AccountRow, SetupTokenRow, LeaseRow, ErrandRow, SheetRow, ReceiptRow, ReceiptKeyRow, MailRow)
KEPT = {
    *(row.__tablename__ for row in STAYING),
    "alembic_version",
}


@pytest.fixture
def lived(store: Store) -> World:
    """A sprint with a row in every table."""
    world = World(store)
    mette = world.join()
    world.write(mette, "ideas:1", "n1", "Tryg uge")
    room = world.room("ideas:1")
    world.rooms.journal.compact(room.id, 1, room.doc.get_update())
    world.write(mette, "ideas:1", "n2", "Sættes til side")
    world.rooms.journal.quarantine(room.id, 2)
    world.write(mette, f"drafts:{mette.id}", "n3", "Min egen")
    world.act("help_call", by=mette, text="Må vi?")
    world.act("announce", text="Kaffe")
    world.act("announcement_seen", by=mette, id=world.state.announcements[0].id)
    run(world.deps, Actor(world.code, mette.id, intent="a"), "version_save", name="Før frokost")
    world.go_to("vote")
    inger = world.act("co_voter_add", by=mette, name="Inger")["id"]
    world.act("vote_cast", by=mette, item="note:n1", voter=inger)
    with world.store.write() as db:
        versions.make_due(db, world.state.id, ["ideas"], 1, world.state.phase.id)
        photos.add(db, "p1", world.state.id, mette.id, "", Picture("image/jpeg", 4, 3, b"large", b"small"), 1)
        fill_the_others(db, world.state.id)
    return world


def fill_the_others(db: Session, sprint_id: str) -> None:
    """A plain row of the sprint's in every table that has none yet."""
    for table in Table.metadata.sorted_tables:
        if table.name not in KEPT and not db.scalar(select(func.count()).select_from(table)):
            needed = [column for column in table.columns if not column.nullable]
            db.execute(insert(table).values({column.name: plain(db, column, sprint_id) for column in needed}))


def plain(db: Session, column: Column[Any], sprint_id: str) -> Any:
    """A row of the sprint's own, where another has to be there first."""
    for key in column.foreign_keys:
        return sprint_id if key.column.table.name == "sprints" else db.scalar(select(key.column).limit(1))
    return {str: "x", int: 1, bool: False, dict: {}, list: []}[column.type.python_type]


def counts(store: Store) -> dict[str, int]:
    with store.read() as db:
        return {
            table.name: db.scalar(select(func.count()).select_from(table)) or 0
            for table in Table.metadata.sorted_tables
            if table.name not in KEPT
        }


def test_deleting_leaves_no_row_behind(lived: World) -> None:
    before = counts(lived.store)
    assert [name for name, count in before.items() if count == 0] == []
    sprints.delete(lived.deps, lived.code)
    assert set(counts(lived.store).values()) == {0}


def test_deleting_leaves_other_sprints_alone(lived: World) -> None:
    other = sprints.create(
        lived.deps, lived.account, "45-minutes", "Et andet", "da", ["Hold"], NOON_MS + 2 * DAY_MS
    )
    before = load(lived.deps, other)
    sprints.delete(lived.deps, lived.code)
    assert load(lived.deps, other) == before
    assert [state.code for state in sprints.owned(lived.deps, lived.account)] == [other]


def test_a_sprint_is_the_same_after_a_restart(lived: World) -> None:
    before = lived.state
    again = Store(lived.store.engine.url.render_as_string(hide_password=False))
    with again.read() as db:
        assert stored.load(db, lived.code) == before
    again.close()


@pytest.mark.parametrize(
    "clock", [Clock("running", 2**52, 5, 60_000, 9), Clock("paused", None, -(2**40), 0, 3)]
)
def test_clocks_far_off_come_back_as_they_were(store: Store, clock: Clock) -> None:
    world = World(store)
    with store.write() as db:
        stored.set_clock(stored.row(db, world.code), clock)
    assert world.state.clock == clock


def test_every_change_is_a_newer_version(store: Store) -> None:
    world = World(store)
    before = world.state.version
    world.join()
    world.act("clock_start")
    assert world.state.version == before + 2


def test_a_refusal_changes_nothing(store: Store) -> None:
    world = World(store)
    before = world.state
    with refused("phase.unknown"):
        world.act("phase_go", phase="nowhere")
    assert world.state == before


def test_codes_are_as_they_are_written(store: Store) -> None:
    """Pages and sockets make them upper case; the store does not guess."""
    world = World(store)
    with refused("join.code_unknown"):
        load(world.deps, world.code.lower() + " ")
