"""Where the people sit: the same rows as the browser's `words/home-time.js`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sprint.domain import home_time

VECTORS: list[dict[str, Any]] = json.loads(Path("tests/vectors/home_time.json").read_text("utf-8"))["moments"]


@pytest.mark.parametrize("row", VECTORS, ids=[row["why"] for row in VECTORS])
def test_a_moment_there_and_back(row: dict[str, Any]) -> None:
    said = datetime.fromisoformat(row["local"])
    assert home_time.at(said.date(), said.time()) == row["ms"]
    assert home_time.local(row["ms"]).strftime("%Y-%m-%dT%H:%M") == row["told"]
