"""The files of three teams, once for all tests."""

from __future__ import annotations

import pytest

from sprint import export
from tests.support.teams import TEAMS


@pytest.fixture(scope="session")
def made() -> dict[str, dict[str, str | bytes]]:
    return {name: {kind: draw(team()) for kind, draw in export.FILES.items()} for name, team in TEAMS.items()}
