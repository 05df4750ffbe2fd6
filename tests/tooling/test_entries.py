"""What every page with a text field needs, whichever script it has."""

from __future__ import annotations

import re
from pathlib import Path

# The script of a page that names none.
USUAL = "page"
TYPED = re.compile(r"<textarea|parts\.input\(|<input class=\"input\"(?![^>]*readonly)")
ENTRY = re.compile(r"set entry = '(\w+)'")


def entries(root: Path) -> set[str]:
    pages = [path.read_text("utf-8") for path in (root / "templates").glob("*.html")]
    typed = [page for page in pages if TYPED.search(page)]
    return {found[1] if (found := ENTRY.search(page)) else USUAL for page in typed}


def test_the_enter_that_ends_a_composition_sends_no_form(root: Path) -> None:
    """WebKit hands it to the form; one module keeps it."""
    assert entries(root) >= {"page", "play", "takehome"}
    for entry in (*entries(root), "room", "console", "prepare"):
        script = (root / f"static/js/entries/{entry}.js").read_text("utf-8")
        assert "import '../parts/composing-keys.js';" in script, entry
