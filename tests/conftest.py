"""What tests of several layers share."""

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from sprint.store import Store
from tests.support import once
from tests.support.databases import KINDS, QUICK, database
from tests.support.world import World, copied, opened_in

once.share_statements()
once.share_routes()

# A machine that others use may take its time; what CI has of its own (each run with the same examples) stays.
PATIENT: dict[str, Any] = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("patient", settings.default, **PATIENT)
settings.register_profile("quick", settings.default, max_examples=10, database=None, **PATIENT)
settings.load_profile("quick" if QUICK else "patient")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What starts a server or a browser is left out by `make quick`."""
    for item in items:
        if "server" in getattr(item, "fixturenames", ()) or {"e2e", "chaos"} & set(item.path.parts):
            item.add_marker("server")


def pytest_collection_finish() -> None:
    """What was imported stays: looking through it for garbage was an eighth of what the fast tests took."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def root() -> Path:
    return Path(__file__).resolve().parent.parent


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty, migrated store; on SQLite, then on PostgreSQL."""
    with database(request.param, tmp_path) as url:
        store = Store(url)
        yield store
        store.close()


@pytest.fixture(params=KINDS)
def anywhere(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[World]:
    """The world on both databases."""
    with opened_in(request.param, tmp_path) as world:
        yield world
        world.store.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = copied(tmp_path / "world.db")
    yield world
    world.store.close()
