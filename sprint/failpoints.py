"""Places where a test lets the process die as if the power went: in a commit, a compaction, a move."""

from __future__ import annotations

import os
import signal

PLACES = ("before_commit", "after_commit", "in_compaction", "after_compaction", "in_versions")

_armed: dict[str, int] = {}


def arm(place: str, passes: int = 0) -> None:
    """The process dies at a place, after it has passed there so many times; raises ``ValueError``."""
    if place not in PLACES:
        raise ValueError(place)
    _armed[place] = passes


def reach(place: str) -> None:
    """Costs nothing unless a test has armed the place."""
    if place not in _armed:
        return
    _armed[place] -= 1
    if _armed[place] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
