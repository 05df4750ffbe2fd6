"""A sketch's strokes: one line of text each, and what it says as points on a paper of 1000 × 750.

``1``, a letter for the ink, a digit for the width, and the points: steps from the point before, in base 36,
and where a pen told it, how hard it was pressed. ``static/js/documents/strokes.js`` writes them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

from sprint.domain import limits

PAPER = (1000, 750)
INKS = {"k": "black", "b": "blue", "g": "green", "r": "red"}
WIDTHS = {"1": 6, "2": 12, "3": 24}
KEY = re.compile(r"[A-Za-z0-9_-]{1,64}/[A-Za-z0-9_-]{1,64}")
STROKE = re.compile(r"1[kbgr][123](?: -?[0-9a-z]{1,2},-?[0-9a-z]{1,2}(?:,[0-9a])?)+")


@dataclass(frozen=True)
class Stroke:
    """One line as it is drawn."""

    ink: str
    width: int
    points: tuple[tuple[int, int], ...]

    @property
    def path(self) -> str:
        """As the data of an SVG path; a dot is a line to itself."""
        first, *others = (f"{x} {y}" for x, y in self.points)
        return f"M{first}L{' '.join(others or [first])}"


def note_of(key: str) -> str:
    """The note that a stroke's key names."""
    return key.partition("/")[0]


def decode(text: object) -> Stroke | None:
    """None for everything that is no stroke on the paper."""
    if not isinstance(text, str) or len(text) > limits.STROKE_SIGNS or not STROKE.fullmatch(text):
        return None
    steps = [[int(number, 36) for number in step.split(",")[:2]] for step in text[4:].split(" ")]
    across, down = (list(accumulate(way)) for way in zip(*steps, strict=True))
    if min(across) < 0 or min(down) < 0 or max(across) > PAPER[0] or max(down) > PAPER[1]:
        return None
    return Stroke(INKS[text[1]], WIDTHS[text[2]], tuple(zip(across, down, strict=True)))
