"""The parts that the report's tree is made of: what Word, PDF, Markdown, the page and the notes draw."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from sprint.export.apron import Apron
from sprint.export.landscape import Band
from sprint.export.parts import Scene, Slip, Table
from sprint.export.ways import FlowMap
from sprint.export.widths import shares


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Words:
    """One line of somebody's words or ours; ``tone`` is how it is set: *opens* stays with what it opens."""

    text: str
    tone: str = ""


@dataclass(frozen=True)
class Facts:
    """Labels with values; the values keep their lines."""

    label: str
    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Grid:
    """A table with a heading row, and what it is."""

    label: str
    rows: Table

    @property
    def widths(self) -> list[int]:
        """Of its columns, in shares of the sheet."""
        return shares(self.rows)


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]
    tone: str = ""


@dataclass(frozen=True)
class Note:
    """A note of the board with its pictures and what was said to it; the first and the last one of a pile
    have another beside them on their page."""

    slip: Slip
    stays: bool = False


@dataclass(frozen=True)
class Drawing:
    """A step of the prototype, drawn."""

    number: int
    scene: Scene


@dataclass(frozen=True)
class Landscape:
    label: str
    bands: tuple[Band, ...]


@dataclass(frozen=True)
class Front:
    """The page for the board; it fills a sheet."""

    label: str
    apron: Apron


@dataclass(frozen=True)
class Contents:
    """Where a file lists its headings."""

    label: str


@dataclass(frozen=True)
class Code:
    """Where the prototype can be tried: a link, and a picture of it that a telephone reads."""

    link: str
    words: str


@dataclass(frozen=True)
class Break:
    """What follows begins on a new sheet."""


@dataclass(frozen=True)
class Way:
    """The map of the prototype, or a stretch of it."""

    map: FlowMap
    words: str


Part = (
    Code
    | Way
    | Heading
    | Words
    | Facts
    | Grid
    | Bullets
    | Note
    | Drawing
    | Landscape
    | Front
    | Contents
    | Break
)


def plain(part: Part) -> dict[str, Any]:
    """For what reads JSON."""
    return {"kind": type(part).__name__.lower(), **asdict(part)}
