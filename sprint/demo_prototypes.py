"""The demo's clickable prototypes: those of the teams that have come so far; the others have a storyboard."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from fractional_indexing import generate_n_keys_between

from sprint import content
from sprint.documents.writing import Writing

PROTOTYPES: Mapping[str, Mapping[str, Any]] = json.loads(
    (Path(content.__file__).parent / "demo-prototypes.json").read_text("utf-8")
)


def of_team(number: int) -> Mapping[str, Any]:
    return PROTOTYPES.get(str(number), {})


def write(writing: Writing, prototype: Mapping[str, Any], photo: Callable[[str], str], now_ms: int) -> None:
    """``photo`` gives the id of a file that was taken in as a photo."""
    writing.persona(prototype["persona"])
    screens = prototype["screens"]
    for screen, order in zip(screens, _orders(len(screens)), strict=True):
        words = (screen["kind"], screen["title"], "", "", screen["actor"], screen["channel"])
        writing.screen(screen["id"], words, order, now_ms)
        taken = photo(screen["photo"]) if "photo" in screen else ""
        writing.picture_of(screen["id"], taken, screen.get("description", ""), screen.get("to", ""))
        for what in screen.get("answers", ()):
            writing.answer(screen["id"], what)
        _pieces(writing.block, screen, "blocks", now_ms)
        _pieces(writing.hotspot, screen, "hotspots", now_ms)


def _pieces(put: Callable[..., None], screen: Mapping[str, Any], name: str, now_ms: int) -> None:
    pieces = screen.get(name, ())
    for at, (piece, order) in enumerate(zip(pieces, _orders(len(pieces)), strict=True)):
        put(f"{screen['id']}-{name}-{at}", screen["id"], piece, order, now_ms)


def _orders(count: int) -> list[str]:
    return list(generate_n_keys_between(None, None, count)) if count else []
