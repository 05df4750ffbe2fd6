"""A write says which sprint it is of, or a worker that has lost the sprint would still write in it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

SPRINT = Path(__file__).parents[2] / "sprint"
# What belongs to no sprint: accounts, errands, mails, photos that no note names, a sprint that begins.
HOME = {"actions/accounts.py": 6, "actions/admin.py": 3, "actions/mails.py": 2, "actions/photos.py": 1}
HOME |= {"actions/sprints.py": 2, "ops.py": 1, "store/lease.py": 2}


def test_writes_without_a_sprint_are_those_we_know() -> None:
    found = Counter(
        str(path.relative_to(SPRINT))
        for path in SPRINT.rglob("*.py")
        for _ in re.finditer(r"store\.write\(\)", path.read_text("utf-8"))
    )
    assert found == HOME
