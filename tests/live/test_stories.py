"""Stories told by real clients against the real server, on both databases."""

from pathlib import Path

import pytest

from tests.support.node import play
from tests.support.prepared import Prepared
from tests.support.server import Server


@pytest.mark.parametrize("story", ["refusals", "private", "unsigned", "restore", "differs", "hold"])
def test_story(story: str, server: Server, prepared: Prepared, tmp_path: Path) -> None:
    said = play(f"tests/live/{story}.mjs", server.url, prepared.as_file(tmp_path / "p.json"))
    assert said.endswith("ok\n")
    # What people write is nobody's to read in the log either.
    assert not [word for word in ("hemmeligheden", "Sedlen ", "Enig") if word in server.said]
