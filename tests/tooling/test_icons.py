"""Every icon that a page asks for is in the sprite, whichever way its name is chosen."""

from __future__ import annotations

import json
import re
from pathlib import Path

CALL = re.compile(r"\bicon\(([^()]*)\)")
NAME = re.compile(r"'([a-z0-9-]+)'")
SIZES = ("is-small", "is-large")


def test_every_icon_of_a_page_is_drawn(root: Path) -> None:
    built = root / "static/dist"
    sprite = (
        built / json.loads((built / "manifest.json").read_text("utf-8"))["files"]["icons.svg"]
    ).read_text("utf-8")
    drawn = set(re.findall(r'<symbol id="([a-z0-9-]+)"', sprite))
    calls = [
        call for path in (root / "templates").glob("*.html") for call in CALL.findall(path.read_text("utf-8"))
    ]
    asked = {name for call in calls for name in NAME.findall(call)}.difference(SIZES)
    assert len(asked) > 30
    assert asked - drawn == set()
