"""Which signs the typefaces of our files can draw: one that they lack would fail a whole PDF."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

# ``scripts/build.mjs`` puts them there, from their packages.
FONTS = Path(__file__).parents[2] / "static/dist/fonts"
FAMILIES = ("Inter", "Noto Emoji", "Noto Sans Arabic", "Noto Sans Hebrew")
UNKNOWN = "□"
# What joins letters and turns lines is drawn as nothing, by every typeface.
UNDRAWN = frozenset("\n\u200c\u200d\u200e\u200f\ufe0e\ufe0f\u061c")
# A word that is longer than a line may be broken after so many letters, which fit a narrow column.
LONG, PIECE, BREAK = re.compile(r"\w{32,}"), re.compile(r"\w{12}(?=\w)"), "\u200b"


@cache
def known() -> frozenset[int]:
    """All code points that one of the typefaces has."""
    points: set[int] = set()
    for file in FONTS.glob("*.ttf"):
        with TTFont(file, lazy=True) as font:
            points.update(font.getBestCmap())
    return frozenset(points)


class Drawable:
    """Makes text drawable, and remembers what it had to replace."""

    def __init__(self) -> None:
        self.replaced: dict[str, None] = {}
        self._known = known()

    def __call__(self, value: Any) -> Any:
        """The same value with every text in it drawable."""
        if isinstance(value, str):
            return breakable(self._text(value))
        if isinstance(value, dict):
            return {key: self(each) for key, each in value.items()}
        return [self(each) for each in value] if isinstance(value, list | tuple) else value

    def _text(self, text: str) -> str:
        return text if text.isascii() else "".join(map(self._sign, text))

    def _sign(self, sign: str) -> str:
        if ord(sign) in self._known or sign in UNDRAWN:
            return sign
        self.replaced[sign] = None
        return UNKNOWN


def breakable(text: str) -> str:
    """Words without an end get places where a line may end, never inside a joined sign."""
    return LONG.sub(lambda word: PIECE.sub(rf"\g<0>{BREAK}", word[0]), text)
