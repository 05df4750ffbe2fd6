"""Runs a story of the tests' own in Node, with the real client libraries."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.support.server import ROOT


def play(story: str, *arguments: str | Path, seconds: float = 90) -> str:
    """What the story printed; an assertion that fails in Node fails here with its words."""
    done = subprocess.run(
        ["node", story, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
    assert done.returncode == 0, f"{story}\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}"
    return done.stdout
