"""Both databases, a prepared sprint, and the real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sprint.store import session
from tests.support.databases import KINDS, database
from tests.support.prepared import SECRET, Prepared, prepare
from tests.support.server import ReadyServer, Server


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with database(request.param, tmp_path) as url:
        yield url


@pytest.fixture
def prepared(database_url: str) -> Prepared:
    return prepare(database_url, teams=2, each=2)


@pytest.fixture
def server(database_url: str, prepared: Prepared, tmp_path: Path) -> Iterator[Server]:
    with ReadyServer(database_url, tmp_path, SECRET_KEY=SECRET) as running:
        yield running


@pytest.fixture(autouse=True)
def quick_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process nothing has to survive a power cut; servers of their own keep the promise."""
    monkeypatch.setattr(session, "PRAGMAS", ("journal_mode=WAL", "synchronous=OFF", "foreign_keys=ON"))
