"""Photos come back as they were kept, have a limit, and stay in their sprint."""

from __future__ import annotations

import pytest
from alembic import command
from sqlalchemy import inspect

from sprint.domain import limits
from sprint.domain.photos import ByPhone, Photo, Picture
from sprint.store import Store, photos
from sprint.store.migrate import alembic_config
from tests.support.refusals import refused
from tests.support.world import World

PICTURE = Picture("image/jpeg", 40, 30, b"large", b"small")


@pytest.fixture
def world(store: Store) -> World:
    return World(store)


def test_a_photo_comes_back(world: World) -> None:
    mette, sprint = world.join(), world.state.id
    with world.store.write() as db:
        photos.add(db, "p1", sprint, mette.id, "", PICTURE, 1)
    with world.store.read() as db:
        assert photos.find(db, sprint, "p1") == Photo("p1", mette.id, "image/jpeg", 40, 30)
        assert (photos.data(db, "p1", "large"), photos.data(db, "p1", "small")) == (b"large", b"small")
        assert photos.small_ones(db, sprint, ["p1", "gone", "\x00"]) == {"p1": b"small"}
        for other, photo in (("other", "p1"), (sprint, "p2"), (sprint, "\x00")):
            with refused("photo.unknown"):
                photos.find(db, other, photo)


def test_a_sprint_has_room_for_so_many_bytes(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PHOTOS_BYTES", PICTURE.size)
    mette, sprint = world.join(), world.state.id
    with world.store.write() as db, refused("photo.full"):
        photos.add(db, "p1", sprint, mette.id, "", PICTURE, 1)
        photos.add(db, "p2", sprint, mette.id, "", PICTURE, 1)


def test_a_link_takes_a_few_and_its_newest_is_told_to_its_seat_alone(world: World) -> None:
    mette, jonas = world.join("Mette"), world.join("Jonas")
    for at in range(limits.PHOTOS_BY_LINK):
        with world.store.write() as db:
            photos.add(db, f"p{at}", world.state.id, mette.id, "link", PICTURE, at)
    with world.store.write() as db, refused("photo.link_over"):
        photos.add(db, "more", world.state.id, mette.id, "link", PICTURE, 9)
    with world.store.write() as db:
        photos.add(db, "own", world.state.id, jonas.id, "", PICTURE, 9)
    assert world.state.by_phone == (ByPhone(mette.id, "link", f"p{limits.PHOTOS_BY_LINK - 1}"),)


def test_the_table_goes_and_comes_again(store: Store) -> None:
    config = alembic_config(store.engine)
    command.downgrade(config, "0003")
    assert not inspect(store.engine).has_table("photos")
    store.migrate()
    assert inspect(store.engine).has_table("photos")
