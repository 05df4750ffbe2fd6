"""The report in words alone, chapter by chapter: what a speaker's notes hold below what to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sprint.export.pieces import (
    Break,
    Bullets,
    Code,
    Contents,
    Drawing,
    Facts,
    Front,
    Grid,
    Heading,
    Landscape,
    Note,
    Part,
    Way,
    Words,
)
from sprint.export.report import Report
from sprint.export.tree import tree

Lines = Iterator[str]


class Chapters:
    """A chapter is what stands below a heading of the first two levels; each is taken once.

    What stands before the first heading has no title; chapters of one title are one.
    """

    def __init__(self, report: Report) -> None:
        self._left: dict[str, list[str]] = {}
        title = ""
        for part in tree(report):
            if isinstance(part, Heading) and part.level < 3:
                title = part.text
            else:
                said = filter(None, TOLD[type(part)](report, part))
                self._left.setdefault(title, []).extend(said)

    def take(self, *titles: str) -> Lines:
        """Their words; nothing of one that is not there, or was taken before."""
        for title in titles:
            if lines := self._left.pop(title, []):
                yield from (f"\n{title}", *lines) if title else lines

    def take_all(self) -> Lines:
        yield from self.take(*self._left)


def _text(_report: Report, part: Heading | Words) -> Lines:
    yield part.text


def _facts(_report: Report, part: Facts) -> Lines:
    yield from (f"{label}: {value}" for label, value in part.rows)


def _grid(_report: Report, part: Grid) -> Lines:
    yield from (" · ".join(filter(None, row)) for row in part.rows[1:])


def _bullets(_report: Report, part: Bullets) -> Lines:
    yield from (f"• {item}" for item in part.items)


def _note(report: Report, part: Note) -> Lines:
    yield f"• {part.slip.in_words}"
    yield from (report.word("comment", text=comment) for comment in part.slip.comments)


def _drawing(report: Report, part: Drawing) -> Lines:
    scene = part.scene
    yield scene.how
    for block in scene.blocks:
        yield from (_led(block.text, block.leads), *block.lines, block.picture)
    yield from (_led(spot.label, spot.leads) for spot in scene.spots)
    yield from (scene.picture, _led("", scene.leads))
    yield from (f"{report.word('data')}: {each}" for each in scene.data)


def _led(words: str, leads: str) -> str:
    return f"{words} → {leads}".strip() if leads else words


def _landscape(_report: Report, part: Landscape) -> Lines:
    yield from (f"{band.title}: {', '.join(box.words for box in band.boxes)}" for band in part.bands)


def _way(_report: Report, part: Way) -> Lines:
    yield from part.words.split("; ")


def _code(_report: Report, part: Code) -> Lines:
    yield f"{part.words}: {part.link}"


def _nothing(_report: Report, _part: Part) -> Lines:
    yield from ()


TOLD: dict[type[Part], Callable[[Report, Any], Lines]] = {
    Heading: _text,
    Words: _text,
    Facts: _facts,
    Grid: _grid,
    Bullets: _bullets,
    Note: _note,
    Drawing: _drawing,
    Landscape: _landscape,
    Way: _way,
    Code: _code,
    Front: _nothing,
    Contents: _nothing,
    Break: _nothing,
}
