"""What is checked of a prototype's pieces: their ids, where a hotspot lies, and how many there are."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from pycrdt import Map

from sprint.documents.shape import Document, kept
from sprint.domain import limits
from sprint.domain.errors import Refused
from sprint.domain.spots import is_spot

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
ANSWER = re.compile(r"[A-Za-z0-9_-]{1,64}/(field|note|system):[A-Za-z0-9_-]{1,64}")
# How many screens there are, and how many pieces on each of them.
PIECES = {"screens": limits.SCREENS, "blocks": limits.BLOCKS, "hotspots": limits.HOTSPOTS}


def named(id: str) -> None:
    """Links hang on ids: none may mean something else."""
    if not ID.fullmatch(id) or id in ("back", "end"):
        raise Refused("document.refused")


def on_the_photo(value: object) -> None:
    if value is not None and not is_spot(value):
        raise Refused("document.refused")


def answer(given: Map[Any], key: str, slack: int) -> None:
    """Which question, note or system a screen answers."""
    if len(given) > limits.ANSWERS * slack:
        raise Refused("too_large", limit=limits.ANSWERS)
    if not ANSWER.fullmatch(key) or not (given.get(key) is None or given.get(key) is True):
        raise Refused("document.refused")


def is_new_or_back(path: tuple[str, ...]) -> bool:
    """Whether a screen or a piece of one may have come, or come to another screen."""
    return path[0] in PIECES and (len(path) == 2 or path[2:3] in (("removed_ms",), ("screen",)))


def few(doc: Document, slack: int) -> None:
    """As many screens, and on each as many pieces, as people can work with."""
    for name, most in PIECES.items():
        per_screen = Counter(item.get("screen") for _, item in kept(doc, name))
        if max(per_screen.values(), default=0) > most * slack:
            raise Refused("too_large", limit=most)
