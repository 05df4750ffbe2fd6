"""The landscape of systems: the rows of the sheet as a map in bands, and where each box and line of it is.

The concept's own new thing lies in the middle of the municipality's own systems. Every line goes from it
straight to a system beside it, or down (to people: up) the middle between the columns, along above a row
of boxes, and into its box: no line runs through a box. Units are the map's own, ``WIDTH`` of them across;
the band's name lies left of it. ``static/js/documents/landscape.js`` is the same in the browser, and
``tests/vectors/landscape.json`` holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sprint.domain.documents import Concept

Tie = Literal["none", "extract", "api", "unknown", "way"]
Point = tuple[int, int]

BANDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("people", ()),
    ("own", ("own",)),
    ("shared", ("shared",)),
    ("public", ("national", "region")),
    ("other", ("other",)),
)
TIES: tuple[Tie, ...] = ("none", "extract", "api", "unknown")
PEOPLE = 4

WIDTH, MIDDLE = 684, 342
BOX, HEIGHT, LOW = 148, 76, 56
COLUMNS = (0, 164, 372, 536)
# Which columns a row of so many takes: near the middle first.
SEATS = {1: (1,), 2: (1, 2), 3: (0, 1, 2), 4: (0, 1, 2, 3)}
EDGE, GAP, LANES, LANE = 18, 16, 44, 9
NEW_X, NEW_WIDTH, NEW_HEIGHT = 196, 292, 100
EMPTY = 52


@dataclass(frozen=True)
class System:
    """One row of the sheet; ``kind`` and ``tie`` say where and how it is drawn."""

    id: str
    name: str
    use: str
    kind: str
    tie: Tie
    is_new: bool


@dataclass(frozen=True)
class Box:
    """``id`` is the row's, ``new`` for the concept itself, ``person-<n>`` for people."""

    id: str
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Band:
    id: str
    y: int
    height: int


@dataclass(frozen=True)
class Line:
    """From the concept's own box to another; ``ask`` is where a question mark belongs, if anywhere."""

    to: str
    tie: Tie
    points: tuple[Point, ...]
    ask: Point | None = None


@dataclass(frozen=True)
class Map:
    width: int
    height: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def systems_of(concept: Concept, catalogue: Sequence[Mapping[str, Any]]) -> tuple[System, ...]:
    """The sheet's systems that have a name; where no kind is chosen, the catalogue's by that name."""
    rows = [(row.id, row.cells) for row in concept.rows.get("systems", ())]
    return tuple(_system(id, cells, catalogue) for id, cells in rows if cells.get("system", "").strip())


def people_of(concept: Concept) -> tuple[str, ...]:
    """Those who will notice, as many as the map has room for."""
    groups = (row.cells.get("group", "").strip() for row in concept.rows.get("affected", ()))
    return tuple(group for group in groups if group)[:PEOPLE]


def in_band(systems: Iterable[System], band: str) -> tuple[System, ...]:
    """The systems of a band, in the sheet's order."""
    kinds = dict(BANDS)[band]
    return tuple(system for system in systems if system.kind in kinds)


def layout(systems: Sequence[System], people: Sequence[str]) -> Map:
    """The map. Bands are all there, the last only where something is in it."""
    bands: list[Band] = []
    boxes: list[Box] = []
    lines: list[Line] = []
    y = 0
    own = in_band(systems, "own")
    own_height = max(NEW_HEIGHT, _stacked(own)) + 2 * EDGE
    people_height = _people_height(people)
    new = Box("new", NEW_X, people_height + EDGE, NEW_WIDTH, own_height - 2 * EDGE)
    for id, _ in BANDS:
        inside = in_band(systems, id)
        if id == "other" and not inside:
            continue
        if id == "people":
            height = people_height
            _place_people(people, new, boxes, lines)
        elif id == "own":
            height = own_height
            boxes.append(new)
            _place_own(own, new, boxes, lines)
        else:
            height = _below(inside, y, new, boxes, lines)
        bands.append(Band(id, y, height))
        y += height
    return Map(WIDTH, y, tuple(bands), tuple(boxes), tuple(lines))


def _system(id: str, cells: Mapping[str, str], catalogue: Sequence[Mapping[str, Any]]) -> System:
    name = cells["system"].strip()
    kind = cells.get("kind") or kind_named(name, catalogue) or "other"
    integration = cells.get("integration", "")
    tie: Tie = integration if integration in TIES else "unknown"
    return System(id, name, cells.get("use", "").strip(), kind, tie, cells.get("status") == "new")


def kind_named(name: str, catalogue: Sequence[Mapping[str, Any]]) -> str:
    """The kind of the catalogue's system of that name, in either language or as a product; or empty."""
    wanted = name.lower()
    for entry in catalogue:
        if wanted in (each.lower() for each in (*entry["name"].values(), *entry["also"])):
            return str(entry["kind"])
    return ""


def _people_height(people: Sequence[str]) -> int:
    return LOW + LANES + EDGE if people else EMPTY


def _place_people(people: Sequence[str], new: Box, boxes: list[Box], lines: list[Line]) -> None:
    for at, column in enumerate(SEATS.get(len(people), ())):
        box = Box(f"person-{at}", COLUMNS[column], EDGE, BOX, LOW)
        middle, lane = _middle(box), EDGE + LOW + LANES // 2
        points = ((MIDDLE, new.y), (MIDDLE, lane), (middle, lane), (middle, EDGE + LOW))
        boxes.append(box)
        lines.append(Line(box.id, "way", points))


def _stacked(systems: Sequence[System]) -> int:
    """How high the systems at the sides of the concept's box are, two to a row."""
    rows = -(-len(systems) // 2)
    return rows * HEIGHT + max(0, rows - 1) * GAP


def _place_own(systems: Sequence[System], new: Box, boxes: list[Box], lines: list[Line]) -> None:
    top = new.y + (new.height - _stacked(systems)) // 2
    for at, system in enumerate(systems):
        is_left = at % 2 == 0
        box = Box(system.id, 0 if is_left else COLUMNS[3], top + at // 2 * (HEIGHT + GAP), BOX, HEIGHT)
        level = box.y + HEIGHT // 2
        start, end = (new.x, BOX) if is_left else (new.x + new.width, COLUMNS[3])
        ask = ((start + end) // 2, level) if system.tie == "unknown" else None
        boxes.append(box)
        lines.append(Line(system.id, system.tie, ((start, level), (end, level)), ask))


def _below(systems: Sequence[System], y: int, new: Box, boxes: list[Box], lines: list[Line]) -> int:
    """Places a band's rows of four; returns its height."""
    if not systems:
        return EMPTY
    for at in range(0, len(systems), len(COLUMNS)):
        row = systems[at : at + len(COLUMNS)]
        top = y + LANES + at // len(COLUMNS) * (HEIGHT + LANES)
        for system, column in zip(row, SEATS[len(row)], strict=True):
            box = Box(system.id, COLUMNS[column], top, BOX, HEIGHT)
            boxes.append(box)
            lines.append(_line_down(system, box, new))
    rows = -(-len(systems) // len(COLUMNS))
    return rows * (HEIGHT + LANES) + EDGE


def _line_down(system: System, box: Box, new: Box) -> Line:
    """Each tie has a lane of its own, down the middle and along above the row."""
    at = TIES.index(system.tie)
    trunk = MIDDLE + (2 * at - 3) * LANE // 2
    lane, middle = box.y - LANES + EDGE // 2 + at * LANE, _middle(box)
    points = ((trunk, new.y + new.height), (trunk, lane), (middle, lane), (middle, box.y))
    return Line(system.id, system.tie, points, (middle, lane) if system.tie == "unknown" else None)


def _middle(box: Box) -> int:
    return box.x + box.width // 2
