"""What is deleted is gone: from the rows, from the file's free pages, and from the log beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from pycrdt import Map
from sqlalchemy import inspect, select, text

from sprint.actions import photos as actions
from sprint.actions import sprints
from sprint.domain.photos import Picture
from sprint.store import Store, migrate, photos
from sprint.store.tables import PhotoRow, SeatRow
from tests.support.world import DAY_MS, Client, World

WORDS = "Fortroligt om Else"
PICTURE = Picture("image/jpeg", 40, 30, b"a large picture" * 2_000, b"a small picture")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sprint.db"


@pytest.fixture
def world(file: Path) -> Iterator[World]:
    store = Store(f"sqlite:///{file}")
    store.migrate()
    yield World(store)
    store.close()


def on_disk(file: Path) -> bytes:
    """All that somebody finds who takes the disk."""
    return b"".join(each.read_bytes() for each in file.parent.glob(f"{file.name}*"))


def photograph(world: World, photo_id: str) -> None:
    with world.store.write() as db:
        photos.add(db, photo_id, world.state.id, world.state.seats[-1].id, "", PICTURE, world.now_ms)


def test_a_deleted_sprint_leaves_no_byte_on_the_disk(world: World, file: Path) -> None:
    mette = world.join("Mette Hemmelig")
    world.write(mette, "ideas:1", "n1", WORDS)
    world.act("version_save", by=mette, name="Nu")
    world.act("announce", text="Kun for jer")
    photograph(world, "p1")
    kept = (WORDS.encode(), b"Mette Hemmelig", b"Kun for jer", b"a large picture")
    assert all(found in on_disk(file) for found in kept)
    sprints.delete(world.deps, world.code)
    assert [found for found in kept if found in on_disk(file)] == []


def test_of_a_removed_person_only_what_they_wrote_stays(world: World, file: Path) -> None:
    mette = world.join("Mette Hemmelig")
    code = mette.return_code
    world.write(mette, "ideas:1", "n1", "En idé")
    world.act("co_voter_add", by=mette, name="Bo Ukendt")
    assert code.encode() in on_disk(file)
    world.act("seat_remove", seat=mette.id)
    found = on_disk(file)
    assert [gone for gone in ("Mette Hemmelig", code, "Bo Ukendt", "Odense") if gone.encode() in found] == []
    assert "En idé".encode() in found
    jonas = world.join("Mette Hemmelig")
    assert jonas.name == "Mette Hemmelig"
    world.act("seat_remove", seat=jonas.id)


def test_a_reader_in_the_way_is_waited_for(world: World, file: Path) -> None:
    """What could not be emptied is remembered, and emptied when the house is tidied."""
    mette = world.join("Mette Hemmelig")
    reader = sqlite3.connect(file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM seats").fetchone()
    world.act("seat_remove", seat=mette.id)
    assert world.store.has_remains
    reader.close()
    world.store.make_whole()
    assert not world.store.has_remains
    assert b"Mette Hemmelig" not in on_disk(file)


def ids(world: World) -> set[str]:
    with world.store.read() as db:
        return set(db.scalars(select(PhotoRow.id)))


def test_a_photo_that_no_note_has_named_for_a_week_goes(store: Store) -> None:
    world = World(store)
    mette = world.join()
    world.write(mette, "ideas:1", "n1", "Tavlen")
    for photo_id in ("photo-on-board", "photo-in-version", "photo-taken-back"):
        photograph(world, photo_id)
    client = Client(world, mette, "ideas:1")
    set_photo(client, "photo-in-version")
    world.act("version_save", by=mette, name="Før")
    set_photo(client, "photo-on-board")
    world.deps.rooms.purge(world.room("ideas:1"))
    assert actions.drop_unused(world.deps) == 0
    world.now_ms += 8 * DAY_MS
    photograph(world, "photo-of-today")
    assert actions.drop_unused(world.deps) == 1
    assert ids(world) == {"photo-on-board", "photo-in-version", "photo-of-today"}


def set_photo(client: Client, photo_id: str) -> None:
    caught = client.room.catch_up(client.doc.get_state())
    client.doc.apply_update(caught.update)
    before = client.doc.get_state()
    with client.doc.transaction(origin="me"):
        client.doc.get("notes", type=Map)["n1"]["photo"] = photo_id
    client.send(client.doc.get_update(before))


def test_who_had_left_before_has_no_name_after_the_upgrade(store: Store) -> None:
    config = migrate.alembic_config(store.engine)
    world = World(store)
    mette, jonas = world.join("Mette"), world.join("Jonas")
    with store.write() as db:
        row = db.get_one(SeatRow, mette.id)
        row.removed_ms = 5
    command.downgrade(config, "0012")
    store.migrate()
    with store.read() as db:
        gone, there = db.get_one(SeatRow, mette.id), db.get_one(SeatRow, jonas.id)
        assert (gone.name, gone.municipality, gone.return_code) == ("", "", f"-{mette.id}")
        assert (there.name, there.return_code) == ("Jonas", jonas.return_code)


def test_photos_keep_their_rows_under_the_new_name(store: Store) -> None:
    world = World(store)
    world.join()
    photograph(world, "p1")
    command.downgrade(migrate.alembic_config(store.engine), "0011")
    with store.engine.begin() as connection:
        assert connection.scalar(text("SELECT small FROM media")) is not None
    store.migrate()
    assert not inspect(store.engine).has_table("media")
    assert {index["name"] for index in inspect(store.engine).get_indexes("photos")} == {
        "ix_photos_sprint_id",
        "ix_photos_seat_id",
    }
    with store.read() as db:
        assert photos.data(db, "p1", "small") == PICTURE.small
