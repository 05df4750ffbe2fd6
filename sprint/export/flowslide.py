"""The map of the prototype on a slide, as shapes with arrows that follow them."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN

from sprint.domain.flow_drawing import BOX
from sprint.export.apron import brief
from sprint.export.deck import (
    FJORD,
    INK,
    LETTER,
    LINE,
    PAPER,
    POINTS,
    RUST,
    TONES,
    WHITE,
    Box,
    Slide,
)
from sprint.export.ways import FlowBox, FlowMap

FILLS = {"citizen": TONES["sky"], "employee": TONES["mint"]}
TAGS = {
    "start": (INK, WHITE),
    "way": ("E3EFF1", FJORD),
    "end": ("E1F0E6", "1E6B45"),
    "lack": ("FCEFD2", RUST),
}
# In points where a unit is so many centimetres, and in units of the map.
TITLE, SIZE, UNIT, TAG_WIDE, TAG_HIGH = 13, 10, 0.021, 196, 24


def draw_map(slide: Slide, corner: tuple[float, float], unit: float, made: FlowMap) -> None:
    """Words after arrows, for they lie on them."""
    left, top = corner
    wide, high = (side * unit for side in BOX)
    shapes = {
        box.number: _screen(slide, box, (left + box.x * unit, top + box.y * unit, wide, high), unit)
        for box in made.boxes
    }
    for each in made.lines:
        if len(each.points) == 2:
            slide.arrow(shapes[each.a], shapes[each.b], f"{each.a} → {each.b}")
        else:
            points = [(left + x * unit, top + y * unit) for x, y in each.points]
            slide.bend(points, f"{each.a} → {each.b}")
    for each in made.lines:
        if each.words:
            at = (left + each.at[0] * unit, top + each.at[1] * unit)
            _chip(slide, at, wide, each.words, (PAPER, INK), unit)
    for tag in made.tags:
        middle = tag.x if tag.middle else tag.x + TAG_WIDE / 2
        at = (left + middle * unit, top + (tag.y + TAG_HIGH / 2) * unit)
        _chip(slide, at, TAG_WIDE * unit, tag.words, TAGS.get(tag.kind, (PAPER, RUST)), unit)


def _screen(slide: Slide, box: FlowBox, place: Box, unit: float) -> Any:
    size, fill = round(TITLE * unit / UNIT), FILLS.get(box.tone, WHITE)
    return slide.card(
        place, f"{box.number}. {brief(box.title, 44)}", size, fill,
        line=LINE, name=box.title, bold=True, anchor=MSO_ANCHOR.MIDDLE,
    )  # fmt: skip


def _chip(
    slide: Slide,
    middle: tuple[float, float],
    wide: float,
    words: str,
    colours: tuple[str, str],
    unit: float,
) -> None:
    """Words in a shape no wider than they are."""
    fill, ink = colours
    size, high = round(SIZE * unit / UNIT), TAG_HIGH * unit
    told = brief(words, int((wide - 0.4) * POINTS / (size * LETTER)))
    width = min(wide, len(told) * size * LETTER / POINTS + 0.7)
    box = (middle[0] - width / 2, middle[1] - high / 2, width, high)
    slide.card(box, told, size, fill, colour=ink, align=PP_ALIGN.CENTER, anchor=MSO_ANCHOR.MIDDLE)
