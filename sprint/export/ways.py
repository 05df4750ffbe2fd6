"""The map of the prototype for files: in stretches that fit a sheet, with every word that stands on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil

from sprint.domain.documents import Outline, Screen
from sprint.domain.flow import Flow, Link, flow, links
from sprint.domain.flow_drawing import BOX, Drawn, Tag, drawing
from sprint.domain.tidy import line
from sprint.export.scenes import ACTORS, Word, pieces_of

Point = tuple[int, int]


@dataclass(frozen=True)
class FlowBox:
    """A screen on the map, at its upper left corner."""

    number: int
    title: str
    tone: str
    x: int
    y: int


@dataclass(frozen=True)
class FlowLine:
    """From one screen to another, by number; ``words`` are what one presses, in the middle of ``at``."""

    a: int
    b: int
    points: tuple[Point, ...]
    at: Point
    words: str


@dataclass(frozen=True)
class FlowTag:
    """What is told at a screen without a line: ``kind`` is *start*, *way*, *end*, *lack* or *lost*.

    ``x`` is its middle, or its left edge where it stands beside a line; ``y`` is its upper edge.
    """

    number: int
    kind: str
    words: str
    x: int
    y: int
    middle: bool


@dataclass(frozen=True)
class FlowMap:
    """A stretch of the map that fits one sheet."""

    label: str
    width: int
    height: int
    boxes: tuple[FlowBox, ...]
    lines: tuple[FlowLine, ...]
    tags: tuple[FlowTag, ...]

    @property
    def box(self) -> tuple[int, int]:
        """How wide and high each screen is drawn."""
        return BOX

    @property
    def told(self) -> tuple[str, ...]:
        """Every way, for those who read or listen."""
        names = {box.number: f"{box.number}. {box.title}" for box in self.boxes}
        ways = [
            f"{names[each.a]} → {names[each.b]}" + (f" ({each.words})" if each.words else "")
            for each in self.lines
        ]
        tags = [(names[tag.number], tag.words) for tag in self.tags if tag.kind != "start"]
        return (*ways, *(f"{name}{' ' if words[0] == '→' else ': '}{words}" for name, words in tags))

    @property
    def words(self) -> str:
        return "; ".join(self.told) or self.label


def flow_maps(outline: Outline, word: Word, most_steps: int, most_places: int) -> tuple[FlowMap, ...]:
    """The whole map in stretches of so many steps and places; what leads out of a stretch is a tag."""
    if len(outline.screens) < 2:
        return ()
    found = links(outline.screens)
    writing = _Writing(outline, word)
    return tuple(
        writing.map(found, each) for each in _stretches(flow(outline.screens), most_steps, most_places)
    )


def _stretches(made: Flow, most_steps: int, most_places: int) -> Iterator[Flow]:
    """Downwards first, then what stands beside it; no sheet has one step left over from a full one."""
    steps = 1 + max(step for step, _ in made.places.values())
    most = ceil(steps / ceil(steps / most_steps))
    sheets: dict[tuple[int, int], list[str]] = {}
    for id, (step, place) in made.places.items():
        sheets.setdefault((place // most_places, step // most), []).append(id)
    for sheet in sorted(sheets):
        yield _cut(made, sheets[sheet])


def _cut(made: Flow, ids: list[str]) -> Flow:
    here = set(ids)
    steps = sorted({made.places[id][0] for id in ids})
    places = sorted({made.places[id][1] for id in ids})
    kept = tuple(edge for edge in made.lines if here.issuperset(edge))
    out = tuple(edge for edge in made.lines if edge[0] in here and edge[1] not in here)
    return replace(
        made,
        places={id: (steps.index(made.places[id][0]), places.index(made.places[id][1])) for id in ids},
        lines=kept,
        tags=(*out, *(edge for edge in made.tags if edge[0] in here)),
        heads=tuple(id for id in made.heads if id in here),
    )


class _Writing:
    def __init__(self, outline: Outline, word: Word) -> None:
        self._word = word
        self._screens: Mapping[str, Screen] = {screen.id: screen for screen in outline.screens}
        self._number = {screen.id: at for at, screen in enumerate(outline.screens, 1)}

    def map(self, found: tuple[Link, ...], made: Flow) -> FlowMap:
        drawn = drawing(found, made)
        return FlowMap(
            label=self._word("flow"),
            width=drawn.width,
            height=drawn.height,
            boxes=tuple(self._box(id, *corner) for id, corner in drawn.boxes.items()),
            lines=tuple(map(self._line, drawn.lines)),
            tags=tuple(map(self._tag, drawn.tags)),
        )

    def _box(self, id: str, x: int, y: int) -> FlowBox:
        actor = self._screens[id].actor
        return FlowBox(self._number[id], self._title(id), actor if actor in ACTORS else "", x, y)

    def _line(self, drawn: Drawn) -> FlowLine:
        words = self._pressed(drawn.a, drawn.items)
        if drawn.shared and words:
            words = f"{self._number[drawn.a]}. {words}"
        return FlowLine(self._number[drawn.a], self._number[drawn.b], drawn.points, drawn.at, words)

    def _tag(self, tag: Tag) -> FlowTag:
        kinds = {
            "start": "start",
            "lost": "lost",
            "end": "end",
            "screen": "way",
            "back": "way",
            "more": "way",
        }
        kind = kinds.get(tag.leads, "lack")
        return FlowTag(self._number[tag.screen], kind, self._told(tag), tag.x, tag.y, tag.middle)

    def _told(self, tag: Tag) -> str:
        pressed = self._pressed(tag.screen, tag.items)
        if tag.leads == "more":
            return self._word("flow-more", count=tag.more)
        if tag.leads == "screen":
            to = self._number[tag.to]
            return f"→ {to}: {pressed}" if pressed else f"→ {to}. {self._title(tag.to)}"
        told = self._word(f"flow-{tag.leads}")
        return f"{pressed}: {told}" if pressed else told

    def _pressed(self, id: str, items: tuple[str, ...]) -> str:
        return " / ".join(self._name(self._screens[id], item) for item in items)

    def _name(self, screen: Screen, item: str) -> str:
        """The words of the block or hotspot, or what it is."""
        block = next((each for each in pieces_of(screen) if each.id == item), None)
        if block is None:
            spot = next((each for each in screen.hotspots if each.id == item), None)
            return line(spot.label if spot else "") or self._word("spot")
        said = (block.text.strip(), block.more.strip(), block.description.strip())
        return line(next(filter(None, said), "").split("\n")[0]) or self._word("flow-pressed")

    def _title(self, id: str) -> str:
        return line(self._screens[id].title) or self._word("screen-untitled")
