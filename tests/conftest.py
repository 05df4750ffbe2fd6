"""What tests of several layers share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sprint.store import Store
from tests.support.databases import KINDS, database, sqlite
from tests.support.world import World


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).resolve().parent.parent


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty, migrated store; on SQLite, then on PostgreSQL."""
    with database(request.param, tmp_path) as url:
        store = Store(url)
        store.migrate()
        yield store
        store.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    store = Store(sqlite(tmp_path / "world.db"))
    yield World(store)
    store.close()
