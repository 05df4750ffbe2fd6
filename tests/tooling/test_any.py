"""Types say what is meant: whoever writes ``any`` in static/js says here why."""

import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ANY = re.compile(r"(?:[{<(|,:]\s*|\.\.\.\w+: )any\b(?=[\[\]})>|,;])")
REASONS = {
    "static/js/live/session.js": (1, "emit takes what Session.ask has checked by the event's name"),
    "static/js/parts/kept.js": (1, "lit takes what a directive gives for the value that it stands for"),
    "static/js/live/queue.js": (2, "two stores of IndexedDB, each with rows of its own"),
}


def test_every_any_has_its_reason() -> None:
    files = (path for kind in ("*.js", "*.ts") for path in (ROOT / "static/js").rglob(kind))
    found = Counter(
        {str(path.relative_to(ROOT)): len(ANY.findall(path.read_text("utf-8"))) for path in files}
    )
    assert {name: count for name, count in found.items() if count} == {
        name: count for name, (count, _why) in REASONS.items()
    }
