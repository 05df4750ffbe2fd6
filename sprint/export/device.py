"""A drawn screen on a slide: its photo, or its blocks in shapes and words that can be edited."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from sprint.export.apron import brief
from sprint.export.deck import FJORD, INK, LINE, MINT, WHITE, Box, Slide, lines_high
from sprint.export.parts import Block, Scene
from sprint.export.report import Report
from sprint.export.sketch import png

EDGE, GAP, TITLE, PICTURE, LEAST = 0.3, 0.15, 1.3, 3.4, 0.6
SIZE, MOST_LETTERS = 11, 140
# What a shape keeps free round its words.
INSET = (0.8, 0.45)
FRAMED = frozenset({"field", "choice", "picture", "sketch", "human"})


def draw_screen(slide: Slide, box: Box, scene: Scene, report: Report) -> None:
    """Whatever does not fit is left out: the notes have the whole of it."""
    left, top, width, high = box
    slide.card(box, "", 9, WHITE, line=INK, name=report.word("screen-drawn", number="", title=scene.title))
    inner = (left + EDGE, top + EDGE, width - 2 * EDGE, TITLE)
    slide.text(inner, brief(scene.title, 60), 13, bold=True)
    at, bottom = top + EDGE + TITLE, top + high - EDGE
    if photo := report.photos.get(scene.photo_id):
        place = _within((inner[0], at, inner[2], bottom - at), photo)
        slide.picture(place, photo, scene.picture)
        at = place[1] + place[3] + GAP
    for block in scene.blocks:
        at = _draw(slide, (inner[0], at, inner[2], bottom - at), block, report)


def _draw(slide: Slide, room: Box, block: Block, report: Report) -> float:
    """Returns where the next one begins; below the room where this one did not fit."""
    left, top, width, free = room
    if free < LEAST:
        return top
    shown = report.photos.get(block.photo_id) or (png(block.strokes) if block.strokes else b"")
    words = brief("\n".join(filter(None, _words(block, is_shown=bool(shown)))), MOST_LETTERS)
    if shown:
        place = _within((left, top, width, min(free, PICTURE)), shown)
        slide.picture(place, shown, block.picture)
        return place[1] + place[3] + GAP
    if not words:
        return top
    high = lines_high(words, width - INSET[0], SIZE) + INSET[1]
    if high > free:
        return top + free
    slide.card((left, top, width, high), words, SIZE, **_look(block))
    return top + high + GAP


def _words(block: Block, *, is_shown: bool) -> tuple[str, ...]:
    signs = {"choice": "○ {}", "list": "• {}"}
    entries = (signs.get(block.kind, "{}").format(each) for each in block.lines)
    return (block.text, *entries, "" if is_shown else block.picture)


def _look(block: Block) -> dict[str, str]:
    if block.kind == "button":
        return {"fill": FJORD, "colour": WHITE}
    if block.kind == "notice":
        return {"fill": MINT}
    return {"line": LINE} if block.kind in FRAMED else {}


def _within(room: Box, data: bytes) -> Box:
    """As large as the room allows, as wide and high as the picture is."""
    left, top, width, high = room
    wide, tall = Image.open(BytesIO(data)).size
    scale = min(width / wide, high / tall)
    return left + (width - wide * scale) / 2, top, wide * scale, tall * scale
