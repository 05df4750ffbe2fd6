"""Both databases, one after the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.databases import KINDS, database


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with database(request.param, tmp_path) as url:
        yield url
