"""Reading a prototype outline as plain values: screens in order, each with its blocks and hotspots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sprint.domain.documents import Block, Hotspot, Outline, Screen
from sprint.domain.spots import SIDES

# Where the text and the data of a screen stand among its blocks, until somebody moves them.
OWN = {"text": "Zz", "data": "c000"}

Item = dict[str, Any]
Items = Iterable[tuple[str, Item]]
One = TypeVar("One", Block, Hotspot)
Text = Callable[[object], str]


@dataclass(frozen=True)
class Pieces:
    """What lies on the screens, by screen."""

    blocks: Mapping[str, list[Block]]
    hotspots: Mapping[str, list[Hotspot]]
    answers: Mapping[str, tuple[str, ...]]


def outline(
    items: Mapping[str, Items],
    answers: Iterable[str],
    strokes: Mapping[str, tuple[str, ...]],
    persona: str,
    text: Text,
) -> Outline:
    """What is kept of each root; ``text`` reads a value that should be words."""
    pieces = Pieces(
        grouped((text(item.get("screen")), block(id, item, strokes, text)) for id, item in items["blocks"]),
        grouped((text(item.get("screen")), hotspot(id, item, text)) for id, item in items["hotspots"]),
        answered(answers),
    )
    screens = [screen(id, item, pieces, text) for id, item in items["screens"]]
    return Outline(tuple(sorted(screens, key=lambda each: (each.order, each.id))), persona)


def answered(keys: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key in sorted(keys):
        screen_id, _, what = key.partition("/")
        found[screen_id] = (*found.get(screen_id, ()), what)
    return found


def screen(id: str, item: Item, pieces: Pieces, text: Text) -> Screen:
    words = ("kind", "title", "actor", "channel", "order", "to", "photo", "description")
    return Screen(
        id=id,
        text=own(item, "text", text),
        data=own(item, "data", text),
        **{word: text(item.get(word)) for word in words},
        blocks=tuple(in_order([*pieces.blocks.get(id, ()), *written(id, item, text)])),
        hotspots=tuple(in_order(pieces.hotspots.get(id, []))),
        answers=pieces.answers.get(id, ()),
    )


def written(id: str, item: Item, text: Text) -> list[Block]:
    """What stands on the screen itself, as blocks: outlines from before there were blocks have only that."""
    found = []
    for kind, order in OWN.items():
        if (words := own(item, kind, text)).strip():
            placed = text(item.get(f"{kind}_order")) or order
            found.append(Block(f"{id}:{kind}", kind, words, order=placed))
    return found


def own(item: Item, kind: str, text: Text) -> str:
    """What is written on the screen itself, unless somebody took it away."""
    return "" if item.get(f"{kind}_removed_ms") else text(item.get(kind))


def block(id: str, item: Item, strokes: Mapping[str, tuple[str, ...]], text: Text) -> Block:
    words = ("kind", "text", "more", "to", "photo", "description", "order")
    return Block(id=id, **{word: text(item.get(word)) for word in words}, strokes=strokes.get(id, ()))


def hotspot(id: str, item: Item, text: Text) -> Hotspot:
    spot = item.get("spot")
    x, y, w, h = (number(spot.get(side)) if isinstance(spot, dict) else 0 for side in SIDES)
    return Hotspot(id, text(item.get("label")), text(item.get("to")), x, y, w, h, text(item.get("order")))


def number(value: object) -> int:
    return int(value) if isinstance(value, (int, float)) and abs(value) < 2**53 else 0


def grouped(found: Iterable[tuple[str, One]]) -> dict[str, list[One]]:
    groups: dict[str, list[One]] = {}
    for screen_id, each in found:
        groups.setdefault(screen_id, []).append(each)
    return groups


def in_order(items: Iterable[One]) -> list[One]:
    return sorted(items, key=lambda each: (each.order, each.id))
