"""What ruins a codebase is the one file that everybody has to touch: no file is longer than a few screens."""

from __future__ import annotations

from pathlib import Path

import pytest

MOST_LINES = 350
# Written once: a migration tells the tables as they were, the wire's types are generated.
WRITTEN_ONCE = ("migrations/versions/", ".d.ts")


@pytest.mark.parametrize(
    "pattern", ["sprint/**/*.py", "static/js/**/*.js", "static/css/**/*.css", "scripts/*"]
)
def test_no_file_is_longer_than_a_few_screens(root: Path, pattern: str) -> None:
    paths = [path for path in root.glob(pattern) if path.is_file() and "__pycache__" not in path.parts]
    lines = {
        str(path.relative_to(root)): len(path.read_text("utf-8").splitlines())
        for path in paths
        if not any(part in path.as_posix() for part in WRITTEN_ONCE)
    }
    assert lines
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}
